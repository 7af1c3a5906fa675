import type { ReactNode } from 'react';
import type { Ladder } from '#engine/index.ts';
import { BrokenFiles } from '../parts/findings.tsx';
import { Layout, type PageContext } from '../parts/layout.tsx';
import { InlineMarkdown } from '../parts/markdown.tsx';

/** Which ladder is mine? Every ladder of the folder with what it is, and the files that are none. */
export function HomePage({ site, to }: PageContext): ReactNode {
  return (
    <Layout
      site={site}
      to={to}
      ladder={null}
      head={{
        title: site.title,
        description: 'Engineering ladders to read, and to find yourself on in private.',
        address: to.home(),
      }}
    >
      <h1>Find where you stand, and what the next rung asks</h1>
      <p className="lead">
        {site.ladders.length === 1
          ? 'An engineering ladder with its rules.'
          : `${site.ladders.length} engineering ladders, each by its own rules.`}{' '}
        Read it like a book, or see yourself on it: what you choose stays in this browser.
      </p>
      {site.ladders.length === 0 ? <NoLadders /> : null}
      <ul className="shelf">
        {site.ladders.map(({ ladder }) => (
          <li key={ladder.id} className="shelf-item">
            <h2>
              <a href={to.ladder(ladder.id)}>{ladder.title}</a>
            </h2>
            <p className="shelf-kind">{kindOf(ladder)}</p>
            <p>
              <InlineMarkdown text={firstSentence(ladder.summary)} />
            </p>
            <p className="shelf-actions">
              <a href={to.matrix(ladder.id)}>
                Matrix<span className="visually-hidden"> of {ladder.title}</span>
              </a>
              <a href={to.assess(ladder.id)}>
                See yourself<span className="visually-hidden"> on {ladder.title}</span>
              </a>
            </p>
          </li>
        ))}
      </ul>
      {site.ladders.length > 1 ? (
        <p>
          <a href={to.compareAcross()}>Compare a level of one ladder with a level of another</a>
        </p>
      ) : null}
      <p>
        <a href={to.import()}>Bring the ladder that you have</a>, from a document, a spreadsheet or another tool
      </p>
      <BrokenFiles files={site.broken} />
    </Layout>
  );
}

function NoLadders(): ReactNode {
  return (
    <p className="notice">
      There is no ladder in this folder yet. <code>rungs new --out ladders/ours.yaml</code> writes one to start from.
    </p>
  );
}

/** `A mirror: 12 levels, 27 competencies`. */
export function kindOf(ladder: Ladder): string {
  const kind =
    ladder.intent === 'mirror'
      ? 'A mirror, never a score'
      : ladder.overallRule.kind === 'none'
        ? 'A profile, no overall score'
        : 'A scorecard with its reasons';
  return `${kind} · ${ladder.levels.length} levels · ${ladder.competencies.length} competencies`;
}

function firstSentence(text: string): string {
  const [paragraph = ''] = text.split(/\n\s*\n/);
  const end = /[.!?](?=\s|$)/.exec(paragraph);
  return end ? paragraph.slice(0, end.index + 1) : paragraph;
}
