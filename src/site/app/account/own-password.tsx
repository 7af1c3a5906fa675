import { type FormEvent, useState } from 'react';
import { useAction, useApi } from '../api/use-api.ts';
import { Field } from '../parts/field.tsx';
import { NewPassword } from '../parts/new-password.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import type { TokenBody } from './token-body.ts';

/** Changes one's password; every other browser is signed out with it, and access tokens end unless they are to stay. */
export function OwnPassword() {
  const { act, isBusy, problem } = useAction();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [keepsAccessTokens, setKeepsAccessTokens] = useState(false);
  const [isChanged, setChanged] = useState(false);
  const tokens = useApi<{ items: readonly TokenBody[] }>('/me/access-tokens');
  const hasTokens = (tokens.data?.body.items.length ?? 0) > 0;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChanged(false);
    const body = { current, new: next, keepsAccessTokens };
    if ((await act('/me/password', { method: 'PUT', body })) === null) return;
    setCurrent('');
    setNext('');
    setChanged(true);
  };
  return (
    <section aria-labelledby="password-heading">
      <h2 id="password-heading">Password</h2>
      <form className="stacked" onSubmit={(event) => void submit(event)}>
        <Field id="current-password" name="current" problem={problem} label="The one you have">
          {(own) => (
            <input
              {...own}
              type="password"
              autoComplete="current-password"
              required
              maxLength={200}
              value={current}
              onChange={(event) => setCurrent(event.currentTarget.value)}
            />
          )}
        </Field>
        <NewPassword value={next} onChange={setNext} problem={problem} label="The new one" />
        <p>Every other browser is signed out with the change.</p>
        {hasTokens ? (
          <label className="check">
            <input
              type="checkbox"
              checked={!keepsAccessTokens}
              onChange={(event) => setKeepsAccessTokens(!event.currentTarget.checked)}
            />{' '}
            My access tokens end too: whoever knows one can act in my name
          </label>
        ) : null}
        <ProblemNotice problem={problem} />
        <p className="actions">
          <button type="submit" disabled={isBusy}>
            {isBusy ? 'Changing …' : 'Change it'}
          </button>
          <span role="status">{isChanged ? 'Changed. Every other browser is signed out.' : ''}</span>
        </p>
      </form>
    </section>
  );
}
