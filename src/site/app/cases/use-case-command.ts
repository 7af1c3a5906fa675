import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { ApiAnswer } from '../api/api-client.ts';
import { type Doing, useAction } from '../api/use-api.ts';
import type { CaseBody } from './case-body.ts';

/** The step of a case that somebody takes, on the case as they saw it. Null where it was refused. */
export interface CaseDoing extends Doing {
  readonly carryOut: (command: string, body?: object) => Promise<ApiAnswer<CaseBody | null> | null>;
  /** Shows the case as it is now; what is typed stays. */
  readonly lookAgain: () => void;
}

export function useCaseCommand({ id, revision }: CaseBody): CaseDoing {
  const { act, ...doing } = useAction();
  const client = useQueryClient();
  const { clear } = doing;
  const carryOut = useCallback(
    (command: string, body: object = {}) =>
      act<CaseBody | null>(`/cases/${id}/${command}`, { method: 'POST', body, etag: `"r${revision}"` }),
    [act, id, revision],
  );
  const lookAgain = useCallback(() => {
    // Only once it is here: sent before, it would meet the same case again.
    void client.invalidateQueries({ queryKey: ['api'] }).then(clear);
  }, [client, clear]);
  return { ...doing, carryOut, lookAgain };
}
