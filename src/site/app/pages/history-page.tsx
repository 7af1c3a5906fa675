import { Link } from 'wouter';
import { HistoryLine } from '../../pictures/history-line.tsx';
import { useApi } from '../api/use-api.ts';
import { Loaded } from '../parts/loaded.tsx';
import { type PersonBody, useMe } from '../parts/me.ts';
import { onDay } from '../parts/on-day.ts';
import { Page } from '../parts/page.tsx';

interface NamedLevel {
  readonly id: string | null;
  readonly title: string;
}

interface HistoryBody {
  readonly assessment: string;
  readonly kind: 'self' | 'manager';
  readonly cycle: { readonly id: string; readonly name: string } | null;
  readonly sharedAt: string;
  readonly ladder: {
    readonly title: string;
    readonly version: string;
    readonly levels: readonly { readonly id: string; readonly title: string }[];
  };
  readonly result:
    | {
        readonly kind: 'level';
        readonly level: { readonly low: NamedLevel; readonly high: NamedLevel };
        readonly headline: string;
      }
    | { readonly kind: 'no-level'; readonly headline: string }
    | {
        readonly kind: 'mirror';
        readonly groups: readonly {
          readonly title: string;
          readonly competencies: readonly {
            readonly competency: string;
            readonly title: string;
            readonly state: string;
            readonly chosen: string;
          }[];
        }[];
      };
}

/** How has it gone, cycle by cycle? */
export function HistoryPage({ id }: { readonly id: string }) {
  const me = useMe();
  const person = useApi<PersonBody>(`/people/${id}`);
  const history = useApi<{ items: readonly HistoryBody[] }>(`/people/${id}/history`);
  return (
    <Loaded query={person} what="this person">
      {({ name }) => (
        <Page
          title={id === me.person.id ? 'Your line over the cycles' : `${name} over the cycles`}
          lead="Everything that was shared, the oldest first."
        >
          <Loaded query={history} what="the cycles">
            {({ items }) =>
              items.length === 0 ? (
                <div className="empty">
                  <p>Nothing has been shared yet. After the first cycle a line begins here.</p>
                </div>
              ) : items.every(({ result }) => result.kind === 'mirror') ? (
                <MirrorHistory items={items} />
              ) : (
                <>
                  <Line items={items} isMe={id === me.person.id} />
                  <Levels items={items} />
                </>
              )
            }
          </Loaded>
        </Page>
      )}
    </Loaded>
  );
}

/** Drawn on the newest ladder version; what was made on another stands in the table below. */
function Line({ items, isMe }: { readonly items: readonly HistoryBody[]; readonly isMe: boolean }) {
  const { ladder } = items.at(-1) ?? {};
  if (ladder === undefined) return null;
  const places = new Map(ladder.levels.map(({ id }, index) => [id, index]));
  const spanOf = (own: HistoryBody | undefined) => {
    if (own?.result.kind !== 'level') return null;
    const place = ({ id }: NamedLevel) => (id === null ? -1 : (places.get(id) ?? -1));
    return { low: place(own.result.level.low), high: place(own.result.level.high) };
  };
  const onLadder = items.filter((own) => own.ladder.version === ladder.version && own.ladder.title === ladder.title);
  const moments = [...Map.groupBy(onLadder, ({ cycle, sharedAt }) => cycle?.name ?? onDay(sharedAt))].map(
    ([name, own]) => ({
      name,
      own: spanOf(own.findLast(({ kind }) => kind === 'self')),
      other: spanOf(own.findLast(({ kind }) => kind === 'manager')),
    }),
  );
  const drawn = moments.filter(({ own, other }) => own !== null || other !== null);
  if (drawn.length === 0) return null;
  return (
    <HistoryLine
      id="history"
      title="Level by cycle"
      levels={ladder.levels.map(({ title }) => title)}
      moments={drawn}
      ownName={isMe ? 'your own view' : 'their own view'}
      otherName="the manager’s view"
    />
  );
}

function Levels({ items }: { readonly items: readonly HistoryBody[] }) {
  return (
    <div className="table-scroll">
      <table className="list">
        <thead>
          <tr>
            <th scope="col">Cycle</th>
            <th scope="col">Whose view</th>
            <th scope="col">Level</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ assessment, kind, cycle, sharedAt, result }) => (
            <tr key={assessment}>
              <th scope="row">
                <Link href={`/assessments/${assessment}`}>{cycle?.name ?? onDay(sharedAt)}</Link>
              </th>
              <td>{kind === 'self' ? 'own' : 'manager’s'}</td>
              <td>{result.kind === 'level' ? rangeWords(result.level) : ''}</td>
              <td>{result.kind === 'mirror' ? '' : result.headline}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function rangeWords({ low, high }: { readonly low: NamedLevel; readonly high: NamedLevel }): string {
  return low.title === high.title ? low.title : `${low.title} to ${high.title}`;
}

/** A mirror over time: the words chosen, competency by competency, and no sum of them. */
function MirrorHistory({ items }: { readonly items: readonly HistoryBody[] }) {
  const rows = new Map<string, { title: string; chosen: Map<string, string> }>();
  for (const { assessment, result } of items) {
    if (result.kind !== 'mirror') continue;
    for (const { competency, title, state, chosen } of result.groups.flatMap((group) => group.competencies)) {
      const row = rows.get(competency) ?? { title, chosen: new Map<string, string>() };
      if (state === 'chosen') row.chosen.set(assessment, chosen);
      rows.set(competency, row);
    }
  }
  return (
    <div className="table-scroll history-table">
      <table className="list">
        <thead>
          <tr>
            <th scope="col">Competency</th>
            {items.map(({ assessment, cycle, kind, sharedAt }) => (
              <th key={assessment} scope="col">
                <Link href={`/assessments/${assessment}`}>{cycle?.name ?? onDay(sharedAt)}</Link>{' '}
                {kind === 'self' ? 'own' : 'manager’s'}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...rows].map(([competency, { title, chosen }]) => (
            <tr key={competency}>
              <th scope="row">{title}</th>
              {items.map(({ assessment }) => (
                <td key={assessment}>{chosen.get(assessment) ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
