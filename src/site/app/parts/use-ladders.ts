import { useApi } from '../api/use-api.ts';

/** What `GET /ladders` says: the ladders that hold today, and which applies to whoever asks. */
export interface LaddersBody {
  readonly items: readonly {
    readonly ladder: string;
    readonly title: string;
    readonly intent: 'scorecard' | 'mirror';
    readonly latest: { readonly id: string; readonly version: string };
  }[];
  /** `version` is the id of the version, not its number. */
  readonly appliesToMe: { readonly ladder: string; readonly version: string } | null;
}

export function useLadders() {
  return useApi<LaddersBody>('/ladders');
}
