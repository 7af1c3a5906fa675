import type { ReactNode } from 'react';
import { type Competency, type Expectation, type Ladder, type LevelId, resolveCell } from '#engine/index.ts';
import { InlineMarkdown, Markdown } from './markdown.tsx';

interface CellOf {
  readonly ladder: Ladder;
  readonly competency: Competency;
  readonly level: LevelId;
}

function statedAt({ competency, level }: CellOf): Expectation {
  return competency.cells.get(level) ?? { kind: 'missing' };
}

/** Words for a cell that holds none. Blank, nothing required, planned and missing look and read differently. */
export function EmptyCell(of: CellOf): ReactNode {
  const cell = statedAt(of);
  const titleOf = (level: LevelId | null) => of.ladder.levels.find(({ id }) => id === level)?.title ?? level;
  switch (cell.kind) {
    case 'inherited': {
      const { at } = resolveCell(of.competency, of.level);
      return (
        <p className="cell-state cell-inherited">{at === null ? 'Nothing is said here' : `As at ${titleOf(at)}`}</p>
      );
    }
    case 'none':
      return <p className="cell-state cell-none">{cell.note ?? 'Nothing is required here'}</p>;
    case 'planned':
      return <p className="cell-state cell-planned">{cell.note ?? 'Planned, not written yet'}</p>;
    case 'same-as':
      return <p className="cell-state cell-same">The same as {titleOf(cell.level)}</p>;
    case 'missing':
      return <p className="cell-state cell-missing">Not said</p>;
    case 'described':
      return null;
  }
}

/** What a level asks for on the scale, by name; nothing where the scale counts levels, or nothing is expected. */
export function AskedFor({ className, ...of }: CellOf & { readonly className: string }): ReactNode {
  const { ladder, competency, level } = of;
  const value = competency.expected.get(level);
  if (ladder.intent === 'mirror' || ladder.scale.kind === 'levels' || value === undefined) return null;
  const label = competency.values.find((own) => own.value === value)?.label ?? '';
  return <span className={className}>{`asks for ${value} ${label}`.trim()}</span>;
}

/** A cell in short: its statement, or its list. For the matrix. */
export function ShortCell(of: CellOf): ReactNode {
  const cell = statedAt(of);
  if (cell.kind !== 'described') return <EmptyCell {...of} />;
  if (cell.statement !== '') return <Markdown text={cell.statement} level={5} />;
  return <Points points={cell.behaviours} />;
}

/** What holds at a level, in full: where its own cell has no words, the remark and the words that still hold. */
export function HeldCell({ heading, ...of }: CellOf & { readonly heading: 4 | 5 }): ReactNode {
  const held = resolveCell(of.competency, of.level).cell;
  return (
    <>
      <EmptyCell {...of} />
      {held.kind === 'described' ? <DescribedCellInFull cell={held} heading={heading} /> : null}
    </>
  );
}

/** A level's own cell in full. `heading` is the level of the headings inside it. */
export function FullCell({ heading, ...of }: CellOf & { readonly heading: 4 | 5 }): ReactNode {
  const cell = statedAt(of);
  if (cell.kind !== 'described') return <EmptyCell {...of} />;
  return <DescribedCellInFull cell={cell} heading={heading} />;
}

function DescribedCellInFull({
  cell,
  heading,
}: {
  readonly cell: Extract<Expectation, { kind: 'described' }>;
  readonly heading: 4 | 5;
}): ReactNode {
  const Heading = `h${heading}` as const;
  const lists: [string, readonly string[], string][] = [
    ['What can be observed', cell.behaviours, 'behaviours'],
    ['What comes out of it', cell.outputs, 'outputs'],
    ['What you would see', cell.youWouldSee, 'scene'],
    ['Traps', cell.traps, 'traps'],
  ];
  return (
    <div className="cell-full">
      {cell.quote === null ? null : (
        <blockquote className="cell-quote">
          <p>
            <InlineMarkdown text={cell.quote} />
          </p>
        </blockquote>
      )}
      <Markdown text={cell.statement} level={heading} />
      {lists
        .filter(([, items]) => items.length > 0)
        .map(([title, items, kind]) => (
          <section key={kind} className={`cell-list cell-${kind}`}>
            {cell.statement === '' && kind === 'behaviours' && cell.outputs.length === 0 ? null : (
              <Heading>{title}</Heading>
            )}
            {kind === 'scene' ? (
              items.map((item) => <Markdown key={item} text={item} level={heading} />)
            ) : (
              <Points points={items} />
            )}
          </section>
        ))}
    </div>
  );
}

export function Points({ points }: { readonly points: readonly string[] }): ReactNode {
  if (points.length === 0) return null;
  return (
    <ul>
      {points.map((point) => (
        <li key={point}>
          <InlineMarkdown text={point} />
        </li>
      ))}
    </ul>
  );
}

/** The levels that a competency has cells for, in their order. */
export function levelsOf(ladder: Ladder, competency: Competency): LevelId[] {
  return ladder.levels.filter(({ id }) => competency.cells.has(id)).map(({ id }) => id);
}
