import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { useAction } from '../api/use-api.ts';
import { NewPassword } from '../parts/new-password.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { secretInAddress } from '../parts/secret-in-address.ts';

/** Somebody who forgot their password sets a new one, with the link of a letter. */
export function ResetPasswordPage() {
  const [token] = useState(secretInAddress);
  const [newPassword, setNewPassword] = useState('');
  const [isSet, setSet] = useState(false);
  const { act, isBusy, problem } = useAction();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = { newPassword, token };
    if ((await act('/api/auth/reset-password', { method: 'POST', body })) !== null) setSet(true);
  };
  if (isSet) {
    return (
      <Page title="Your password is new" lead="Sign in with it.">
        <p className="actions">
          <Link className="button" href="/sign-in">
            Sign in
          </Link>
        </p>
      </Page>
    );
  }
  if (token === '') {
    return (
      <Page title="A new password">
        <p className="notice notice-important" role="alert">
          This address misses its secret. Use the whole link of the letter, or ask for another one where you sign in.
        </p>
        <p className="actions">
          <Link href="/sign-in">To signing in</Link>
        </p>
      </Page>
    );
  }
  return (
    <Page
      title="A new password"
      lead="The one you had stops working. Every browser is signed out, and your access tokens end."
    >
      <form className="stacked" onSubmit={(event) => void submit(event)}>
        <NewPassword value={newPassword} onChange={setNewPassword} problem={problem} label="New password" />
        <ProblemNotice problem={problem} />
        <p className="actions">
          <button type="submit" className="primary" disabled={isBusy}>
            {isBusy ? 'Setting it …' : 'Set it'}
          </button>
          {problem === null ? null : <Link href="/sign-in">To signing in, for another link</Link>}
        </p>
      </form>
    </Page>
  );
}
