import { type FormEvent, useState } from 'react';
import { useAction } from '../api/use-api.ts';
import { NewPassword } from '../parts/new-password.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { secretInAddress } from '../parts/secret-in-address.ts';

/** Somebody who was invited sets their first password. */
export function InvitationPage() {
  const [secret] = useState(secretInAddress);
  const [password, setPassword] = useState('');
  const { act, isBusy, problem } = useAction();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if ((await act('/invitations/accept', { method: 'POST', body: { secret, password } })) !== null) {
      window.location.assign('/');
    }
  };
  return (
    <Page
      title="You are invited"
      lead="Choose a password, and you are in. What you write here is yours until you share it."
    >
      <form className="stacked" onSubmit={(event) => void submit(event)}>
        <NewPassword value={password} onChange={setPassword} problem={problem} />
        <ProblemNotice problem={problem} />
        <p className="actions">
          <button type="submit" className="primary" disabled={isBusy}>
            Come in
          </button>
        </p>
      </form>
    </Page>
  );
}
