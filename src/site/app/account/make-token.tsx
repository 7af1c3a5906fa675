import { type FormEvent, useState } from 'react';
import { useAction } from '../api/use-api.ts';
import { Field } from '../parts/field.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import type { NewTokenBody } from './token-body.ts';
import { type TokenScope, tokenScopes } from './token-scopes.ts';

const all = Object.entries(tokenScopes) as [TokenScope, string][];
const lasts = [
  { days: 7, words: 'a week' },
  { days: 30, words: 'thirty days' },
  { days: 90, words: 'ninety days' },
  { days: 365, words: 'a year' },
] as const;
const dayMilliseconds = 24 * 3600 * 1000;

/** A new token: what it is for, how far it reaches, how long it holds. Nothing is chosen beforehand. */
export function MakeToken({ onMade }: { readonly onMade: (token: NewTokenBody) => void }) {
  const { act, isBusy, problem } = useAction();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly TokenScope[]>([]);
  const [days, setDays] = useState(90);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const expiresAt = new Date(Date.now() + days * dayMilliseconds).toISOString();
    const answer = await act<NewTokenBody>('/me/access-tokens', { method: 'POST', body: { name, scopes, expiresAt } });
    if (answer === null) return;
    setName('');
    setScopes([]);
    onMade(answer.body);
  };
  const toggle = (scope: TokenScope) =>
    setScopes(scopes.includes(scope) ? scopes.filter((own) => own !== scope) : [...scopes, scope]);
  return (
    <details className="consequence">
      <summary>Make an access token …</summary>
      <form className="stacked" onSubmit={(event) => void submit(event)}>
        <Field
          id="token-name"
          name="name"
          problem={problem}
          label="What it is for"
          hint="So that you know it again in a year."
          seenBy="Only you"
        >
          {(own) => (
            <input
              {...own}
              required
              maxLength={200}
              autoComplete="off"
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          )}
        </Field>
        <fieldset className="choice-of-two">
          <legend>How far it reaches</legend>
          {all.map(([scope, words]) => (
            <label key={scope}>
              <input type="checkbox" checked={scopes.includes(scope)} onChange={() => toggle(scope)} /> {words}
            </label>
          ))}
        </fieldset>
        <Field id="token-days" name="expiresAt" problem={problem} label="How long it holds">
          {(own) => (
            <select {...own} value={days} onChange={(event) => setDays(Number(event.currentTarget.value))}>
              {lasts.map((last) => (
                <option key={last.days} value={last.days}>
                  {last.words}
                </option>
              ))}
            </select>
          )}
        </Field>
        <ProblemNotice problem={problem} />
        <p className="actions">
          <button type="submit" disabled={isBusy || scopes.length === 0}>
            {isBusy ? 'Making it …' : 'Make it'}
          </button>
          {scopes.length === 0 ? <small>Choose how far it reaches first.</small> : null}
        </p>
      </form>
    </details>
  );
}
