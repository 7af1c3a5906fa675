import { type FormEvent, useState } from 'react';
import { useAction } from '../api/use-api.ts';
import { NewPassword } from '../parts/new-password.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { secretInAddress } from '../parts/secret-in-address.ts';

interface InvitationPageProps {
  /** Whose link it is: of somebody who never was here, or who forgot their password. */
  readonly kind?: 'invited' | 'forgotten';
}

const words = {
  invited: {
    title: 'You are invited',
    lead: 'Choose a password, and you are in. What you write here is yours until you share it.',
    button: 'Come in',
  },
  forgotten: {
    title: 'A new password',
    lead: 'Choose one, and you are in. Every other browser is signed out, and your access tokens end.',
    button: 'Set it and come in',
  },
} as const;

/** Somebody sets a password with a link that was made for them. */
export function InvitationPage({ kind = 'invited' }: InvitationPageProps) {
  const { title, lead, button } = words[kind];
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
    <Page title={title} lead={lead}>
      <form className="stacked" onSubmit={(event) => void submit(event)}>
        <NewPassword value={password} onChange={setPassword} problem={problem} />
        <ProblemNotice problem={problem} />
        <p className="actions">
          <button type="submit" className="primary" disabled={isBusy}>
            {button}
          </button>
        </p>
      </form>
    </Page>
  );
}
