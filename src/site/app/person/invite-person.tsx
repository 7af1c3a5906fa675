import { useState } from 'react';
import { useAction } from '../api/use-api.ts';
import { atMoment } from '../parts/at-moment.ts';
import type { PersonBody } from '../parts/me.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { ToCopy } from '../parts/to-copy.tsx';

interface InvitationBody {
  readonly expiresAt: string;
  readonly isMailed: boolean;
  /** Only where the server sends no mail. */
  readonly link: string | null;
}

/** Gives somebody a way in: a letter to them, or, without mail, a link to hand over. */
export function InvitePerson({ person }: { readonly person: PersonBody }) {
  const { act, isBusy, problem } = useAction();
  const [invitation, setInvitation] = useState<InvitationBody | null>(null);
  const invite = async () => {
    const answer = await act<InvitationBody>(`/people/${person.id}/invitation`, { method: 'POST' });
    if (answer !== null) setInvitation(answer.body);
  };
  return (
    <section aria-labelledby="invite">
      <h3 id="invite">Invite {person.name}</h3>
      <p>
        With the link of an invitation they choose a password. It works once, for a week, and an earlier link stops
        working. Whoever can sign in already needs none, and gets none.
      </p>
      <ProblemNotice problem={problem} />
      <p className="actions">
        <button type="button" disabled={isBusy} onClick={() => void invite()}>
          {invitation === null ? 'Invite' : 'Make a new link'}
        </button>
        <span role="status">{invitation?.isMailed ? `A letter is on its way to ${person.email}.` : ''}</span>
      </p>
      {invitation === null || invitation.link === null ? null : (
        <ToCopy
          id="invitation-link"
          label="The link"
          text={invitation.link}
          hint={`No mail is sent from here: give it to ${person.name}, and to nobody else. Shown this once; it works until ${atMoment(invitation.expiresAt)}.`}
        />
      )}
    </section>
  );
}
