import { useApi } from '../api/use-api.ts';

/** A ladder that Rungs comes with. */
export interface GalleryLadderBody {
  readonly id: string;
  readonly title: string;
  readonly intent: 'scorecard' | 'mirror';
  readonly levels: number;
  readonly competencies: number;
}

export function useGallery() {
  return useApi<{ items: readonly GalleryLadderBody[] }>('/gallery');
}

/** How large it is, and whether it scores. */
export function wordGalleryLadder({ intent, levels, competencies }: GalleryLadderBody): string {
  const kind = intent === 'mirror' ? 'a mirror: it never scores' : 'a scorecard';
  return `${levels} levels, ${competencies} competencies, ${kind}`;
}
