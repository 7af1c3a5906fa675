import type { ReactNode } from 'react';
import { type Ladder, type Level, type Path, whatIsNew, wordRequirement } from '#engine/index.ts';
import type { Addresses } from '../addresses.ts';
import { InlineMarkdown, Markdown } from './markdown.tsx';
import { pathsFrom, pathsTo } from './neighbours.ts';

/** Where a level leads: its promotions and moves, with what they ask, and where it is reached from. */
export function WaysOn({
  ladder,
  level,
  to,
}: {
  readonly ladder: Ladder;
  readonly level: Level;
  readonly to: Addresses;
}): ReactNode {
  const on = pathsFrom(ladder, level.id);
  const moves = ladder.paths.filter((path) => path.from.level === level.id && path.to.level === level.id);
  const from = pathsTo(ladder, level.id);
  return (
    <section aria-labelledby="ways">
      <h2 id="ways">Ways on</h2>
      {on.length === 0 && moves.length === 0 ? (
        <p>{level.terminal ? 'The ladder ends here, on purpose.' : 'The ladder names no way on from here.'}</p>
      ) : null}
      {[...on, ...moves].map((path) => (
        <PathArticle key={path.id} ladder={ladder} path={path} to={to} />
      ))}
      {from.length > 0 ? (
        <p>
          Reached from{' '}
          {from.map((path, index) => (
            <span key={path.id}>
              {index > 0 ? ', ' : ''}
              <a href={to.level(ladder.id, path.from.level)}>{refTitle(ladder, path.from)}</a>
            </span>
          ))}
          .
        </p>
      ) : null}
    </section>
  );
}

function refTitle(ladder: Ladder, ref: Path['from']): string {
  const level = ladder.levels.find(({ id }) => id === ref.level);
  return level?.variants.find(({ id }) => id === ref.variant)?.title ?? level?.title ?? ref.level;
}

function PathArticle({
  ladder,
  path,
  to,
}: {
  readonly ladder: Ladder;
  readonly path: Path;
  readonly to: Addresses;
}): ReactNode {
  const target = ladder.levels.find(({ id }) => id === path.to.level);
  const adds =
    target && path.type === 'promotion'
      ? ladder.competencies.filter((own) => whatIsNew(own, path.from.level, path.to.level) !== null)
      : [];
  return (
    <article className="way" id={path.id}>
      <h3>
        {path.type === 'move' ? 'A move to ' : 'To '}
        <a href={to.level(ladder.id, path.to.level)}>{refTitle(ladder, path.to)}</a>
        {path.type === 'move' && path.from.variant !== null ? <small> from {refTitle(ladder, path.from)}</small> : null}
      </h3>
      <Markdown text={path.summary} level={4} />
      {path.typicalMonths === null ? null : (
        <p>
          Typically {path.typicalMonths.min} to {path.typicalMonths.max} months; time alone never decides.
        </p>
      )}
      {adds.length > 0 && target ? (
        <p>
          Asks more in {adds.length} {adds.length === 1 ? 'competency' : 'competencies'}.{' '}
          <a href={to.comparePair(ladder.id, path.from.level, target.id)}>See both side by side</a>
        </p>
      ) : null}
      <PathList title="You are ready when" points={path.readyWhen} />
      {path.practise.length > 0 ? (
        <>
          <h4>Practise</h4>
          <ul>
            {path.practise.map(({ title, how }) => (
              <li key={title}>
                <InlineMarkdown text={title} />
                {how === '' ? null : (
                  <>
                    {' '}
                    — <InlineMarkdown text={how} />
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <PathList
        title="What it takes"
        points={path.requirements.map((requirement) => wordRequirement(ladder, requirement))}
      />
      <PathList
        title="Portfolio"
        points={path.portfolio.map((item) => `${item.title}${item.evidence === '' ? '' : `: ${item.evidence}`}`)}
      />
      {path.verification.length > 0 ? (
        <>
          <h4>How it is verified</h4>
          <ol>
            {path.verification.map((step) => (
              <li key={step.id}>
                <InlineMarkdown text={step.title} />
                {step.independent ? ' (each reviewer alone first)' : ''}
              </li>
            ))}
          </ol>
        </>
      ) : null}
      {path.consistency === null ? null : (
        <p>
          Held for{' '}
          {path.consistency.min === path.consistency.max
            ? path.consistency.min
            : `${path.consistency.min} to ${path.consistency.max}`}{' '}
          cycles in a row.
        </p>
      )}
      {path.move === null ? null : (
        <>
          <PathList title="Steps" points={path.move.steps} ordered />
          <PathList title="What is promised" points={path.move.promises} />
          {path.move.limit === null ? null : (
            <p>
              At most {path.move.limit.times === 1 ? 'once' : `${path.move.limit.times} times`} in{' '}
              {path.move.limit.months} months.
            </p>
          )}
          {path.reversible ? <p>You can go back.</p> : null}
        </>
      )}
    </article>
  );
}

function PathList({
  title,
  points,
  ordered = false,
}: {
  title: string;
  points: readonly string[];
  ordered?: boolean;
}): ReactNode {
  if (points.length === 0) return null;
  const items = points.map((point) => (
    <li key={point}>
      <InlineMarkdown text={point} />
    </li>
  ));
  return (
    <>
      <h4>{title}</h4>
      {ordered ? <ol>{items}</ol> : <ul>{items}</ul>}
    </>
  );
}
