import { useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext } from 'react';
import type { ApiAnswer, ApiRequest } from '../api/api-client.ts';
import { type Doing, useAction } from '../api/use-api.ts';
import type { AgendaChange } from './agenda-after.ts';
import type { AgendaBody } from './conversation-body.ts';

/** With whom the 1:1 is whose page this is. */
export const AgendaOf = createContext('');

/**
 * As `useAction`, on the page of a 1:1. Reading that page reads what the other one shared, and leaves an entry in the
 * audit log; so what was done is put into what is shown, and it is read once for each time that somebody opens it.
 */
export function useAgendaAction(): Doing & {
  readonly act: <Body>(
    path: string,
    request: ApiRequest,
    after: (answer: Body) => AgendaChange,
  ) => Promise<ApiAnswer<Body> | null>;
  /** What turned out to stand there meanwhile. */
  readonly show: (change: AgendaChange) => Promise<void>;
} {
  const page = `/conversations/${useContext(AgendaOf)}`;
  const client = useQueryClient();
  const { act: send, ...doing } = useAction({ asksAgain: false });
  const show = useCallback(
    async (change: AgendaChange) => {
      client.setQueryData<ApiAnswer<AgendaBody>>(['api', page], (shown) =>
        shown === undefined ? shown : { ...shown, body: change(shown.body) },
      );
      await client.invalidateQueries({ queryKey: ['api'], predicate: ({ queryKey }) => queryKey[1] !== page });
    },
    [client, page],
  );
  const act = useCallback(
    async <Body>(path: string, request: ApiRequest, after: (answer: Body) => AgendaChange) => {
      const answer = await send<Body>(path, request);
      if (answer !== null) await show(after(answer.body));
      return answer;
    },
    [send, show],
  );
  return { ...doing, act, show };
}

/** Of what changes nothing on the agenda. */
export const asItIs: AgendaChange = (agenda) => agenda;
