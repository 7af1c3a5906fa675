import { type FormEvent, useState } from 'react';
import { useAction } from '../api/use-api.ts';
import { Field } from '../parts/field.tsx';
import { NewPassword } from '../parts/new-password.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';

/** Changes one's password; every other browser is signed out with it. */
export function OwnPassword() {
  const { act, isBusy, problem } = useAction();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [isChanged, setChanged] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChanged(false);
    if ((await act('/me/password', { method: 'PUT', body: { current, new: next } })) === null) return;
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
