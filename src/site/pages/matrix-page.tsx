import type { ReactNode } from 'react';
import { type Competency, type Ladder, type Level, resolveCell, type Track } from '#engine/index.ts';
import type { Addresses } from '../addresses.ts';
import { AskedFor, ShortCell } from '../parts/cell.tsx';
import { Layout, type PageContext } from '../parts/layout.tsx';
import { InlineMarkdown } from '../parts/markdown.tsx';
import { ScrollRegion } from '../parts/scroll-region.tsx';
import type { SiteLadder } from '../site-model.ts';

/** What does each level ask of each competency? One table per set of levels, headers that stay. */
export function MatrixPage({ site, to, of }: PageContext & { readonly of: SiteLadder }): ReactNode {
  const { ladder } = of;
  const tables = tablesOf(ladder);
  return (
    <Layout
      site={site}
      to={to}
      ladder={of}
      head={{
        title: 'Matrix',
        description: `Every competency of ${ladder.title} at every level, in one table.`,
        address: to.matrix(ladder.id),
        bodyClass: 'page-wide',
      }}
    >
      <h1>What each level asks</h1>
      <p className="lead">
        {ladder.competencies.length} competencies.{' '}
        {site.isOneFile === true ? 'Follow' : 'Pick the columns you want to see; follow'} a name to read more.
      </p>
      {tables.map((table) => (
        <MatrixTable key={table.key} ladder={ladder} table={table} to={to} />
      ))}
    </Layout>
  );
}

interface Table {
  readonly key: string;
  readonly title: string | null;
  readonly levels: readonly Level[];
  readonly competencies: readonly Competency[];
}

/** Competencies that have cells at the same levels share a table. */
function tablesOf(ladder: Ladder): Table[] {
  const tables = new Map<string, Table & { competencies: Competency[] }>();
  for (const competency of ladder.competencies) {
    const levels = ladder.levels.filter(({ id }) => competency.cells.has(id));
    const key = levels.map(({ id }) => id).join('-') || 'none';
    const known = tables.get(key);
    if (known) known.competencies.push(competency);
    else tables.set(key, { key, title: tableTitle(ladder, competency), levels, competencies: [competency] });
  }
  return [...tables.values()];
}

function tableTitle(ladder: Ladder, competency: Competency): string | null {
  const tracks = ladder.tracks.filter(({ id }: Track) => competency.tracks.includes(id));
  return tracks.length === ladder.tracks.length ? null : tracks.map(({ title }) => title).join(', ');
}

function MatrixTable({
  ladder,
  table,
  to,
}: {
  readonly ladder: Ladder;
  readonly table: Table;
  readonly to: Addresses;
}): ReactNode {
  const groups = [...ladder.groups.map(({ id }) => id as string | null), null].filter((group) =>
    table.competencies.some((competency) => competency.group === group),
  );
  return (
    <section className="matrix-section">
      {table.title === null ? null : <h2>{table.title}</h2>}
      <MatrixControls table={table} />
      <ScrollRegion label={`Matrix${table.title === null ? '' : ` of ${table.title}`}`}>
        <table className="matrix" data-matrix>
          <thead>
            <tr>
              <th scope="col">Competency</th>
              {table.levels.map((level, index) => (
                <th key={level.id} scope="col" data-level={level.id} data-first={index === 0 ? '' : undefined}>
                  <a href={to.level(ladder.id, level.id)}>{level.title}</a>
                </th>
              ))}
            </tr>
          </thead>
          {groups.map((group) => (
            <tbody key={group ?? 'rest'}>
              {group === null ? null : <GroupRow ladder={ladder} group={group} columns={table.levels.length + 1} />}
              {table.competencies
                .filter((competency) => competency.group === group)
                .map((competency) => (
                  <MatrixRow
                    key={competency.id}
                    ladder={ladder}
                    competency={competency}
                    levels={table.levels}
                    to={to}
                  />
                ))}
              {group === null ? null : <TakeawayRow ladder={ladder} group={group} levels={table.levels} />}
            </tbody>
          ))}
        </table>
      </ScrollRegion>
    </section>
  );
}

/** Without a script these stay hidden: the table shows everything. */
function MatrixControls({ table }: { readonly table: Table }): ReactNode {
  return (
    <form className="matrix-controls" data-matrix-controls hidden>
      <fieldset>
        <legend>Columns</legend>
        {table.levels.map((level) => (
          <label key={level.id}>
            <input type="checkbox" name="level" value={level.id} defaultChecked /> {level.title}
          </label>
        ))}
      </fieldset>
      <label data-columns-only>
        <input type="checkbox" name="changes" /> Only what changes
      </label>
      <label>
        Word <input type="search" name="word" size={14} />
      </label>
      <output aria-live="polite" />
    </form>
  );
}

function GroupRow({
  ladder,
  group,
  columns,
}: {
  readonly ladder: Ladder;
  readonly group: string;
  readonly columns: number;
}): ReactNode {
  const own = ladder.groups.find(({ id }) => id === group);
  if (!own) return null;
  return (
    <tr className="matrix-group">
      <th scope="rowgroup" colSpan={columns}>
        <span>{own.title}</span>
        {own.motto === null ? null : <small> {own.motto}</small>}
        {own.summary === '' ? null : (
          <small>
            {' '}
            <InlineMarkdown text={own.summary} />
          </small>
        )}
      </th>
    </tr>
  );
}

function MatrixRow({
  ladder,
  competency,
  levels,
  to,
}: {
  ladder: Ladder;
  competency: Competency;
  levels: readonly Level[];
  to: Addresses;
}): ReactNode {
  return (
    <tr data-competency={competency.id}>
      <th scope="row">
        <a href={to.competency(ladder.id, competency.id)}>{competency.title}</a>
      </th>
      {levels.map((level, index) => {
        const cell = competency.cells.get(level.id) ?? { kind: 'missing' as const };
        const before = levels[index - 1];
        const same =
          before !== undefined &&
          resolveCell(competency, before.id).at === resolveCell(competency, level.id).at &&
          cell.kind !== 'described';
        return (
          <td
            key={level.id}
            data-level={level.id}
            data-first={index === 0 ? '' : undefined}
            data-same={same ? '' : undefined}
            className={`cell is-${cell.kind}`}
          >
            <span className="cell-level" aria-hidden="true">
              {level.title}
            </span>
            <AskedFor className="cell-expected" ladder={ladder} competency={competency} level={level.id} />
            <ShortCell ladder={ladder} competency={competency} level={level.id} />
          </td>
        );
      })}
    </tr>
  );
}

function TakeawayRow({
  ladder,
  group,
  levels,
}: {
  readonly ladder: Ladder;
  readonly group: string;
  readonly levels: readonly Level[];
}): ReactNode {
  const own = ladder.groups.find(({ id }) => id === group);
  if (!own || own.takeaways.size === 0) return null;
  return (
    <>
      <tr className="matrix-takeaway">
        <th scope="row">In short</th>
        {levels.map((level, index) => (
          <td key={level.id} data-level={level.id} data-first={index === 0 ? '' : undefined}>
            <span className="cell-level" aria-hidden="true">
              {level.title}
            </span>
            <InlineMarkdown text={own.takeaways.get(level.id) ?? ''} />
          </td>
        ))}
      </tr>
      {own.beyond === null ? null : (
        <tr className="matrix-beyond">
          <th scope="row">Beyond</th>
          <td colSpan={levels.length}>
            <InlineMarkdown text={own.beyond} />
          </td>
        </tr>
      )}
    </>
  );
}
