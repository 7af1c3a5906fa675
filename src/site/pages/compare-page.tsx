import type { ReactNode } from 'react';
import { type Ladder, type Level, resolveCell } from '#engine/index.ts';
import { AskedFor, HeldCell } from '../parts/cell.tsx';
import { CrosswalkLinks } from '../parts/crosswalk-links.tsx';
import { Layout, type PageContext } from '../parts/layout.tsx';
import { InlineMarkdown } from '../parts/markdown.tsx';
import type { SiteLadder } from '../site-model.ts';

/** Which two levels? Every pair of a ladder has its page; levels of other ladders are a page away. */
export function ComparePage({ site, to, of }: PageContext & { readonly of: SiteLadder }): ReactNode {
  const { ladder } = of;
  return (
    <Layout
      site={site}
      to={to}
      ladder={of}
      head={{
        title: 'Compare',
        description: `Any two levels of ${ladder.title} side by side.`,
        address: to.compare(ladder.id),
      }}
    >
      <h1>Two levels, side by side</h1>
      <p className="lead">Choose a level on the left, and one to put beside it.</p>
      {site.ladders.length > 1 ? (
        <p>
          <a href={to.compareAcross()}>Compare with a level of another ladder</a>
        </p>
      ) : null}
      <dl className="pairs">
        {ladder.levels.map((level) => (
          <div key={level.id}>
            <dt>{level.title}</dt>
            <dd>
              <ul>
                {ladder.levels
                  .filter((other) => other.id !== level.id)
                  .map((other) => (
                    <li key={other.id}>
                      <a href={to.comparePair(ladder.id, level.id, other.id)}>
                        <span className="visually-hidden">{level.title} and </span>
                        {other.title}
                      </a>
                    </li>
                  ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
      <CrosswalkLinks site={site} to={to} from={ladder.id} />
    </Layout>
  );
}

export function ComparePairPage({
  site,
  to,
  of,
  pair,
}: PageContext & { of: SiteLadder; pair: readonly [Level, Level] }): ReactNode {
  const { ladder } = of;
  const [a, b] = pair;
  const rows = ladder.competencies.filter((competency) => pair.some(({ id }) => competency.cells.has(id)));
  return (
    <Layout
      site={site}
      to={to}
      ladder={of}
      head={{
        title: `${a.title} and ${b.title}`,
        description: `What ${a.title} and ${b.title} ask, side by side.`,
        address: to.comparePair(ladder.id, a.id, b.id),
        bodyClass: 'page-wide',
      }}
    >
      <h1>
        {a.title} and {b.title}
      </h1>
      <p>
        <a href={to.comparePair(ladder.id, b.id, a.id)}>Change sides</a> ·{' '}
        <a href={to.compare(ladder.id)}>Other levels</a>
      </p>
      <div className="compare">
        <div className="compare-heads">
          {pair.map((level) => (
            <div key={level.id}>
              <h2>
                <a href={to.level(ladder.id, level.id)}>{level.title}</a>
              </h2>
              <p>
                <InlineMarkdown text={level.tagline} />
              </p>
            </div>
          ))}
        </div>
        {facetRows(ladder, pair)}
        {rows.length === 0 ? <p className="notice">Neither level has cells of its own to compare.</p> : null}
        {rows.map((competency) => {
          const same =
            resolveCell(competency, a.id).at !== null &&
            resolveCell(competency, a.id).at === resolveCell(competency, b.id).at;
          return (
            <section key={competency.id} className="compare-row">
              <h3>
                <a href={to.competency(ladder.id, competency.id)}>{competency.title}</a>
                {same ? <span className="tag">the same at both</span> : null}
              </h3>
              {pair.map((level) => (
                <div key={level.id} className="compare-cell">
                  <p className="cell-level">{level.title}</p>
                  {competency.cells.has(level.id) ? (
                    <>
                      <AskedFor className="tag" ladder={ladder} competency={competency} level={level.id} />
                      <HeldCell ladder={ladder} competency={competency} level={level.id} heading={4} />
                    </>
                  ) : (
                    <p className="cell-state">Not asked on this track</p>
                  )}
                </div>
              ))}
            </section>
          );
        })}
      </div>
    </Layout>
  );
}

function facetRows(ladder: Ladder, pair: readonly [Level, Level]): ReactNode {
  const facets = ladder.facets.filter(({ id }) => pair.some((level) => level.facets.has(id)));
  return facets.map(({ id, title }) => (
    <section key={id} className="compare-row">
      <h3>{title}</h3>
      {pair.map((level) => {
        const value = level.facets.get(id);
        const text =
          value === undefined
            ? '—'
            : value.kind === 'text'
              ? value.text
              : `The same as ${ladder.levels.find((other) => other.id === value.level)?.title}`;
        return (
          <div key={level.id} className="compare-cell">
            <p className="cell-level">{level.title}</p>
            <p>
              <InlineMarkdown text={text} />
            </p>
          </div>
        );
      })}
    </section>
  ));
}

/** Levels of different ladders: a script puts the two pages side by side; without it the list leads to each. */
export function CompareAcrossPage({ site, to }: PageContext): ReactNode {
  return (
    <Layout
      site={site}
      to={to}
      ladder={null}
      head={{
        title: 'Compare across ladders',
        description: 'A level of one ladder beside a level of another.',
        address: to.compareAcross(),
        bodyClass: 'page-wide',
      }}
    >
      <h1>Two ladders, side by side</h1>
      <p className="lead">Levels with the same name rarely ask the same. Put two of them next to each other.</p>
      <form data-compare-across hidden className="across">
        {['a', 'b'].map((side) => (
          <label key={side}>
            {side === 'a' ? 'This level' : 'Beside this one'}{' '}
            <select name={side}>
              <option value="">Choose a level</option>
              {site.ladders.map(({ ladder }) => (
                <optgroup key={ladder.id} label={ladder.title}>
                  {ladder.levels.map((level) => (
                    <option key={level.id} value={to.level(ladder.id, level.id)}>
                      {level.title}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          </label>
        ))}
      </form>
      <div className="pair" data-compare-result aria-live="polite" />
      <noscript>
        <p className="notice">Putting two levels on one page needs a script. Each level can be read on its own:</p>
      </noscript>
      <CrosswalkLinks site={site} to={to} />
      <div className="shelf">
        {site.ladders.map(({ ladder }) => (
          <section key={ladder.id}>
            <h2>{ladder.title}</h2>
            <ul>
              {ladder.levels.map((level) => (
                <li key={level.id}>
                  <a href={to.level(ladder.id, level.id)}>{level.title}</a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Layout>
  );
}
