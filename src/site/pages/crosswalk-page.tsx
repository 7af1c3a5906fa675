import type { ReactNode } from 'react';
import { type Correspondence, type Crosswalk, type Ladder, refKey, refTitle, wordAbout } from '#engine/index.ts';
import type { Addresses } from '../addresses.ts';
import { Findings } from '../parts/findings.tsx';
import { Layout, type PageContext } from '../parts/layout.tsx';
import { InlineMarkdown, Markdown } from '../parts/markdown.tsx';
import { CrosswalkBands } from '../pictures/crosswalk-bands.tsx';
import type { SiteCrosswalk } from '../site-model.ts';

interface CrosswalkPageProps extends PageContext {
  readonly of: SiteCrosswalk;
}

/** Which levels of two ladders correspond? Both drawn with bands between them, then every reason, there and back. */
export function CrosswalkPage({ site, to, of }: CrosswalkPageProps): ReactNode {
  const { crosswalk, from, to: other, findings, text, fileName } = of;
  const title = `${from.title} and ${other.title}`;
  return (
    <Layout
      site={site}
      to={to}
      ladder={null}
      head={{
        title: `${title}: which levels correspond`,
        description: `What each level of ${from.title} corresponds to in ${other.title}, and why.`,
        address: to.crosswalk(from.id, other.id),
      }}
    >
      <p className="eyebrow">A crosswalk</p>
      <h1>{title}</h1>
      <div className="lead">
        <Markdown text={crosswalk.summary} />
      </div>
      <p>
        It is about the words of two ladders. It places nobody, and no result on one of them says what comes out on the
        other.
      </p>
      <p>
        <a href={to.crosswalk(other.id, from.id)}>Change sides</a> · <a href={to.ladder(from.id)}>{from.title}</a> ·{' '}
        <a href={to.ladder(other.id)}>{other.title}</a>
      </p>
      <Findings findings={findings} text={text} fileName={fileName} />
      <section aria-labelledby="drawn">
        <h2 id="drawn">Side by side</h2>
        <p>A dashed level corresponds to nothing in the other ladder.</p>
        <div className="wide">
          <CrosswalkBands
            id="bands"
            crosswalk={crosswalk}
            from={from}
            to={other}
            hrefOf={(ladder, level) => to.level(ladder.id, level)}
          />
        </div>
      </section>
      <Side id="there" to={to} entries={crosswalk.there} own={from} other={other} />
      <Side id="back" to={to} entries={crosswalk.back} own={other} other={from} />
    </Layout>
  );
}

interface SideProps {
  readonly id: string;
  readonly to: Addresses;
  readonly entries: Crosswalk['there'];
  readonly own: Ladder;
  readonly other: Ladder;
}

function Side({ id, to, entries, own, other }: SideProps): ReactNode {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        From {own.title} to {other.title}
      </h2>
      <dl className="rungs">
        {entries.map((entry) => (
          <div key={refKey(entry.level)}>
            <dt>
              <a href={to.level(own.id, entry.level.level)}>{refTitle(own, entry.level)}</a>
            </dt>
            <dd>
              <p className="corresponds">
                <strong>{about(entry, other)}</strong>
                {entry.isSuggested ? <small className="tag">only a suggestion</small> : null}
              </p>
              <p>
                <InlineMarkdown text={entry.because} />
              </p>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function about(entry: Correspondence, other: Ladder): string {
  return entry.about.length === 0 ? 'Nothing over there' : wordAbout(other, entry.about);
}
