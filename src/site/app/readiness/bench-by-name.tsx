import { Link } from 'wouter';
import type { BenchByNameBody } from '#api/present/bench.ts';
import { StandingBars } from '../../pictures/standing-bars.tsx';
import { benchExplained, seatWords, standingWords } from './bench-words.ts';

type Report = BenchByNameBody['people'][number];
type Way = Report['paths'][number];

/** Who reports to somebody, path by path: for their managers, with names. */
export function BenchByName({
  body: { people, manager },
  isMe,
}: {
  readonly body: BenchByNameBody;
  readonly isMe: boolean;
}) {
  const ways = people.flatMap((report) => report.paths.map((way) => ({ report, way })));
  const promotions = ways
    .filter(({ way }) => way.type === 'promotion')
    .toSorted((a, b) => a.way.to.rank - b.way.to.rank);
  const rows = [...Map.groupBy(promotions, ({ way }) => way.path).values()].map((own) => ({
    name: own[0]?.way.to.title ?? '',
    parts: Object.keys(standingWords).map((key) => ({
      key,
      people: own.filter(({ way }) => way.standing === key).length,
    })),
  }));
  // Where all are on one track, its name says nothing.
  const areSeveral = new Set(ways.map(({ way }) => way.to.track)).size > 1;
  const haveSeats = ways.some(({ way }) => seatWords(way.seats) !== '');
  const besides = people.filter(({ paths }) => paths.length === 0);
  return (
    <>
      <p className="lead">{firstLine(promotions, isMe ? 'you' : manager.name)}</p>
      {rows.length === 0 ? null : (
        <StandingBars
          id="bench-line"
          title="How far each path is"
          description="A bar for each path, by how far people are."
          rows={rows}
          names={standingWords}
        />
      )}
      {ways.length === 0 ? null : (
        <>
          <div className="table-scroll">
            <table className="list stacks">
              <thead>
                <tr>
                  <th scope="col">Name</th>
                  <th scope="col">How far</th>
                  <th scope="col">Where to</th>
                  <th scope="col">Stands at</th>
                  {haveSeats ? <th scope="col">Seats</th> : null}
                </tr>
              </thead>
              <tbody>
                {ways.toSorted(byWay).map(({ report, way }) => (
                  <tr key={`${report.person.id}${way.path}`}>
                    <th scope="row">
                      <Link href={`/people/${report.person.id}/readiness`}>{report.person.name}</Link>
                    </th>
                    <td data-label="How far">{standingWords[way.standing]}</td>
                    <td data-label="Where to">
                      {way.to.title}
                      {areSeveral && way.to.track !== '' ? `, ${way.to.track}` : ''}
                      {way.type === 'move' ? ' (a move)' : ''}
                    </td>
                    <td data-label="Stands at">{report.level}</td>
                    {haveSeats ? <td data-label="Seats">{seatWords(way.seats)}</td> : null}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p>
            <small>{benchExplained}</small>
          </p>
        </>
      )}
      {besides.length === 0 ? null : <Besides people={besides} />}
    </>
  );
}

const order = Object.keys(standingWords);

function byWay(a: { readonly way: Way; readonly report: Report }, b: { readonly way: Way; readonly report: Report }) {
  if (a.way.type !== b.way.type) return a.way.type === 'promotion' ? -1 : 1;
  return order.indexOf(a.way.standing) - order.indexOf(b.way.standing) || a.way.to.rank - b.way.to.rank;
}

function firstLine(promotions: readonly { readonly report: Report; readonly way: Way }[], who: string): string {
  const ready = promotions.filter(({ way }) => way.standing === 'ready');
  const close = promotions.filter(({ way }) => way.standing === 'close');
  if (promotions.length === 0) return `Of nobody who reports to ${who} can it be said.`;
  const named = ready.map(({ report, way }) => `${report.person.name} for ${way.to.title}`).join(', ');
  const nobody = close.length === 0 ? 'Nobody is ready for a next level yet.' : 'Nobody is ready yet.';
  const near = close.length === 0 ? '' : ` Close: ${close.map(({ report }) => report.person.name).join(', ')}.`;
  return `${ready.length === 0 ? nobody : `Could step up: ${named}.`}${near}`;
}

/** Who stands on a mirror, isn't placed, or has no path on: named, and nothing said of how far they are. */
function Besides({ people }: { readonly people: readonly Report[] }) {
  const mirrors = people.filter(({ isMirror }) => isMirror);
  const others = people.filter(({ isMirror }) => !isMirror);
  return (
    <>
      {mirrors.length === 0 ? null : (
        <p>
          On a mirror nobody is counted or compared: <Names people={mirrors} />.
        </p>
      )}
      {others.length === 0 ? null : (
        <p>
          Not placed yet, or no path leads on: <Names people={others} />.
        </p>
      )}
    </>
  );
}

function Names({ people }: { readonly people: readonly Report[] }) {
  return people.map(({ person: { id, name } }, index) => (
    <span key={id}>
      {index === 0 ? '' : ', '}
      <Link href={`/people/${id}/readiness`}>{name}</Link>
    </span>
  ));
}
