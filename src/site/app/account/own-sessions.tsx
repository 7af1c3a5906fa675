import { useAction, useApi } from '../api/use-api.ts';
import { atMoment } from '../parts/at-moment.ts';
import { Loaded } from '../parts/loaded.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { browserName } from './browser-name.ts';

interface SessionBody {
  readonly id: string;
  readonly startedAt: string;
  readonly expiresAt: string;
  readonly userAgent: string;
  readonly isThisOne: boolean;
}

/** Where am I signed in, and is it all mine? */
export function OwnSessions() {
  const sessions = useApi<{ items: readonly SessionBody[] }>('/me/sessions');
  const { act, isBusy, problem } = useAction();
  const leaveAll = () => {
    const question = 'Sign out in every browser, this one too? What isn’t saved yet is lost.';
    if (window.confirm(question)) void act('/me/sign-out-everywhere', { method: 'POST' });
  };
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">Where you are signed in</h2>
      <Loaded query={sessions} what="your sessions">
        {({ items }) => (
          <ul className="rows">
            {items.map(({ id, startedAt, expiresAt, userAgent, isThisOne }) => (
              <li key={id}>
                <div>
                  <b>{browserName(userAgent)}</b>
                  {isThisOne ? <span className="tag">this one</span> : null}
                  <small>
                    Since {atMoment(startedAt)}. Ends on {atMoment(expiresAt)}.
                  </small>
                </div>
                {isThisOne ? null : (
                  <button
                    type="button"
                    disabled={isBusy}
                    aria-label={`Sign out of ${browserName(userAgent)}, since ${atMoment(startedAt)}`}
                    onClick={() => void act(`/me/sessions/${id}`, { method: 'DELETE' })}
                  >
                    Sign out
                  </button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <ProblemNotice problem={problem} />
      <p className="actions">
        <button type="button" disabled={isBusy} onClick={leaveAll}>
          Sign out everywhere
        </button>
      </p>
    </section>
  );
}
