import { Link, useSearchParams } from 'wouter';
import { useApiList } from '../api/use-api.ts';
import { type CaseLineBody, nextWords, titleOf } from '../cases/case-body.ts';
import { Field } from '../parts/field.tsx';
import { LoadedList } from '../parts/loaded.tsx';
import { type Me, useMe } from '../parts/me.ts';
import { Page } from '../parts/page.tsx';
import { useMay } from '../parts/use-actor.ts';

const lists = {
  waiting: { name: 'Waiting for me', empty: 'Nothing waits for you here.' },
  mine: {
    name: 'About me',
    empty: 'No case is about you. When the next rung is near, or another track, you can open one.',
  },
  acting: { name: 'I act in', empty: 'You aren’t named in a case of somebody else.' },
  'of-my-reports': { name: 'Of my reports', empty: 'No case is about anybody who reports to you.' },
  all: { name: 'All', empty: 'No case has been opened yet.' },
} as const;
type ListName = keyof typeof lists;

/** What waits for me, and which promotions and moves are there? */
export function CasesPage() {
  const me = useMe();
  const [search, setSearch] = useSearchParams();
  const mayAll = useMay('cases:list-all');
  const waiting = useApiList<CaseLineBody>('/cases?list=waiting&status=open&limit=100');
  const names = namesFor(me, mayAll);
  const count = waiting.data?.pages.flatMap(({ body }) => body.items).length;
  // What waits comes first; where nothing does, one’s own.
  const list = names.find((name) => name === search.get('list')) ?? ((count ?? 0) > 0 ? 'waiting' : 'mine');
  const status = search.get('status') === 'every' ? '' : '&status=open';
  const cases = useApiList<CaseLineBody>(`/cases?list=${list}${list === 'waiting' ? '' : status}`);
  const choose = (change: Readonly<Record<string, string>>) =>
    setSearch({ list, ...(status === '' ? { status: 'every' } : {}), ...change }, { replace: true });
  return (
    <Page title="Promotions and moves" lead={count === undefined ? undefined : waitsWords(count)}>
      {search.get('left') === null ? null : (
        <p className="notice" role="status">
          It is done. You have no part in that case any more, so it isn’t shown to you.
        </p>
      )}
      <fieldset className="tabs">
        <legend className="visually-hidden">Which</legend>
        {names.map((name) => (
          <label key={name}>
            <input type="radio" name="list" checked={name === list} onChange={() => choose({ list: name })} />{' '}
            {lists[name].name}
          </label>
        ))}
      </fieldset>
      {list === 'waiting' ? null : (
        <search className="filter">
          <Field id="case-status" label="Show">
            {(own) => (
              <select
                {...own}
                value={status === '' ? 'every' : 'open'}
                onChange={(event) => choose({ status: event.currentTarget.value })}
              >
                <option value="open">Under way</option>
                <option value="every">Under way and closed</option>
              </select>
            )}
          </Field>
        </search>
      )}
      <LoadedList query={cases} what="the cases" empty={<p>{lists[list].empty}</p>}>
        {(items) => (
          <ul className="waits">
            {items.map((line) => (
              <li key={line.id}>
                <Link href={`/cases/${line.id}`}>
                  <b>{titleOf(line, me.person.id)}</b>
                </Link>
                {line.waitsForMe ? <span className="tag tag-new">waits for you</span> : null}
                <p>{nextWords(line, me.person.id)}</p>
              </li>
            ))}
          </ul>
        )}
      </LoadedList>
      <p className="actions">
        <Link className="button" href={`/cases/new?person=${me.person.id}`}>
          Open a case for yourself
        </Link>
        {me.hasReports ? <span className="state">For somebody who reports to you: from their page.</span> : null}
      </p>
    </Page>
  );
}

function namesFor({ hasReports }: Me, mayAll: boolean): readonly ListName[] {
  return [
    'mine',
    'waiting',
    'acting',
    ...(hasReports ? (['of-my-reports'] as const) : []),
    ...(mayAll ? (['all'] as const) : []),
  ];
}

function waitsWords(count: number): string {
  if (count === 0) return 'No case waits for you.';
  return count === 1 ? 'One case waits for you.' : `${count} cases wait for you.`;
}
