import { useState } from 'react';
import { atMoment } from '../parts/at-moment.ts';

/** What `GET /invitations` says of each. */
export interface Uninvited {
  readonly person: { readonly id: string; readonly name: string };
  readonly email: string;
  readonly team: string;
  readonly invitedUntil: string | null;
}

interface ChooseUninvitedProps {
  readonly people: readonly Uninvited[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** Who of those without a way in shall be invited? By team, or one by one. */
export function ChooseUninvited({ people, chosen, onChange }: ChooseUninvitedProps) {
  const [team, setTeam] = useState<string | null>(null);
  const shown = people.filter((one) => team === null || one.team === team);
  const teams = [...new Set(people.map((one) => one.team))].toSorted();
  const isAll = shown.every(({ person }) => chosen.has(person.id));
  const put = (ids: readonly string[], isIn: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (isIn) next.add(id);
      else next.delete(id);
    }
    onChange(next);
  };
  return (
    <>
      {teams.length < 2 ? null : (
        <search className="filters">
          <label>
            Team{' '}
            <select
              value={team === null ? 'all' : `team ${team}`}
              onChange={({ currentTarget: { value } }) => setTeam(value === 'all' ? null : value.slice('team '.length))}
            >
              <option value="all">All</option>
              {teams.map((name) => (
                <option key={name} value={`team ${name}`}>
                  {name === '' ? 'In no team' : name}
                </option>
              ))}
            </select>
          </label>
        </search>
      )}
      <div className="table-scroll wide-table">
        <table className="list stacks">
          <thead>
            <tr>
              <th scope="col">
                <label>
                  <input
                    type="checkbox"
                    checked={isAll}
                    onChange={(event) =>
                      put(
                        shown.map(({ person }) => person.id),
                        event.currentTarget.checked,
                      )
                    }
                  />{' '}
                  All of these
                </label>
              </th>
              <th scope="col">E-mail</th>
              <th scope="col">Team</th>
              <th scope="col">Invited</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ person, email, team: own, invitedUntil }) => (
              <tr key={person.id}>
                <th scope="row">
                  <label>
                    <input
                      type="checkbox"
                      checked={chosen.has(person.id)}
                      onChange={(event) => put([person.id], event.currentTarget.checked)}
                    />{' '}
                    {person.name}
                  </label>
                </th>
                <td data-label="E-mail">{email}</td>
                <td data-label="Team">{own}</td>
                <td data-label="Invited">{invitedUntil === null ? 'Not yet' : `Until ${atMoment(invitedUntil)}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
