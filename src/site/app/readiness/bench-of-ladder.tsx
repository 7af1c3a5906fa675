import { useState } from 'react';
import type { BenchBody } from '#api/present/bench.ts';
import { StandingBars } from '../../pictures/standing-bars.tsx';
import { useApi } from '../api/use-api.ts';
import { Loaded } from '../parts/loaded.tsx';
import { useLadders } from '../parts/use-ladders.ts';
import { benchExplained, seatWords, standingWords } from './bench-words.ts';

/** The whole company, ladder by ladder: counts alone. */
export function BenchOfLadders() {
  const ladders = useLadders();
  const [chosen, choose] = useState<string | null>(null);
  return (
    <section aria-labelledby="whole-bench">
      <h2 id="whole-bench">The whole organisation</h2>
      <Loaded query={ladders} what="the ladders">
        {({ items }) => {
          const [first] = items.filter(({ intent }) => intent === 'scorecard');
          const ladder = chosen ?? first?.ladder ?? items[0]?.ladder ?? null;
          if (ladder === null) {
            return (
              <div className="empty">
                <p>No ladder is published yet. Once one is, and people are placed on it, the bench begins here.</p>
              </div>
            );
          }
          return (
            <>
              <p className="field">
                <label htmlFor="bench-ladder">Ladder</label>
                <select id="bench-ladder" value={ladder} onChange={({ target }) => choose(target.value)}>
                  {items.map((own) => (
                    <option key={own.ladder} value={own.ladder}>
                      {own.title}
                    </option>
                  ))}
                </select>
              </p>
              <OfLadder key={ladder} ladder={ladder} />
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

function OfLadder({ ladder }: { readonly ladder: string }) {
  const bench = useApi<BenchBody>(`/bench?ladder=${encodeURIComponent(ladder)}`);
  return (
    <Loaded query={bench} what="the bench">
      {({ isMirror, beingWorkedOut, paths, ladder: { title } }) => {
        if (isMirror) return <p>{title} is a mirror: it counts and compares nobody, so there is no bench of it.</p>;
        if (beingWorkedOut !== null) {
          return <BeingWorkedOut people={beingWorkedOut.people} lookAgain={() => void bench.refetch()} />;
        }
        const shown = paths.filter(({ people }) => people !== null);
        if (shown.length === 0) {
          return (
            <div className="empty">
              <p>
                On no path of {title} are five people or more equally far, so nothing can be shown without showing one.
              </p>
            </div>
          );
        }
        return <Shown paths={shown} hidden={paths.length - shown.length} />;
      }}
    </Loaded>
  );
}

/** After a change for very many people nothing is counted for a while: some of the counts would be of before. */
function BeingWorkedOut({ people, lookAgain }: { readonly people: number | null; readonly lookAgain: () => void }) {
  return (
    <div className="empty">
      <p role="status">
        Being worked out anew for{' '}
        {people === null ? 'a few people' : `${people.toLocaleString('en-GB')} people or more`}, since something changed
        for many at once. The counts are back once that is done, as a rule within minutes.
      </p>
      <p>
        <button type="button" onClick={lookAgain}>
          Look again
        </button>
      </p>
    </div>
  );
}

interface ShownProps {
  readonly paths: BenchBody['paths'];
  readonly hidden: number;
}

function Shown({ paths, hidden }: ShownProps) {
  // Where all are on one track, its name says nothing; and few levels have seats.
  const areSeveral = new Set(paths.map(({ to }) => to.track)).size > 1;
  const haveSeats = paths.some(({ seats }) => seatWords(seats) !== '');
  const rows = paths.map((path) => ({
    name: `${path.from} to ${path.to.title}`,
    parts: path.standings.map(({ standing, people }) => ({ key: standing, people: people ?? 0 })),
  }));
  return (
    <>
      <p>{firstLine(paths)}</p>
      <StandingBars
        id="bench-whole"
        title="How far each path is in the whole organisation"
        description="A bar for each path, by how far people are, in fives; what isn’t shown is left out of it."
        rows={rows}
        names={standingWords}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and has to by keyboard as well */}
      <section className="table-scroll wide-table" tabIndex={0} aria-label="How far each path is, as a table">
        <table className="list">
          <thead>
            <tr>
              <th scope="col">Where to</th>
              {areSeveral ? <th scope="col">Track</th> : null}
              <th scope="col">People</th>
              {Object.values(standingWords).map((words) => (
                <th key={words} scope="col">
                  {words}
                </th>
              ))}
              {haveSeats ? <th scope="col">Seats</th> : null}
            </tr>
          </thead>
          <tbody>
            {paths.map(({ path, type, from, to, people, standings, seats }) => (
              <tr key={path}>
                <th scope="row">
                  {from} to {to.title}
                  {type === 'move' ? ' (a move)' : ''}
                </th>
                {areSeveral ? <td>{to.track}</td> : null}
                <td>{people}+</td>
                {standings.map(({ standing, people: own }) => (
                  <td key={standing}>{own === null ? 'not shown' : `${own}+`}</td>
                ))}
                {haveSeats ? <td>{seatWords(seats)}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p>
        <small>
          Counts are rounded down to fives, each by itself; “not shown” is fewer than five people, or nobody.{' '}
          {hidden === 0 ? '' : `Of ${hidden} more ${hidden === 1 ? 'path' : 'paths'} nothing can be shown. `}
          {benchExplained}
        </small>
      </p>
    </>
  );
}

function firstLine(paths: BenchBody['paths']): string {
  const ready = paths.flatMap(({ type, to, standings }) => {
    const people = standings.find(({ standing }) => standing === 'ready')?.people ?? null;
    return type === 'promotion' && people !== null ? [`${people} or more for ${to.title}`] : [];
  });
  if (ready.length === 0) return 'On no path are five or more people ready to step up, as far as it can be shown.';
  return `Could step up: ${ready.join(', ')}.`;
}
