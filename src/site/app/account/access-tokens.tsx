import { useState } from 'react';
import { useAction, useApi } from '../api/use-api.ts';
import { atMoment } from '../parts/at-moment.ts';
import { Loaded } from '../parts/loaded.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { ToCopy } from '../parts/to-copy.tsx';
import { MakeToken } from './make-token.tsx';
import type { NewTokenBody, TokenBody } from './token-body.ts';
import { tokenScopes } from './token-scopes.ts';

/** Which programs act in my name? */
export function AccessTokens() {
  const tokens = useApi<{ items: readonly TokenBody[] }>('/me/access-tokens');
  const [made, setMade] = useState<NewTokenBody | null>(null);
  return (
    <section aria-labelledby="tokens">
      <h2 id="tokens">Access tokens</h2>
      <p>
        For programs that use the <a href="/api/v1/openapi.json">API</a> in your name: they can do what you can, as far
        as the token reaches.
      </p>
      {made === null ? null : (
        <div className="notice">
          <ToCopy
            id="token-secret"
            label={`The token “${made.name}”`}
            text={made.secret}
            hint="Shown this once: copy it to where your program finds it. Whoever has it can act in your name."
          />
        </div>
      )}
      <Loaded query={tokens} what="your tokens">
        {({ items }) =>
          items.length === 0 ? (
            <p className="empty">No program acts in your name.</p>
          ) : (
            <ul className="rows">
              {items.map((token) => (
                <TokenRow
                  key={token.id}
                  token={token}
                  onRemoved={() => setMade((shown) => (shown?.id === token.id ? null : shown))}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
      <MakeToken onMade={setMade} />
    </section>
  );
}

function TokenRow({ token, onRemoved }: { readonly token: TokenBody; readonly onRemoved: () => void }) {
  const { id, name, scopes, expiresAt, lastUsedAt } = token;
  const { act, isBusy, problem } = useAction();
  const isOver = Date.parse(expiresAt) <= Date.now();
  const remove = async () => {
    const question = `Take “${name}” back? Programs that use it stop working at once, and it can’t be given again.`;
    if (!isOver && !window.confirm(question)) return;
    if ((await act(`/me/access-tokens/${id}`, { method: 'DELETE' })) !== null) onRemoved();
  };
  return (
    <li>
      <div>
        <b className="own-words">{name}</b>
        {isOver ? <span className="tag">over</span> : null}
        <small>
          {isOver ? 'Ended' : 'Holds until'} {atMoment(expiresAt)}.{' '}
          {lastUsedAt === null ? 'Never used.' : `Last used on ${atMoment(lastUsedAt)} or within the hour after.`}
        </small>
        <details>
          <summary>
            <small>How far it reaches ({scopes.length})</small>
          </summary>
          <ul>
            {scopes.map((scope) => (
              <li key={scope}>{tokenScopes[scope]}</li>
            ))}
          </ul>
        </details>
        <ProblemNotice problem={problem} />
      </div>
      <button type="button" disabled={isBusy} aria-label={`Take ${name} back`} onClick={() => void remove()}>
        Take back
      </button>
    </li>
  );
}
