import type { Grid } from '../grid.ts';
import type { LadderDraft } from '../ladder-draft.ts';
import { type SourceText, wholeOf } from '../source-text.ts';
import { DraftBuilder } from './draft-builder.ts';
import type { GridReading } from './grid-reading.ts';
import { orderLevels } from './order-levels.ts';
import type { GridContext, PlacedGrid } from './placed-grid.ts';
import { readMatrix } from './read-matrix.ts';
import { readPairs } from './read-pairs.ts';
import { readProse } from './read-prose.ts';
import { readRecords } from './read-records.ts';
import { readValueTable } from './read-value-table.ts';
import { competencyOf } from './same-competency.ts';
import { scaleOfNumbers } from './scale-of-numbers.ts';
import { splitTables } from './split-tables.ts';
import { piecesOf, type Table, textAt } from './table.ts';
import { shapeOf, type TableShape } from './table-shape.ts';
import { tieScale } from './tie-scale.ts';
import { isAboutLevels, type TitleRole, titleRoles } from './title-roles.ts';

export type { GridContext, PlacedGrid } from './placed-grid.ts';

/** One table as parts of a draft: `readGrids` with one table. */
export function readGrid(grid: Grid, context: GridContext = {}): LadderDraft {
  return readGrids([{ grid, context }]);
}

/**
 * Tables as one ladder: matrices with levels along either side, long lists, facts of levels, weights, scales, expected
 * profiles, paths, notes. What a table is follows from what stands in it: names of levels, the headings that people and
 * tools use, what repeats, how long texts are. Every word of every cell and title is in the draft, as something taken,
 * mentioned or left out; what may be read otherwise is a guess with its place.
 */
export function readGrids(grids: readonly PlacedGrid[]): LadderDraft {
  const builder = new DraftBuilder();
  readGridsInto(builder, grids);
  return tieScale(scaleOfNumbers(orderLevels(builder.build())));
}

/** The same into a draft that has begun: what is named there already is meant here too. */
export function readGridsInto(builder: DraftBuilder, grids: readonly PlacedGrid[]): void {
  const sheets = grids.map(({ grid, context = {} }) => {
    const tables = splitTables(grid).map((table) => ({ table, shape: shapeOf(table) }));
    return { grid, context, tables };
  });
  const roles = titleRoles(sheets);
  for (const [at, sheet] of sheets.entries()) {
    const areRatedElsewhere = sheets.some((other) => other !== sheet && isRated(other));
    readSheet(builder, sheet, roles[at] ?? 'structure', { isOnly: sheets.length === 1, areRatedElsewhere });
  }
}

interface Sheet {
  readonly grid: Grid;
  readonly context: GridContext;
  readonly tables: readonly { readonly table: Table; readonly shape: TableShape }[];
}

/** True for a sheet that holds what is rated, level by level. */
function isRated({ grid, tables }: Sheet): boolean {
  return !isAboutLevels(grid.title?.text ?? '') && tables.some(({ shape }) => shape.kind === 'matrix');
}

interface Among {
  readonly isOnly: boolean;
  readonly areRatedElsewhere: boolean;
}

function readSheet(
  builder: DraftBuilder,
  { grid, context, tables }: Sheet,
  role: TitleRole,
  { isOnly, areRatedElsewhere }: Among,
): void {
  const speaksOfLevels = grid.title !== null && isAboutLevels(grid.title.text);
  const title = grid.title === null ? null : wholeOf(grid.title);
  const track = context.track ?? (role === 'track' ? title : null);
  const { measured } = context;
  const areDimensions = measured !== undefined && tables.some(({ shape }) => shape.kind === 'matrix');
  const group = context.group ?? (areDimensions ? null : measured) ?? (role === 'group' ? title : null);
  const level = context.level ?? (role === 'level' ? title : null);
  const trackKey = track == null ? null : builder.track(track);
  const groupKey = group == null ? null : builder.group(group);
  const reading: Omit<GridReading, 'above' | 'about'> = {
    builder,
    track: trackKey,
    group: groupKey,
    measured: areDimensions ? competencyOf(builder, measured, null) : null,
    level: level == null ? null : builder.level(level, trackKey),
    isTrackOfCompetencies: role === 'track' || context.track !== undefined,
    isAboutLevels: speaksOfLevels,
    isOnlyAboutLevels: speaksOfLevels && areRatedElsewhere,
  };
  if (measured !== undefined && !areDimensions) {
    const sentence = `This table measures parts of "${measured.text}". Its rows were taken for competencies of a group with that name; if they are its dimensions, move them below it.`;
    builder.guess(measured, 'unsure', sentence);
  }
  for (const [at, { table, shape }] of tables.entries()) {
    const heading = loneHeading(table);
    const own = tables.length > 1 && heading !== null && isUnnamed(shape) ? heading : null;
    const about =
      own ?? context.competency ?? (role === 'competency' ? title : null) ?? (isUnnamed(shape) ? heading : null);
    const above = (text: SourceText, isAlone: boolean) =>
      readAbove(builder, text, isAlone && at === 0 && (isOnly || text.piece !== about?.piece), about);
    readTable(table, shape, { ...reading, about, above });
  }
  if (title !== null) {
    if (role === 'title') builder.title(title);
    else builder.mention(title, 'structure');
  }
  const pieces = grid.rows.flatMap((row) => piecesOf(row));
  builder.leaveOutRest(pieces, 'Nothing around this says what it belongs to, so it has no place in the ladder.');
}

function readTable(table: Table, shape: TableShape, reading: GridReading): void {
  if (isRowOfFacts(table, shape, reading)) {
    readFactsOfLevel(table, reading);
    return;
  }
  switch (shape.kind) {
    case 'matrix':
      if (!readValueTable(shape, reading)) readMatrix(shape, reading);
      break;
    case 'records':
      readRecords(table, shape, reading);
      break;
    case 'pairs':
      readPairs(table, reading);
      break;
    case 'prose':
      readProse(table, reading);
  }
}

/** Under the heading of a level: names of properties, and one row of what they are. */
function isRowOfFacts({ rows }: Table, shape: TableShape, reading: GridReading): boolean {
  if (reading.level === null || rows.length !== 2) return false;
  if (shape.kind === 'matrix') return shape.isUnsure;
  return (
    shape.kind === 'pairs' && (rows[0] ?? []).every((cell) => cell?.heading === true) && rows[1]?.[0]?.heading !== true
  );
}

function readFactsOfLevel(table: Table, { builder, level }: GridReading): void {
  for (let column = 0; level !== null && column < table.width; column++) {
    const [head, text] = [textAt(table, 0, column), textAt(table, 1, column)];
    if (text !== null) builder.facet(level, head ?? 'Description', builder.lines(text));
    else if (head !== null) builder.mention(head, 'column');
  }
}

/** A title over the table, or words about it. */
function readAbove(builder: DraftBuilder, text: SourceText, isTitle: boolean, about: SourceText | null): void {
  if (text.piece === about?.piece) return;
  if (isTitle && text.text.length <= 90 && !builder.hasTitle()) builder.title(text);
  else builder.summary(builder.lines(text));
}

/** The text that stands alone in the first row. */
function loneHeading(table: Table): SourceText | null {
  const pieces = piecesOf(table.rows[0] ?? []);
  const [piece] = pieces;
  return pieces.length === 1 && piece !== undefined && table.width > 1 && piece.text.length <= 90
    ? wholeOf(piece)
    : null;
}

/** A matrix whose rows have no names: it is about what its title says. */
function isUnnamed(shape: TableShape): boolean {
  return shape.kind === 'matrix' && shape.levelColumns[0] === 0;
}
