import type { UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ApiAnswer, ApiProblem } from '../api/api-client.ts';
import { ProblemNotice } from './problem-notice.tsx';

/** The three states of something that is asked for: on its way, refused, there. */
export function Loaded<Body>({
  query,
  what,
  children,
}: {
  readonly query: UseQueryResult<ApiAnswer<Body>, ApiProblem>;
  /** What is on its way: "the people". */
  readonly what: string;
  readonly children: (body: Body, answer: ApiAnswer<Body>) => ReactNode;
}) {
  if (query.data !== undefined) return <>{children(query.data.body, query.data)}</>;
  if (query.error) return <ProblemNotice problem={query.error} retry={() => void query.refetch()} />;
  return <Waiting what={what} />;
}

export function Waiting({ what }: { readonly what: string }) {
  return (
    <p className="waiting" role="status">
      Getting {what} …
    </p>
  );
}

/** A list with its states: on its way, refused, empty, there, and more to come. */
export function LoadedList<Item>({
  query,
  what,
  empty,
  children,
}: {
  readonly query: UseInfiniteQueryResult<{ pages: ApiAnswer<{ items: Item[] }>[] }, ApiProblem>;
  readonly what: string;
  readonly empty: ReactNode;
  readonly children: (items: readonly Item[]) => ReactNode;
}) {
  if (query.data === undefined) {
    if (query.error) return <ProblemNotice problem={query.error} retry={() => void query.refetch()} />;
    return <Waiting what={what} />;
  }
  const items = query.data.pages.flatMap(({ body }) => body.items);
  if (items.length === 0) return <div className="empty">{empty}</div>;
  return (
    <>
      {children(items)}
      {query.error ? <ProblemNotice problem={query.error} retry={() => void query.fetchNextPage()} /> : null}
      {query.hasNextPage ? (
        <p className="actions">
          <button type="button" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {query.isFetchingNextPage ? 'Getting more …' : 'Show more'}
          </button>
        </p>
      ) : null}
    </>
  );
}
