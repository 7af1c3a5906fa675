import type { ReactNode } from 'react';
import { type Ladder, type Level, whatIsNew, wordBand } from '#engine/index.ts';
import type { Addresses } from '../addresses.ts';
import { AskedFor, HeldCell, Points } from '../parts/cell.tsx';
import { Layout, type PageContext } from '../parts/layout.tsx';
import { InlineMarkdown, Markdown, plainText } from '../parts/markdown.tsx';
import { askedAt, levelBelow } from '../parts/neighbours.ts';
import { WaysOn } from '../parts/ways-on.tsx';
import type { SiteLadder } from '../site-model.ts';

/** What does this rung ask? Everything at one level, what is new in it, what comes next, and the ways on. */
export function LevelPage({
  site,
  to,
  of,
  level,
}: PageContext & { readonly of: SiteLadder; readonly level: Level }): ReactNode {
  const { ladder } = of;
  const below = levelBelow(ladder, level.id);
  return (
    <Layout
      site={site}
      to={to}
      ladder={of}
      head={{
        title: level.title,
        description:
          plainText(level.tagline || level.summary).slice(0, 160) || `What ${level.title} asks in ${ladder.title}.`,
        address: to.level(ladder.id, level.id),
      }}
    >
      <p className="eyebrow">
        {ladder.tracks.length > 1 ? ladder.tracks.find(({ id }) => id === level.track)?.title : 'Level'}
      </p>
      <h1>{level.title}</h1>
      {level.tagline === '' ? null : (
        <p className="lead">
          <InlineMarkdown text={level.tagline} />
        </p>
      )}
      <LevelFacts ladder={ladder} level={level} to={to} />
      <Markdown text={level.summary} />
      <Variants ladder={ladder} level={level} />
      {level.sections.map((section) => (
        <section key={section.id} aria-labelledby={`section-${section.id}`}>
          <h2 id={`section-${section.id}`}>{section.title}</h2>
          <Markdown text={section.text} />
          <Points points={section.points} />
        </section>
      ))}
      <Asked ladder={ladder} level={level} below={below} to={to} />
      {level.exampleGoals.length > 0 ? (
        <section aria-labelledby="goals">
          <h2 id="goals">{level.exampleGoals.length === 1 ? 'An example goal' : 'Example goals'}</h2>
          {level.exampleGoals.map((goal) => (
            <blockquote key={goal}>
              <Markdown text={goal} />
            </blockquote>
          ))}
        </section>
      ) : null}
      <WaysOn ladder={ladder} level={level} to={to} />
    </Layout>
  );
}

function LevelFacts({
  ladder,
  level,
  to,
}: {
  readonly ladder: Ladder;
  readonly level: Level;
  readonly to: Addresses;
}): ReactNode {
  const titleOf = (id: string) => ladder.levels.find((other) => other.id === id)?.title ?? id;
  const facts: [string, ReactNode][] = ladder.facets.flatMap(({ id, title }): [string, ReactNode][] => {
    const value = level.facets.get(id);
    if (value === undefined) return [];
    return [
      [
        title,
        value.kind === 'text' ? <InlineMarkdown key={id} text={value.text} /> : `The same as ${titleOf(value.level)}`,
      ],
    ];
  });
  const words: Partial<Record<Level['status'], string>> = {
    'named-only': 'Named by the ladder, not described',
    planned: 'Its detailed expectations are still to be written',
    discretionary: 'Given by decision, not by rule',
  };
  const status = words[level.status];
  if (status !== undefined) facts.push(['Status', status]);
  if (level.band !== null) facts.push(['Band', wordBand(ladder, level)]);
  if (level.seats !== null) facts.push(['Seats', `${level.seats.min} to ${level.seats.max}. ${level.seats.note}`]);
  if (ladder.hireBar === level.id) facts.push(['Hiring', 'People are hired from this level upwards']);
  if (level.equivalents.length > 0) {
    facts.push([
      'As senior as',
      level.equivalents.map((other, index) => (
        <span key={other}>
          {index > 0 ? ', ' : ''}
          <a href={to.level(ladder.id, other)}>{titleOf(other)}</a>
        </span>
      )),
    ]);
  }
  if (facts.length === 0) return null;
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Variants({ ladder, level }: { readonly ladder: Ladder; readonly level: Level }): ReactNode {
  if (level.variants.length === 0) return null;
  const competency = (id: string) => ladder.competencies.find((own) => own.id === id)?.title ?? id;
  return (
    <section aria-labelledby="held-as">
      <h2 id="held-as">Held as</h2>
      <div className="pair">
        {level.variants.map((variant) => (
          <article key={variant.id}>
            <h3>{variant.title}</h3>
            <p className="eyebrow">{ladder.tracks.find(({ id }) => id === variant.track)?.title}</p>
            <Markdown text={variant.summary} level={4} />
            {variant.consider.length > 0 ? <h4>When to consider it</h4> : null}
            <Points points={variant.consider} />
            {variant.strong.size > 0 ? (
              <p>Leans on {[...variant.strong].map(([id, value]) => `${competency(id)} (${value})`).join(', ')}.</p>
            ) : null}
            {variant.relaxed.size > 0 ? (
              <p>
                Relaxed:{' '}
                {[...variant.relaxed]
                  .map(([id, { value, note }]) => `${competency(id)} (${value}${note === null ? '' : `, ${note}`})`)
                  .join(', ')}
                .
              </p>
            ) : null}
            <Points points={variant.promises} />
          </article>
        ))}
      </div>
    </section>
  );
}

function Asked({
  ladder,
  level,
  below,
  to,
}: {
  ladder: Ladder;
  level: Level;
  below: Level | null;
  to: Addresses;
}): ReactNode {
  const groups = askedAt(ladder, level.id);
  if (groups.length === 0) return null;
  const asked = groups.flatMap(({ competencies }) => competencies);
  const fresh = new Set(
    below === null ? [] : asked.filter((competency) => whatIsNew(competency, below.id, level.id) !== null),
  );
  const isAllNew = fresh.size === asked.length;
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">What it asks</h2>
      {below === null ? null : (
        <p className="legend">
          {isAllNew ? (
            <>All of this is new: {below.title} asks none of it in these words.</>
          ) : (
            <>
              <span className="tag tag-new">new</span> marks what {below.title} doesn’t ask in these words.
            </>
          )}
        </p>
      )}
      {groups.map((group) => {
        const own = ladder.groups.find(({ id }) => id === group.id);
        const takeaway = own?.takeaways.get(level.id);
        const Heading = group.title === null ? 'h3' : 'h4';
        return (
          <section key={group.id ?? 'rest'} className="asked-group">
            {group.title === null ? null : <h3>{group.title}</h3>}
            {takeaway === undefined ? null : (
              <p className="takeaway">
                <InlineMarkdown text={takeaway} />
              </p>
            )}
            {group.competencies.map((competency) => {
              return (
                <article key={competency.id} className="asked" id={competency.id}>
                  <Heading>
                    <a href={to.cell(ladder.id, competency.id, level.id)}>{competency.title}</a>
                    {fresh.has(competency) && !isAllNew ? <span className="tag tag-new">new</span> : null}
                    <AskedFor className="tag" ladder={ladder} competency={competency} level={level.id} />
                  </Heading>
                  <HeldCell
                    ladder={ladder}
                    competency={competency}
                    level={level.id}
                    heading={group.title === null ? 4 : 5}
                  />
                </article>
              );
            })}
          </section>
        );
      })}
    </section>
  );
}
