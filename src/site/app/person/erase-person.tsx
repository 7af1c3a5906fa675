import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { erasedName } from '#org/people/erasing.ts';
import { useAction } from '../api/use-api.ts';
import { Field } from '../parts/field.tsx';
import type { PersonBody } from '../parts/me.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';

/** Erases somebody who left. Their address is asked for once more, as nothing brings them back. */
export function ErasePerson({ person }: { readonly person: PersonBody }) {
  const { act, isBusy, problem } = useAction();
  const [, navigate] = useLocation();
  const [email, setEmail] = useState('');
  const isMeant = email.trim().toLowerCase() === person.email.toLowerCase();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await act(`/people/${person.id}/erase`, { method: 'POST', body: { email } });
    if (answer !== null) navigate('/people', { replace: true });
  };
  return (
    <details className="consequence">
      <summary>Erase {person.name} …</summary>
      <form className="stacked" onSubmit={(event) => void submit(event)}>
        <ul>
          <li>Their name, address and ways to sign in, their drafts, evidence and requests are gone for good.</li>
          <li>Assessments about them keep the chosen values alone, without a word.</li>
          <li>What they shared about others stays with those others, by “{erasedName}”.</li>
          <li>The audit log keeps that it was done, and by whom. Backups hold what they held until they run out.</li>
        </ul>
        <Field
          id="erase-email"
          name="email"
          problem={problem}
          label="Their e-mail, once more"
          hint={`Write ${person.email}, so that nobody is erased by a slip.`}
        >
          {(own) => (
            <input
              {...own}
              type="email"
              required
              autoComplete="off"
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
          )}
        </Field>
        <ProblemNotice problem={problem} />
        <p className="actions">
          <button type="submit" className="danger" disabled={isBusy || !isMeant}>
            {isBusy ? 'Erasing …' : `Erase ${person.name} for good`}
          </button>
        </p>
      </form>
    </details>
  );
}
