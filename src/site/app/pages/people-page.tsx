import { useState } from 'react';
import { Link } from 'wouter';
import { useApiList } from '../api/use-api.ts';
import { LoadedList } from '../parts/loaded.tsx';
import { holds, type PersonBody, useMe } from '../parts/me.ts';
import { Page } from '../parts/page.tsx';
import { useSettled } from '../parts/use-settled.ts';

/** Who is here, and who works with whom? */
export function PeoplePage() {
  const me = useMe();
  const [words, setWords] = useState('');
  const [withLeft, setWithLeft] = useState(false);
  const asked = useSettled(words.trim());
  const query = new URLSearchParams({
    ...(asked === '' ? {} : { words: asked }),
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
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <label>
          <input type="checkbox" checked={withLeft} onChange={(event) => setWithLeft(event.currentTarget.checked)} />{' '}
          Also those who left
        </label>
        {holds(me, 'administrator', 'people-partner') ? (
          <Link href="/administration/people">Add or import people</Link>
        ) : null}
      </search>
      <LoadedList
        query={people}
        what="the people"
        empty={asked === '' ? <p>Nobody is here yet.</p> : <p>Nobody’s name or e-mail has “{asked}” in it.</p>}
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
