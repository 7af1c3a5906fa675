import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { Link } from 'wouter';
import { useAction } from '../api/use-api.ts';
import { useTeams } from '../cycles/use-teams.ts';
import { Field } from '../parts/field.tsx';
import type { PersonRef } from '../parts/me.ts';
import { PersonPicker } from '../parts/person-picker.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useMay } from '../parts/use-actor.ts';

/** What `GET /ladders/{id}/role-holders` says. */
export interface HoldersBody {
  readonly roles: readonly { readonly role: string; readonly title: string }[];
  readonly items: readonly HolderBody[];
  readonly fingerprint: string;
}

interface HolderBody {
  readonly role: string;
  /** Empty: for everybody whose team has nobody of its own. */
  readonly team: string;
  readonly person: PersonRef;
}

interface LadderHoldersProps {
  readonly ladder: string;
  readonly body: HoldersBody;
}

/** The roles of one ladder, each with who usually acts in it, for everybody or for single teams. */
export function LadderHolders({ ladder, body }: LadderHoldersProps) {
  const mayChange = useMay('role-holders:change');
  const client = useQueryClient();
  const { act, isBusy, problem, clear } = useAction();
  const keep = (items: readonly HolderBody[]) =>
    act<HoldersBody>(`/ladders/${ladder}/role-holders`, {
      method: 'PUT',
      body: {
        items: items.map(({ role, team, person }) => ({ role, team, person: person.id })),
        fingerprint: body.fingerprint,
      },
    });
  const lookAgain = () => void client.invalidateQueries({ queryKey: ['api'] }).then(clear);
  return (
    <>
      {problem?.code === 'changed-meanwhile' ? (
        <div className="notice notice-important" role="alert">
          <p>
            Somebody else changed this since you looked at it. Nothing was kept. Look at it as it is now, then do it
            again.
          </p>
          <p className="actions">
            <button type="button" onClick={lookAgain}>
              Show it as it is now
            </button>
          </p>
        </div>
      ) : (
        <ProblemNotice problem={problem} />
      )}
      {body.roles.map(({ role, title }) => (
        <section key={role} aria-labelledby={`holds-${role}`}>
          <h2 id={`holds-${role}`}>{capitalised(title)}</h2>
          <HolderRows
            title={title}
            items={body.items.filter((own) => own.role === role)}
            onTakeOut={mayChange && !isBusy ? (item) => void keep(body.items.filter((own) => own !== item)) : null}
          />
          {mayChange ? (
            <AddHolder
              title={title}
              isBusy={isBusy}
              onAdd={async (person, team) => (await keep([...body.items, { role, team, person }])) !== null}
            />
          ) : null}
        </section>
      ))}
    </>
  );
}

interface HolderRowsProps {
  readonly title: string;
  readonly items: readonly HolderBody[];
  readonly onTakeOut: ((item: HolderBody) => void) | null;
}

function HolderRows({ title, items, onTakeOut }: HolderRowsProps) {
  if (items.length === 0) return <p className="state">Nobody yet: whoever names somebody finds them by name.</p>;
  return (
    <ul className="rows">
      {items.map((item) => (
        <li key={`${item.team} ${item.person.id}`}>
          <div>
            <Link href={`/people/${item.person.id}`}>{item.person.name}</Link>
            <small>{item.team === '' ? 'for everybody' : `for the team ${item.team}`}</small>
          </div>
          {onTakeOut === null ? null : (
            <button type="button" onClick={() => onTakeOut(item)}>
              Take out
              <span className="visually-hidden">
                {' '}
                {item.person.name} as {title}
              </span>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

interface AddHolderProps {
  readonly title: string;
  readonly isBusy: boolean;
  readonly onAdd: (person: PersonRef, team: string) => Promise<boolean>;
}

function AddHolder({ title, isBusy, onAdd }: AddHolderProps) {
  const id = useId();
  const { names } = useTeams();
  const [person, setPerson] = useState<PersonRef | null>(null);
  const [team, setTeam] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (person !== null && (await onAdd(person, team))) setPerson(null);
  };
  return (
    <form className="give give-for" onSubmit={(event) => void submit(event)}>
      <PersonPicker
        id={`${id}-who`}
        label={`${capitalised(title)}: who usually acts`}
        value={person}
        onChange={setPerson}
      />
      <Field id={`${id}-team`} label="For whom">
        {(own) => (
          <select {...own} value={team} onChange={(event) => setTeam(event.currentTarget.value)}>
            <option value="">Everybody</option>
            {names.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <button type="submit" disabled={isBusy || person === null}>
        Add<span className="visually-hidden"> as {title}</span>
      </button>
    </form>
  );
}

/** Some roles are the organisation's own, and named within sentences. */
function capitalised(title: string): string {
  return `${title.slice(0, 1).toUpperCase()}${title.slice(1)}`;
}
