import type { ReactNode } from 'react';
import { diffLadders } from '#engine/compare/diff-ladders.ts';
import { wordDiff } from '#engine/compare/word-diff.ts';
import { Layout, type PageContext } from '../parts/layout.tsx';
import type { SiteLadder } from '../site-model.ts';

/** What changed, from version to version, newest first: levels, cells, weights, rules, never lines. */
export function VersionsPage({ site, to, of }: PageContext & { readonly of: SiteLadder }): ReactNode {
  const all = [...of.versions, of];
  const steps = all.flatMap((after, index) => {
    const before = all[index - 1];
    return before ? [{ before, after }] : [];
  });
  return (
    <Layout
      site={site}
      to={to}
      ladder={of}
      head={{
        title: 'Versions',
        description: `What changed between the versions of ${of.ladder.title}.`,
        address: to.versions(of.ladder.id),
      }}
    >
      <h1>What changed</h1>
      <p className="lead">
        {all.length} versions, the newest first. A profile made on an older one can be carried over on{' '}
        <a href={to.assess(of.ladder.id)}>See yourself</a>.
      </p>
      {steps.toReversed().map(({ before, after }) => (
        <Step key={after.ladder.version} before={before} after={after} />
      ))}
    </Layout>
  );
}

function Step({ before, after }: { readonly before: SiteLadder; readonly after: SiteLadder }): ReactNode {
  const sentences = wordDiff(diffLadders(before.ladder, after.ladder));
  return (
    <section>
      <h2>
        {before.ladder.version} to {after.ladder.version}
      </h2>
      {sentences.length === 0 ? (
        <p>Nothing that a reader or a result would notice.</p>
      ) : (
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
