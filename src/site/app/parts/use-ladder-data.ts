import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { AssessData } from '../../assess/assess-data.ts';
import type { ApiProblem } from '../api/api-client.ts';
import { loadLadderData } from '../rating/load-ladder-data.ts';

/** A published ladder version with its levels and tracks. It never changes, so it is loaded once. */
export function useLadderData(ladder: string, version: string): UseQueryResult<AssessData, ApiProblem> {
  return useQuery<AssessData, ApiProblem>({
    queryKey: ['ladder-data', ladder, version],
    queryFn: () => loadLadderData(ladder, version),
    enabled: ladder !== '',
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}
