import type { ReactNode } from 'react';
import type { Competency, Expectation, Ladder, LevelId } from '#engine/index.ts';
import { InlineMarkdown, Markdown } from './markdown.tsx';

/** Words for a cell that holds none. Blank, nothing required, planned and missing look and read differently. */
export function EmptyCell({ cell, ladder }: { readonly cell: Expectation; readonly ladder: Ladder }): ReactNode {
  switch (cell.kind) {
    case 'inherited':
      return <p className="cell-state cell-inherited">As the level below</p>;
    case 'none':
      return <p className="cell-state cell-none">{cell.note ?? 'Nothing is required here'}</p>;
    case 'planned':
      return <p className="cell-state cell-planned">{cell.note ?? 'Planned, not written yet'}</p>;
    case 'same-as': {
      const level = ladder.levels.find(({ id }) => id === cell.level);
      return <p className="cell-state cell-same">The same as {level?.title ?? cell.level}</p>;
    }
    case 'missing':
      return <p className="cell-state cell-missing">Not said</p>;
    case 'described':
      return null;
  }
}

/** A cell in short: its statement, or its list. For the matrix. */
export function ShortCell({ cell, ladder }: { readonly cell: Expectation; readonly ladder: Ladder }): ReactNode {
  if (cell.kind !== 'described') return <EmptyCell cell={cell} ladder={ladder} />;
  if (cell.statement !== '') return <Markdown text={cell.statement} level={5} />;
  return <Points points={cell.behaviours} />;
}

/** A cell in full. `level` is the level of the headings inside it. */
export function FullCell({
  cell,
  ladder,
  level,
}: {
  readonly cell: Expectation;
  readonly ladder: Ladder;
  readonly level: 3 | 4 | 5;
}): ReactNode {
  if (cell.kind !== 'described') return <EmptyCell cell={cell} ladder={ladder} />;
  const Heading = `h${level}` as const;
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
      <Markdown text={cell.statement} level={level} />
      {lists
        .filter(([, items]) => items.length > 0)
        .map(([title, items, kind]) => (
          <section key={kind} className={`cell-list cell-${kind}`}>
            {cell.statement === '' && kind === 'behaviours' && cell.outputs.length === 0 ? null : (
              <Heading>{title}</Heading>
            )}
            {kind === 'scene' ? (
              items.map((item) => <Markdown key={item} text={item} level={level} />)
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
