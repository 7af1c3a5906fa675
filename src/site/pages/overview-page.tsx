import type { ReactNode } from 'react';
import { describeRules, type Ladder } from '#engine/index.ts';
import type { Addresses } from '../addresses.ts';
import { CrosswalkLinks } from '../parts/crosswalk-links.tsx';
import { Findings } from '../parts/findings.tsx';
import { Layout, type PageContext } from '../parts/layout.tsx';
import { InlineMarkdown, Markdown, plainText } from '../parts/markdown.tsx';
import { LadderGraph } from '../pictures/ladder-graph.tsx';
import type { SiteLadder } from '../site-model.ts';
import { kindOf } from './home-page.tsx';

/** What is this ladder? Drawn as it is, each level with its line, how to use it, how levels are decided. */
export function OverviewPage({ site, to, of }: PageContext & { readonly of: SiteLadder }): ReactNode {
  const { ladder } = of;
  const hireBar = ladder.levels.find(({ id }) => id === ladder.hireBar)?.title;
  return (
    <Layout
      site={site}
      to={to}
      ladder={of}
      head={{ title: 'Overview', description: descriptionOf(ladder), address: to.ladder(ladder.id) }}
    >
      <div itemScope itemType="https://schema.org/DefinedTermSet">
        <p className="eyebrow">{kindOf(ladder)}</p>
        <h1 itemProp="name">{ladder.title}</h1>
        <div className="lead" itemProp="description">
          <Markdown text={ladder.summary} />
        </div>
        <Findings findings={of.findings} text={of.text} fileName={of.fileName} />
        <section aria-labelledby="drawn">
          <h2 id="drawn">The ladder, drawn</h2>
          <div className="wide">
            <LadderGraph id="graph" ladder={ladder} hrefOf={(level) => to.level(ladder.id, level)} />
          </div>
        </section>
        <LevelList ladder={ladder} to={to} />
      </div>
      <HowToUse ladder={ladder} to={to} />
      <section aria-labelledby="decided">
        <h2 id="decided">How levels are decided</h2>
        <ul className="plain">
          {describeRules(ladder).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {ladder.intent === 'mirror' && hireBar !== undefined ? <p>People are hired from {hireBar} upwards.</p> : null}
      </section>
      {ladder.sections.map((section) => (
        <section key={section.id} aria-labelledby={`about-${section.id}`}>
          <h2 id={`about-${section.id}`}>{section.title}</h2>
          <Markdown text={section.text} />
          {section.points.length > 0 ? (
            <ul>
              {section.points.map((point) => (
                <li key={point}>
                  <InlineMarkdown text={point} />
                </li>
              ))}
            </ul>
          ) : null}
        </section>
      ))}
      <CrosswalkLinks site={site} to={to} from={ladder.id} />
      <SourceNote ladder={ladder} />
    </Layout>
  );
}

export function descriptionOf(ladder: Ladder): string {
  const text = plainText(ladder.summary);
  return text.length > 160
    ? `${text.slice(0, 157).replace(/\s+\S*$/, '')} …`
    : text || `The levels and competencies of ${ladder.title}.`;
}

function LevelList({ ladder, to }: { readonly ladder: Ladder; readonly to: Addresses }): ReactNode {
  return (
    <section aria-labelledby="levels">
      <h2 id="levels">Its levels</h2>
      {ladder.tracks.map((track) => {
        const levels = ladder.levels.filter((level) => level.track === track.id);
        if (levels.length === 0) return null;
        return (
          <div key={track.id} className="track">
            {ladder.tracks.length > 1 ? <h3>{track.title}</h3> : null}
            {track.summary === '' ? null : <Markdown text={track.summary} level={4} />}
            <dl className="rungs">
              {levels.map((level) => (
                <div key={level.id} itemProp="hasDefinedTerm" itemScope itemType="https://schema.org/DefinedTerm">
                  <dt>
                    <a href={to.level(ladder.id, level.id)} itemProp="url">
                      <span itemProp="name">{level.title}</span>
                    </a>
                    {level.status === 'described' ? null : (
                      <small className="tag">{level.status.replace('-', ' ')}</small>
                    )}
                    {level.seats === null ? null : (
                      <small className="tag">
                        {level.seats.min} to {level.seats.max} seats
                      </small>
                    )}
                  </dt>
                  <dd itemProp="description">
                    <InlineMarkdown
                      text={
                        level.tagline || firstFacet(ladder, level.id) || plainText(level.summary).split('. ')[0] || ''
                      }
                    />
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        );
      })}
    </section>
  );
}

function firstFacet(ladder: Ladder, levelId: string): string {
  const level = ladder.levels.find(({ id }) => id === levelId);
  const facet = ladder.facets.flatMap(({ id }) => level?.facets.get(id) ?? [])[0];
  return facet?.kind === 'text' ? facet.text : '';
}

function HowToUse({ ladder, to }: { readonly ladder: Ladder; readonly to: Addresses }): ReactNode {
  const steps = ladder.practice?.steps ?? [];
  return (
    <section aria-labelledby="use">
      <h2 id="use">How to use it</h2>
      {steps.length > 0 ? (
        <ol>
          {steps.map((step) => (
            <li key={step}>
              <InlineMarkdown text={step} />
            </li>
          ))}
        </ol>
      ) : (
        <p>
          Read the level you are at and the one above it. Then see yourself on the ladder, and talk about it at your
          next 1:1.
        </p>
      )}
      <p className="actions">
        <a className="button" href={to.assess(ladder.id)}>
          See yourself on it
        </a>
        <a href={to.practice(ladder.id)}>Practice and questions</a>
      </p>
    </section>
  );
}

function SourceNote({ ladder }: { readonly ladder: Ladder }): ReactNode {
  const { source } = ladder;
  if (source === null) return null;
  return (
    <section aria-labelledby="source">
      <h2 id="source">Where it comes from</h2>
      <p>
        After “{source.title}”{source.author === null ? null : <> by {source.author}</>}.
        {source.url !== null && /^https?:\/\//.test(source.url) ? (
          <>
            {' '}
            <a href={source.url} rel="noopener noreferrer">
              The original
            </a>
            .
          </>
        ) : null}
      </p>
      {source.note === null ? null : <Markdown text={source.note} />}
    </section>
  );
}
