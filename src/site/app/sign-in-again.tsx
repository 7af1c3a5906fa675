import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { askApi } from './api/api-client.ts';
import { useAction, useApi } from './api/use-api.ts';
import type { SignInWays } from './pages/sign-in-page.tsx';
import { Field } from './parts/field.tsx';
import { forgetDrafts } from './parts/kept-drafts.ts';
import type { Me } from './parts/me.ts';
import { ProblemNotice } from './parts/problem-notice.tsx';

/**
 * The session ended while somebody was at it. The page behind stays as it is, out of sight, with everything they
 * typed; once they are in again they go on. Somebody else begins on a page of their own.
 */
export function SignInAgain({ me }: { readonly me: Me }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const ways = useApi<SignInWays>('/sign-in-ways').data?.body.ways;
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className="sign-in-again"
      aria-labelledby="again"
      // Closing it would show the page to whoever sits there now.
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id="again">You are signed out</h2>
      <p>Your session has ended. Sign in again and go on: what you typed is still there.</p>
      {ways?.password === false ? null : <Form me={me} />}
      {ways?.singleSignOn ? <InAnotherWindow name={ways.singleSignOn.name} /> : null}
      <p>
        <a href="/" onClick={forgetDrafts}>
          I am somebody else
        </a>
      </p>
    </dialog>
  );
}

function Form({ me }: { readonly me: Me }) {
  const client = useQueryClient();
  const { act, isBusy, problem } = useAction();
  const [email, setEmail] = useState(me.person.email);
  const [password, setPassword] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await act('/api/auth/sign-in/email', { method: 'POST', body: { email, password } });
    if (answer === null) return;
    const now = await askApi<Me>('/me').catch(() => null);
    if (now !== null && now.body.person.id !== me.person.id) {
      forgetDrafts();
      window.location.assign('/');
      return;
    }
    await client.invalidateQueries({ queryKey: ['api'] });
  };
  return (
    <form className="stacked" onSubmit={(event) => void submit(event)}>
      <Field id="again-email" label="E-mail">
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
      <Field id="again-password" label="Password">
        {(own) => (
          <input
            {...own}
            type="password"
            autoComplete="current-password"
            required
            // biome-ignore lint/a11y/noAutofocus: the dialog opens for this field alone
            autoFocus
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        )}
      </Field>
      <ProblemNotice problem={problem} />
      <p className="actions">
        <button type="submit" className="primary" disabled={isBusy}>
          {isBusy ? 'Signing in …' : 'Sign in again'}
        </button>
      </p>
    </form>
  );
}

/** The provider's pages would replace this one, and what is typed on it: they open in a window of their own. */
function InAnotherWindow({ name }: { readonly name: string }) {
  const client = useQueryClient();
  return (
    <p className="actions">
      <a className="button" href="/sign-in" target="_blank" rel="noopener">
        Sign in with {name} in a new window
      </a>
      <button type="button" onClick={() => void client.invalidateQueries({ queryKey: ['api'] })}>
        I am signed in there, go on
      </button>
    </p>
  );
}
