import { type FormEvent, useState } from 'react';
import { type ApiAnswer, type ApiProblem, askApi } from '../api/api-client.ts';
import { useAction } from '../api/use-api.ts';
import type { PersonBody } from '../parts/me.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { type ChangedMeanwhile, changesBetween, fieldNames, fieldsOf, takeIn } from './person-fields.ts';
import { PersonInputs } from './person-inputs.tsx';

interface ChangePersonProps {
  readonly person: PersonBody;
  readonly etag: string | null;
  readonly onDone: (said: string) => void;
}

/** Changes what the directory says of somebody. What somebody else changed meanwhile is shown, never written over. */
export function ChangePerson({ person, etag, onDone }: ChangePersonProps) {
  const { act, isBusy, problem, clear } = useAction();
  const [before, setBefore] = useState({ fields: fieldsOf(person), etag });
  const [draft, setDraft] = useState(before.fields);
  const [changed, setChanged] = useState<readonly ChangedMeanwhile[]>([]);
  const [failure, setFailure] = useState<ApiProblem | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setFailure(null);
    const body = changesBetween(before.fields, draft);
    if (Object.keys(body).length === 0) return onDone('Nothing was changed.');
    const answer = await act<PersonBody>(`/people/${person.id}`, { method: 'PATCH', body, etag: before.etag });
    if (answer !== null) onDone('Saved.');
  };
  const readAgain = async () => {
    const latest = await askApi<PersonBody>(`/people/${person.id}`).catch((error: ApiProblem) => error);
    if (latest instanceof Error) return setFailure(latest);
    takeLatest(latest);
  };
  const takeLatest = ({ body, etag: latestEtag }: ApiAnswer<PersonBody>) => {
    const latest = fieldsOf(body);
    const taken = takeIn(before.fields, draft, latest);
    setChanged(taken.changed);
    setDraft(taken.draft);
    setBefore({ fields: latest, etag: latestEtag });
    setFailure(null);
    clear();
  };
  const isOutdated = problem?.code === 'changed-meanwhile';
  return (
    <form className="stacked" aria-label={`Change ${person.name}`} onSubmit={(event) => void submit(event)}>
      {changed.length === 0 ? null : <Meanwhile changed={changed} />}
      <PersonInputs draft={draft} onChange={setDraft} problem={problem} person={person.id} />
      {isOutdated ? (
        <div className="notice notice-important" role="alert">
          <p>
            Somebody changed {person.name} while you were at it. Nothing was saved, and what you typed is still here.
          </p>
          <button type="button" onClick={() => void readAgain()}>
            Show what changed
          </button>
        </div>
      ) : (
        <ProblemNotice problem={problem ?? failure} />
      )}
      <p className="actions">
        <button type="submit" className="primary" disabled={isBusy || isOutdated}>
          {isBusy ? 'Saving …' : 'Save'}
        </button>
        <button type="button" onClick={() => onDone('')}>
          Cancel
        </button>
      </p>
    </form>
  );
}

function Meanwhile({ changed }: { readonly changed: readonly ChangedMeanwhile[] }) {
  return (
    <div className="notice notice-important" role="alert">
      <p>What somebody else changed meanwhile:</p>
      <ul>
        {changed.map(({ field, was, now, typed }) => (
          <li key={field}>
            <b>{fieldNames[field]}</b> was {was}, and is {now} now.
            {typed === null ? ' The form has it.' : ` You typed ${typed}: saving puts yours in its place.`}
          </li>
        ))}
      </ul>
    </div>
  );
}
