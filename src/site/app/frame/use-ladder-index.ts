import { useQuery } from '@tanstack/react-query';
import type { IndexEntry } from '../../islands/find-entries.ts';
import { useLadders } from '../parts/use-ladders.ts';

/** Found by its own words alone: `kind` is empty, and what it is stands in `what`. */
export interface LadderEntry extends IndexEntry {
  readonly what: string;
}

/**
 * What stands in the published ladders, one's own first, as their reading pages search it. Null: not known yet, or not
 * asked for. A ladder whose index can't be had now is left out: people can still be found.
 */
export function useLadderIndex(isWanted: boolean): readonly LadderEntry[] | null {
  const ladders = useLadders();
  const body = ladders.data?.body;
  const own = body?.appliesToMe?.ladder;
  const known = (body?.items ?? []).toSorted((a, b) => Number(b.ladder === own) - Number(a.ladder === own));
  const index = useQuery<readonly LadderEntry[]>({
    queryKey: ['ladder-index', known.map(({ ladder, latest }) => [ladder, latest.version])],
    queryFn: async () => {
      const all = await Promise.all(known.map(({ ladder, title }) => fetchIndex(ladder, title)));
      return all.flat();
    },
    enabled: isWanted && body !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return index.data ?? (ladders.isError || index.isError ? [] : null);
}

async function fetchIndex(ladder: string, title: string): Promise<readonly LadderEntry[]> {
  const response = await fetch(`/ladders/${ladder}/search.json`).catch(() => null);
  if (!response?.ok) return [];
  const entries = (await response.json()) as readonly IndexEntry[];
  return entries.map((entry) => ({ ...entry, kind: '', what: `${entry.kind} · ${title}` }));
}
