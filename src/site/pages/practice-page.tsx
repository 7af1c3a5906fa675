import type { ReactNode } from 'react';
import type { Ladder } from '#engine/index.ts';
import { Points } from '../parts/cell.tsx';
import { Layout, type PageContext } from '../parts/layout.tsx';
import { InlineMarkdown, Markdown } from '../parts/markdown.tsx';
import type { SiteLadder } from '../site-model.ts';

/** How do we use it? The rhythm, the steps, worked examples, questions and answers. */
export function PracticePage({ site, to, of }: PageContext & { readonly of: SiteLadder }): ReactNode {
  const { ladder } = of;
  const { practice } = ladder;
  return (
    <Layout
      site={site}
      to={to}
      ladder={of}
      head={{
        title: 'Practice and questions',
        description: `How ${ladder.title} is used, and what people ask about it.`,
        address: to.practice(ladder.id),
      }}
    >
      <h1>Practice and questions</h1>
      {practice === null ? <p className="notice">This ladder says nothing about how it is used.</p> : null}
      <Rhythm ladder={ladder} />
      {practice !== null && practice.steps.length > 0 ? (
        <section aria-labelledby="steps">
          <h2 id="steps">Step by step</h2>
          <ol>
            {practice.steps.map((step) => (
              <li key={step}>
                <InlineMarkdown text={step} />
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      {(practice?.examples ?? []).map((example) => (
        <section key={example.title} className="example">
          <h2>{example.title}</h2>
          <Markdown text={example.situation} />
          {example.focus.length > 0 ? <h3>Focus</h3> : null}
          <Points points={example.focus} />
          {example.goal === '' ? null : (
            <>
              <h3>The goal for the quarter</h3>
              <blockquote>
                <Markdown text={example.goal} />
              </blockquote>
            </>
          )}
        </section>
      ))}
      {practice !== null && practice.questions.length > 0 ? (
        <section aria-labelledby="questions">
          <h2 id="questions">Questions</h2>
          {practice.questions.map(({ question, answer }) => (
            <section key={question}>
              <h3>
                <InlineMarkdown text={question} />
              </h3>
              <Markdown text={answer} level={4} />
            </section>
          ))}
        </section>
      ) : null}
      {practice !== null && practice.notes.length > 0 ? (
        <section aria-labelledby="notes">
          <h2 id="notes">Good to know</h2>
          <Points points={practice.notes} />
        </section>
      ) : null}
    </Layout>
  );
}

function Rhythm({ ladder: { practice } }: { readonly ladder: Ladder }): ReactNode {
  if (practice === null) return null;
  const facts: [string, string][] = [];
  if (practice.cadence !== null) facts.push(['How often', practice.cadence]);
  if (practice.checkIns !== null) facts.push(['Followed up', practice.checkIns]);
  if (practice.focusItems !== null) {
    const { min, max } = practice.focusItems;
    facts.push(['To focus on at a time', min === max ? `${min}` : `${min} to ${max}`]);
  }
  if (practice.capacity.length > 0) facts.push(['How many a level holds', practice.capacity.join(' ')]);
  if (practice.privacy !== null) facts.push(['Who sees it', practice.privacy]);
  if (facts.length === 0) return null;
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <InlineMarkdown text={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
