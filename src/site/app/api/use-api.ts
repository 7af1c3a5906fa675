import {
  QueryClient,
  type UseInfiniteQueryResult,
  type UseQueryResult,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { type ApiAnswer, ApiProblem, type ApiRequest, askApi, newKey } from './api-client.ts';

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5000,
        // What the server refuses, it refuses again; only silence is worth another try.
        retry: (count, error) => count < 2 && error instanceof ApiProblem && error.code === 'unreachable',
      },
    },
  });
}

/** One thing of the API, kept up to date while it is shown. Null: nothing to ask for yet. */
export function useApi<Body>(path: string | null): UseQueryResult<ApiAnswer<Body>, ApiProblem> {
  return useQuery<ApiAnswer<Body>, ApiProblem>({
    queryKey: ['api', path],
    queryFn: ({ signal }) => askApi<Body>(path ?? '', { signal }),
    enabled: path !== null,
  });
}

/** A list, page by page. */
export function useApiList<Item>(
  path: string,
): UseInfiniteQueryResult<{ pages: ApiAnswer<{ items: Item[] }>[] }, ApiProblem> {
  return useInfiniteQuery<
    ApiAnswer<{ items: Item[] }>,
    ApiProblem,
    { pages: ApiAnswer<{ items: Item[] }>[] },
    unknown[],
    string
  >({
    // A key of its own: the first page of a list alone is kept in another shape.
    queryKey: ['api', 'list', path],
    queryFn: ({ pageParam, signal }) => askApi<{ items: Item[] }>(pageParam, { signal }),
    initialPageParam: path,
    getNextPageParam: (last) => last.next,
  });
}

export interface Doing {
  readonly isBusy: boolean;
  readonly problem: ApiProblem | null;
  readonly clear: () => void;
}

/**
 * Something that a person does: sent once however often they press, and what it changed is asked for again
 * afterwards (unless it changes nothing that is shown). Comes back with null where it was refused; `problem` then says
 * why.
 */
export function useAction({ asksAgain = true }: { readonly asksAgain?: boolean } = {}): Doing & {
  readonly act: <Body>(path: string, request: ApiRequest) => Promise<ApiAnswer<Body> | null>;
} {
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const running = useRef(false);
  const key = useRef(newKey());
  const act = useCallback(
    async <Body>(path: string, request: ApiRequest): Promise<ApiAnswer<Body> | null> => {
      if (running.current) return null;
      running.current = true;
      setBusy(true);
      setProblem(null);
      try {
        const answer = await askApi<Body>(path, { key: key.current, ...request });
        key.current = newKey();
        if (asksAgain) await client.invalidateQueries({ queryKey: ['api'] });
        return answer;
      } catch (error) {
        if (!(error instanceof ApiProblem)) throw error;
        // After a silence the same key is sent again, so that nothing is made twice; after an answer, a new one.
        if (error.code !== 'unreachable') key.current = newKey();
        setProblem(error);
        return null;
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
    [client, asksAgain],
  );
  return { act, isBusy, problem, clear: useCallback(() => setProblem(null), []) };
}
