import { type FormEvent, useId, useState } from 'react';
import { useAction } from '../api/use-api.ts';
import { Field } from './field.tsx';
import { ProblemNotice } from './problem-notice.tsx';

interface PasswordFormProps {
  /** Whose address stands there already; left out: nobody's. */
  readonly known?: string;
  /** What the button says. */
  readonly submits: string;
  readonly onSignedIn: () => void;
}

/** E-mail and password. Where the address is known, writing begins at the password. */
export function PasswordForm({ known = '', submits, onSignedIn }: PasswordFormProps) {
  const id = useId();
  const { act, isBusy, problem } = useAction();
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await act('/api/auth/sign-in/email', { method: 'POST', body: { email, password } });
    if (answer !== null) onSignedIn();
  };
  return (
    <form className="stacked" onSubmit={(event) => void submit(event)}>
      <Field id={`${id}-email`} label="E-mail">
        {(own) => (
          <input
            {...own}
            type="email"
            autoComplete="username"
            required
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field id={`${id}-password`} label="Password">
        {(own) => (
          <input
            {...own}
            type="password"
            autoComplete="current-password"
            required
            // biome-ignore lint/a11y/noAutofocus: where the address is known, this field alone is asked for
            autoFocus={known !== ''}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        )}
      </Field>
      <ProblemNotice problem={problem} />
      <p className="actions">
        <button type="submit" className="primary" disabled={isBusy}>
          {isBusy ? 'Signing in …' : submits}
        </button>
      </p>
    </form>
  );
}
