import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { useAction } from '../api/use-api.ts';
import type { PersonBody } from '../parts/me.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import type { PersonFields } from '../person/person-fields.ts';
import { PersonInputs } from '../person/person-inputs.tsx';

const nobody: PersonFields = { name: '', email: '', team: '', manager: null };

/** Adds one person; team and manager stay for the next. */
export function AddPerson() {
  const { act, isBusy, problem } = useAction();
  const [draft, setDraft] = useState(nobody);
  const [added, setAdded] = useState<PersonBody | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAdded(null);
    const body = { ...draft, manager: draft.manager?.id ?? null };
    const answer = await act<PersonBody>('/people', { method: 'POST', body });
    if (answer === null) return;
    setAdded(answer.body);
    setDraft({ ...draft, name: '', email: '' });
  };
  return (
    <section aria-labelledby="add">
      <h2 id="add">Add one person</h2>
      <form className="stacked" onSubmit={(event) => void submit(event)}>
        <PersonInputs draft={draft} onChange={setDraft} problem={problem} />
        <ProblemNotice problem={problem} />
        <p className="actions">
          <button type="submit" className="primary" disabled={isBusy}>
            {isBusy ? 'Adding …' : 'Add'}
          </button>
          <span role="status">
            {added === null ? null : (
              <>
                {added.name} is in the directory. <Link href={`/people/${added.id}`}>Invite or place them</Link>
              </>
            )}
          </span>
        </p>
      </form>
    </section>
  );
}
