import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useApiList } from '../api/use-api.ts';
import { useTeams } from '../cycles/use-teams.ts';
import { LoadedList } from '../parts/loaded.tsx';
import { holds, type PersonBody, useMe } from '../parts/me.ts';
import { Page } from '../parts/page.tsx';
import { useSettled } from '../parts/use-settled.ts';

/** Who is here, and who works with whom? */
export function PeoplePage() {
  const me = useMe();
  const [search, setSearch] = useSearchParams();
  const [words, setWords] = useState(search.get('words') ?? '');
  const team = search.get('team') ?? '';
  const withLeft = search.has('left');
  const teams = useTeams();
  const asked = useSettled(words.trim());
  // The address says what is asked for, so that coming back from somebody shows the same people.
  const put = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: true });
  };
  const query = new URLSearchParams({
    ...(asked === '' ? {} : { words: asked }),
    ...(team === '' ? {} : { team }),
    ...(withLeft ? {} : { status: 'active' }),
  });
  const people = useApiList<PersonBody>(`/people?${query}`);
  return (
    <Page title="People" lead="Everybody by name, with their team and who they report to.">
      <search className="filter">
        <label htmlFor="words">Find </label>
        <input
          id="words"
          type="search"
          placeholder="A name or an e-mail"
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            put('words', event.currentTarget.value);
          }}
        />
        {teams.names.length === 0 ? null : (
          <label>
            Team{' '}
            <select value={team} onChange={(event) => put('team', event.currentTarget.value)}>
              <option value="">All</option>
              {teams.names.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        )}
        <label>
          <input
            type="checkbox"
            checked={withLeft}
            onChange={(event) => put('left', event.currentTarget.checked ? '1' : '')}
          />{' '}
          Also those who left
        </label>
        {holds(me, 'administrator', 'people-partner') ? (
          <Link href="/administration/people">Add or import people</Link>
        ) : null}
      </search>
      <LoadedList
        query={people}
        what="the people"
        empty={
          asked === '' ? (
            <p>Nobody is here yet.</p>
          ) : (
            <p>
              Nobody’s name or e-mail {team === '' ? '' : `in ${team} `}has “{asked}” in it.
            </p>
          )
        }
      >
        {(items) => (
          <div className="table-scroll">
            <table className="list">
              <thead>
                <tr>
                  <th scope="col">Name</th>
                  <th scope="col">Team</th>
                  <th scope="col">Reports to</th>
                </tr>
              </thead>
              <tbody>
                {items.map((person) => (
                  <tr key={person.id}>
                    <th scope="row">
                      <Link href={`/people/${person.id}`}>{person.name}</Link>
                      {person.status === 'left' ? <span className="tag">left</span> : null}
                    </th>
                    <td>{person.team}</td>
                    <td>
                      {person.manager === null ? (
                        ''
                      ) : (
                        <Link href={`/people/${person.manager.id}`}>{person.manager.name}</Link>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </LoadedList>
    </Page>
  );
}
