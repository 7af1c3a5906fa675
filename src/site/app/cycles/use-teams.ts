import { useEffect } from 'react';
import type { ApiProblem } from '../api/api-client.ts';
import { useApiList } from '../api/use-api.ts';

/** The teams that somebody is in, all of them, by name. */
export function useTeams(): {
  readonly names: readonly string[];
  readonly isWaiting: boolean;
  readonly problem: ApiProblem | null;
} {
  const { data, error, hasNextPage, isFetching, fetchNextPage } = useApiList<{ name: string }>('/teams?limit=200');
  useEffect(() => {
    if (hasNextPage && !isFetching && !error) void fetchNextPage();
  }, [hasNextPage, isFetching, error, fetchNextPage]);
  return {
    names: (data?.pages ?? []).flatMap(({ body }) => body.items.map(({ name }) => name)),
    isWaiting: error === null && (data === undefined || hasNextPage),
    problem: error,
  };
}
