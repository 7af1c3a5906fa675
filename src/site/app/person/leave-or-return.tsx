import { type FormEvent, useState } from 'react';
import { useAction, useApi } from '../api/use-api.ts';
import { Field } from '../parts/field.tsx';
import type { PersonBody, PersonRef } from '../parts/me.ts';
import { today } from '../parts/on-day.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';

interface LeaveProps {
  readonly person: PersonBody;
  readonly onDone: (said: string) => void;
}

interface LeftBody {
  readonly newManager: PersonRef | null;
  readonly moved: readonly PersonRef[];
}

/** Says what leaving does, and then does it: the one question that is asked. */
export function LeavePerson({ person, onDone }: LeaveProps) {
  const { act, isBusy, problem } = useAction();
  const [leftOn, setLeftOn] = useState(today);
  const reports = useApi<{ items: readonly PersonRef[] }>(`/people/${person.id}/reports?limit=200`);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await act<LeftBody>(`/people/${person.id}/leave`, { method: 'POST', body: { leftOn } });
    if (answer !== null) onDone(wordLeft(person.name, answer.body));
  };
  return (
    <details className="consequence">
      <summary>{person.name} leaves …</summary>
      <form className="stacked" onSubmit={(event) => void submit(event)}>
        <ul>
          <li>They are signed out everywhere at once, and can’t sign in any more. Their access tokens end.</li>
          <li>Roles they hold are taken away. Coming back doesn’t give them again.</li>
          <li>{wordReports(reports.data?.body.items ?? null, person.manager)}</li>
          <li>
            What they wrote stays what it was: drafts are read by nobody, what was shared by those it was shared with.
          </li>
        </ul>
        <Field id="left-on" name="leftOn" problem={problem} label="The last day" hint="Today or earlier.">
          {(own) => (
            <input
              {...own}
              type="date"
              required
              max={today()}
              value={leftOn}
              onChange={(event) => setLeftOn(event.currentTarget.value)}
            />
          )}
        </Field>
        <ProblemNotice problem={problem} />
        <p className="actions">
          <button type="submit" disabled={isBusy}>
            {isBusy ? 'Saving …' : `${person.name} has left`}
          </button>
        </p>
      </form>
    </details>
  );
}

/** Whom the reports go to is settled by the server, as the manager can have left too. Null: not known yet who they are. */
function wordReports(reports: readonly PersonRef[] | null, manager: PersonRef | null): string {
  if (reports?.length === 0) return 'Nobody reports to them.';
  const to = manager === null ? 'nobody until you say whom' : `${manager.name} (or the nearest above who is here)`;
  if (reports === null) return `Whoever reports to them will report to ${to}.`;
  return `${wordNames(reports)} ${reports.length === 1 ? 'reports' : 'report'} to them, and will report to ${to}.`;
}

const mostNamed = 8;

function wordNames(people: readonly PersonRef[]): string {
  const names = people.slice(0, mostNamed).map(({ name }) => name);
  const more = people.length - names.length;
  return more === 0 ? names.join(', ') : `${names.join(', ')} and ${more} more`;
}

function wordLeft(name: string, { moved, newManager }: LeftBody): string {
  if (moved.length === 0) return `${name} has left.`;
  return `${name} has left. ${wordNames(moved)} now ${moved.length === 1 ? 'reports' : 'report'} to ${newManager?.name ?? 'nobody'}.`;
}

/** Somebody comes back. */
export function ReturnPerson({ person, onDone }: LeaveProps) {
  const { act, isBusy, problem } = useAction();
  const bringBack = async () => {
    const answer = await act<PersonBody>(`/people/${person.id}/return`, { method: 'POST' });
    if (answer === null) return;
    const { manager } = answer.body;
    const under = manager === null ? 'Choose whom they report to.' : `They report to ${manager.name}.`;
    onDone(
      `${person.name} is back. ${under} They sign in as they did before; somebody who never did needs an invitation.`,
    );
  };
  return (
    <section aria-labelledby="return">
      <h3 id="return">{person.name} comes back</h3>
      <p>
        They report to the manager they had, or the nearest above who is here. What they wrote is theirs again. Roles
        aren’t given back by themselves, and people who reported to them stay where they are.
      </p>
      <ProblemNotice problem={problem} />
      <p className="actions">
        <button type="button" disabled={isBusy} onClick={() => void bringBack()}>
          {person.name} is back
        </button>
      </p>
    </section>
  );
}
