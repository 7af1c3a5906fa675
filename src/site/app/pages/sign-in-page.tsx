import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useAction, useApi } from '../api/use-api.ts';
import { Field } from '../parts/field.tsx';
import { Waiting } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { pageAfterSignIn } from '../parts/page-after-sign-in.ts';
import { PasswordForm } from '../parts/password-form.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';

/** What `GET /sign-in-ways` says: how people can sign in here. */
export interface SignInWays {
  readonly organisation: string;
  readonly mode: 'real' | 'demo';
  readonly isSetUp: boolean;
  readonly ways: {
    readonly password: boolean;
    readonly singleSignOn: { readonly name: string } | null;
  };
  /** Whether a forgotten password can be replaced by a letter. */
  readonly resetsByMail: boolean;
}

/** What a way in that didn't work comes back with, in `?error=`. */
const errorWords: Readonly<Record<string, string>> = {
  'not-in-directory':
    'You are signed in at your organisation, and nobody here has that e-mail address. Ask whoever keeps the directory to add you.',
  'not-signed-in': 'Signing in didn’t work this time. Try again.',
};

/** Stands at whatever address somebody wanted; they get there afterwards. */
export function SignInPage({ wanted }: { readonly wanted: string }) {
  const ways = useApi<SignInWays>('/sign-in-ways');
  const [error] = useState(() => new URLSearchParams(window.location.search).get('error'));
  if (ways.data === undefined) {
    return ways.error ? (
      <ProblemNotice problem={ways.error} retry={() => void ways.refetch()} />
    ) : (
      <Waiting what="the ways to sign in" />
    );
  }
  const { organisation, isSetUp, resetsByMail } = ways.data.body;
  const { password, singleSignOn } = ways.data.body.ways;
  if (!isSetUp) return <NotSetUp />;
  return (
    <Page title="Sign in" {...(organisation === '' ? {} : { lead: `To the ladders of ${organisation}.` })}>
      {error === null ? null : (
        <p className="notice notice-important" role="alert">
          {errorWords[error] ?? errorWords['not-signed-in']}
        </p>
      )}
      {singleSignOn === null ? null : <SingleSignOn name={singleSignOn.name} wanted={wanted} />}
      {singleSignOn === null || !password ? null : <p className="between">or with a password of your own</p>}
      {password ? <WithPassword wanted={wanted} /> : null}
      {password ? <Forgotten resetsByMail={resetsByMail} /> : null}
    </Page>
  );
}

/** The address of signing in itself: leads on to what was wanted, at once for somebody who is signed in. */
export function SignInAddress() {
  const me = useApi<unknown>('/me');
  const [wanted] = useState(() => pageAfterSignIn(window.location.search, window.location.origin));
  if (me.error?.status === 401) return <SignInPage wanted={wanted} />;
  if (me.error) return <ProblemNotice problem={me.error} retry={() => void me.refetch()} />;
  if (me.data !== undefined) window.location.replace(wanted);
  return <Waiting what="your pages" />;
}

function NotSetUp() {
  return (
    <Page title="Not set up yet" lead="This server has no organisation on it so far.">
      <p>
        When it started, it printed a link. With it you look around in a demo company, or set up your own; it works
        once, and a new one is printed at every start until then.
      </p>
      <p>
        Until then the five ladders that Rungs comes with are here to be read, and you can see yourself on them in
        private: <a href="/ladders/">the ladders</a>.
      </p>
    </Page>
  );
}

function WithPassword({ wanted }: { readonly wanted: string }) {
  const client = useQueryClient();
  const goOn = () => {
    // The ladders to read are pages of their own, so there the browser goes; elsewhere this page becomes the wanted one.
    if (window.location.pathname === '/sign-in') window.location.replace(wanted);
    else void client.resetQueries();
  };
  return <PasswordForm submits="Sign in" onSignedIn={goOn} />;
}

function SingleSignOn({ name, wanted }: { readonly name: string; readonly wanted: string }) {
  const { act, isBusy, problem } = useAction();
  const go = async () => {
    const answer = await act<{ url: string }>('/api/auth/sign-in/social', {
      method: 'POST',
      body: { callbackURL: wanted },
    });
    if (answer !== null) window.location.assign(answer.body.url);
  };
  return (
    <>
      <ProblemNotice problem={problem} />
      <p className="actions">
        <button type="button" className="primary" disabled={isBusy} onClick={() => void go()}>
          Go on with {name}
        </button>
      </p>
    </>
  );
}

function Forgotten({ resetsByMail }: { readonly resetsByMail: boolean }) {
  return (
    <details className="forgotten">
      <summary>I forgot my password</summary>
      {resetsByMail ? (
        <AskForReset />
      ) : (
        <p>
          No mail is sent from here. Ask whoever runs this server: they can make you a link that sets a new password,
          and nobody else here can.
        </p>
      )}
    </details>
  );
}

function AskForReset() {
  // Asked again who is signed in, this page would begin anew, and what came of it would be gone unread.
  const { act, isBusy, problem } = useAction({ asksAgain: false });
  const [email, setEmail] = useState('');
  const [isSent, setSent] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if ((await act('/api/auth/request-password-reset', { method: 'POST', body: { email } })) !== null) setSent(true);
  };
  if (isSent) return <p role="status">If this address is in the directory, a mail with a link is on its way to it.</p>;
  return (
    <form className="stacked" onSubmit={(event) => void submit(event)}>
      <Field id="forgotten" label="Your e-mail" hint="We send a link there that sets a new one. It works for an hour.">
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
      <ProblemNotice problem={problem} />
      <p className="actions">
        <button type="submit" disabled={isBusy}>
          Send the link
        </button>
      </p>
    </form>
  );
}
