import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { askApi } from './api/api-client.ts';
import { useApi } from './api/use-api.ts';
import type { SignInWays } from './pages/sign-in-page.tsx';
import { forgetDrafts } from './parts/kept-drafts.ts';
import type { Me } from './parts/me.ts';
import { PasswordForm } from './parts/password-form.tsx';

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
  const goOn = async () => {
    const now = await askApi<Me>('/me').catch(() => null);
    if (now !== null && now.body.person.id !== me.person.id) {
      forgetDrafts();
      window.location.assign('/');
      return;
    }
    await client.invalidateQueries({ queryKey: ['api'] });
  };
  return <PasswordForm known={me.person.email} submits="Sign in again" onSignedIn={() => void goOn()} />;
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
