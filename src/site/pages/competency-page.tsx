import type { ReactNode } from 'react';
import { type Competency, describeCompetencyRule, type Ladder } from '#engine/index.ts';
import type { Addresses } from '../addresses.ts';
import { AskedFor, FullCell, levelsOf } from '../parts/cell.tsx';
import { Layout, type PageContext } from '../parts/layout.tsx';
import { InlineMarkdown, Markdown, plainText } from '../parts/markdown.tsx';
import { ScrollRegion } from '../parts/scroll-region.tsx';
import type { SiteLadder } from '../site-model.ts';

/** What is this competency, from the first rung to the last? Cells side by side, dimensions, anti-signals, the rule. */
export function CompetencyPage({
  site,
  to,
  of,
  competency,
}: PageContext & { readonly of: SiteLadder; readonly competency: Competency }): ReactNode {
  const { ladder } = of;
  const group = ladder.groups.find(({ id }) => id === competency.group);
  return (
    <Layout
      site={site}
      to={to}
      ladder={of}
      head={{
        title: competency.title,
        description:
          plainText(competency.summary).slice(0, 160) || `${competency.title} at every level of ${ladder.title}.`,
        address: to.competency(ladder.id, competency.id),
        bodyClass: 'page-wide',
      }}
    >
      <p className="eyebrow">{group?.title ?? 'Competency'}</p>
      <h1>{competency.title}</h1>
      <div className="lead">
        <Markdown text={competency.summary} />
      </div>
      <RuleWords ladder={ladder} competency={competency} />
      <section aria-labelledby="cells">
        <h2 id="cells">Level by level</h2>
        <div className="rung-cards">
          {levelsOf(ladder, competency).map((level) => (
            <CellCard key={level} ladder={ladder} competency={competency} level={level} to={to} />
          ))}
        </div>
      </section>
      <Dimensions ladder={ladder} competency={competency} />
      <AntiSignals competency={competency} />
      <NextCompetency ladder={ladder} competency={competency} to={to} />
    </Layout>
  );
}

function RuleWords({ ladder, competency }: { readonly ladder: Ladder; readonly competency: Competency }): ReactNode {
  if (competency.rule.kind === 'none' && ladder.overallRule.kind === 'none') return null;
  const weightOf = ({ weight }: Competency) => weight.numerator / weight.denominator;
  const total = ladder.competencies.reduce((sum, own) => sum + weightOf(own), 0);
  return (
    <p>
      {ladder.overallRule.kind === 'weighted-mean' ? (
        <>
          Its weight is {weightOf(competency)} of {Number(total.toFixed(4))} in all.{' '}
        </>
      ) : null}
      {competency.rule.kind === 'none' ? null : (
        <>It is {describeCompetencyRule(competency.rule, competency.dimensions.length)}</>
      )}
    </p>
  );
}

function CellCard({
  ladder,
  competency,
  level,
  to,
}: {
  ladder: Ladder;
  competency: Competency;
  level: Ladder['levels'][number]['id'];
  to: Addresses;
}): ReactNode {
  const own = ladder.levels.find(({ id }) => id === level);
  const kind = competency.cells.get(level)?.kind ?? 'missing';
  return (
    <article className={`rung-card is-${kind}`} id={level}>
      <h3>
        <a href={to.level(ladder.id, level)}>{own?.title ?? level}</a>
        <a className="anchor" href={`#${level}`}>
          <span className="visually-hidden">Link to this cell</span>
          <span aria-hidden="true">#</span>
        </a>
      </h3>
      <AskedFor className="tag" ladder={ladder} competency={competency} level={level} />
      <FullCell ladder={ladder} competency={competency} level={level} heading={4} />
    </article>
  );
}

function Dimensions({ ladder, competency }: { readonly ladder: Ladder; readonly competency: Competency }): ReactNode {
  if (competency.dimensions.length === 0) return null;
  const values = columnsOf(ladder, competency);
  return (
    <section aria-labelledby="dimensions">
      <h2 id="dimensions">How it is measured</h2>
      <ScrollRegion label="Dimensions">
        <table className="matrix">
          <thead>
            <tr>
              <th scope="col">Dimension</th>
              {values.map(({ value, label }) => (
                <th key={value} scope="col">
                  {value} {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {competency.dimensions.map((dimension) => (
              <tr key={dimension.id}>
                <th scope="row">
                  {dimension.title}
                  {dimension.itemOf === null ? null : <small> (level {dimension.itemOf})</small>}
                </th>
                {values.map(({ value, label }) => (
                  <td key={value}>
                    <span className="cell-level" aria-hidden="true">
                      {value} {label}
                    </span>
                    <InlineMarkdown text={dimension.descriptors.get(value) ?? ''} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

function columnsOf(
  ladder: Ladder,
  competency: Competency,
): readonly { readonly value: number; readonly label: string }[] {
  if (competency.rule.kind === 'mastery')
    return Array.from({ length: competency.rule.itemTop + 1 }, (_, value) => ({ value, label: '' }));
  if (ladder.scale.kind === 'levels') return competency.values;
  return ladder.scale.values
    .filter(({ value }) => value > 0)
    .map(({ value, dimensionLabel }) => ({ value, label: dimensionLabel }));
}

function AntiSignals({ competency }: { readonly competency: Competency }): ReactNode {
  if (competency.antiSignals.length === 0) return null;
  return (
    <section aria-labelledby="anti-signals">
      <h2 id="anti-signals">What rules a level out</h2>
      <dl className="facts">
        {competency.antiSignals.map(({ value, statement }) => (
          <div key={value}>
            <dt>
              {value} {competency.values.find((own) => own.value === value)?.label}
            </dt>
            <dd>
              <InlineMarkdown text={statement} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function NextCompetency({
  ladder,
  competency,
  to,
}: {
  readonly ladder: Ladder;
  readonly competency: Competency;
  readonly to: Addresses;
}): ReactNode {
  const index = ladder.competencies.indexOf(competency);
  const [before, after] = [ladder.competencies[index - 1], ladder.competencies[index + 1]];
  return (
    <nav className="pager" aria-label="Other competencies">
      {before ? (
        <a href={to.competency(ladder.id, before.id)} rel="prev">
          ← {before.title}
        </a>
      ) : (
        <span />
      )}
      {after ? (
        <a href={to.competency(ladder.id, after.id)} rel="next">
          {after.title} →
        </a>
      ) : null}
    </nav>
  );
}
