import type { Assessment } from './assessment.ts';

/** The two views that belong together: of one cycle, each the newest of its kind. */
export interface ViewPair {
  readonly self: Assessment | null;
  readonly manager: Assessment | null;
}

/**
 * Of what is shared about somebody, the newest first, the pair to look at: in the cycle of the newest one, or of the
 * cycle that was asked for when only its assessments are handed in. A draft is no part of any view.
 */
export function pickViews(shared: readonly Assessment[]): ViewPair {
  const readable = shared.filter(({ status }) => status !== 'draft');
  const [newest] = readable;
  const together = readable.filter(({ cycle }) => cycle === newest?.cycle);
  return {
    self: together.find(({ kind }) => kind === 'self') ?? null,
    manager: together.find(({ kind }) => kind === 'manager') ?? null,
  };
}
