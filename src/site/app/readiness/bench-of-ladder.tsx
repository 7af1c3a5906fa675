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
      {({ isMirror, paths, ladder: { title } }) => {
        if (isMirror) return <p>{title} is a mirror: it counts and compares nobody, so there is no bench of it.</p>;
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

interface ShownProps {
  readonly paths: BenchBody['paths'];
  readonly hidden: number;
}

function Shown({ paths, hidden }: ShownProps) {
  const rows = paths.map((path) => ({
    name: `${path.from} to ${path.to.title}`,
    parts: path.standings.map(({ standing, people }) => ({ key: standing, people: people ?? 0 })),
  }));
  return (
    <>
      <p>{firstLine(paths)}</p>
      <StandingBars
        id="bench-whole"
        title="How far each path is"
        description="A bar for each path, by how far people are, in fives; what isn’t shown is left out of it."
        rows={rows}
        names={standingWords}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and has to by keyboard as well */}
      <section className="table-scroll" tabIndex={0} aria-label="How far each path is, as a table">
        <table className="list">
          <thead>
            <tr>
              <th scope="col">Where to</th>
              <th scope="col">Track</th>
              <th scope="col">People</th>
              {Object.values(standingWords).map((words) => (
                <th key={words} scope="col">
                  {words}
                </th>
              ))}
              <th scope="col">Seats</th>
            </tr>
          </thead>
          <tbody>
            {paths.map(({ path, type, from, to, people, standings, seats }) => (
              <tr key={path}>
                <th scope="row">
                  {from} to {to.title}
                  {type === 'move' ? ' (a move)' : ''}
                </th>
                <td>{to.track}</td>
                <td>{people}+</td>
                {standings.map(({ standing, people: own }) => (
                  <td key={standing}>{own === null ? 'not shown' : `${own}+`}</td>
                ))}
                <td>{seatWords(seats)}</td>
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
