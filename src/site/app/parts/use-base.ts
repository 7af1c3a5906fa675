import { useCallback, useState } from 'react';
import { type ApiAnswer, type ApiProblem, askApi } from '../api/api-client.ts';

export interface Base<Body> {
  /** What the form began from. What comes in meanwhile changes nothing in it. */
  readonly body: Body;
  readonly etag: string | null;
}

/**
 * What a form began from, and how it goes on after somebody else changed the same thing: nothing is written over
 * unknowingly, and nothing that was typed is thrown away by itself.
 */
export function useBase<Body>(path: string, body: Body, etag: string | null) {
  const [base, setBase] = useState<Base<Body>>({ body, etag });
  const [failure, setFailure] = useState<ApiProblem | null>(null);
  const saved = useCallback((answer: ApiAnswer<Body>) => setBase({ body: answer.body, etag: answer.etag }), []);
  const readAgain = useCallback(async (): Promise<Base<Body> | null> => {
    setFailure(null);
    const latest = await askApi<Body>(path).catch((error: ApiProblem) => error);
    if (latest instanceof Error) {
      setFailure(latest);
      return null;
    }
    const now = { body: latest.body, etag: latest.etag };
    setBase(now);
    return now;
  }, [path]);
  return { base, saved, readAgain, failure };
}
