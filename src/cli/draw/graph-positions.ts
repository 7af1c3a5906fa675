import type { Level } from '#engine/ladder/level.ts';
import { stringWidth } from '../text/wrap.ts';
import { assignColumns, type Promotion, type Strand, type Strands } from './strands.ts';

export interface Positions {
  /** The column of characters that a strand stands in. */
  column(strand: Strand): number;
  /** The row of characters of a level; the most senior is on top. */
  row(level: Level): number;
  readonly width: number;
}

/** Something that takes room in a row: a level with its label, or a way that only passes through. */
interface Occupant {
  readonly strand: Strand;
  readonly width: number;
  /** How much must stay free on its left, for a line that ends there. */
  readonly clearance: number;
}

/** How generous a drawing is: how far things keep apart, and whether a fork stands over its ways or over the first. */
export interface Spacing {
  readonly gapChars: number;
  readonly centred: boolean;
}

const roundLimit = 500;

/**
 * Where everything stands: rows by seniority, columns wide enough that no label touches a line. Null where the ladder
 * can't be drawn plainly in that width.
 */
export function positionsOf(
  { strands, strandOf, promotions }: Strands,
  levels: readonly Level[],
  labels: ReadonlyMap<Level, string>,
  clearances: ReadonlyMap<Level, number>,
  spacing: Spacing,
  width: number,
): Positions | null {
  const leaves = assignColumns(strands);
  if (leaves === null || levels.length === 0) return null;
  const ranks = [...new Set(levels.map(({ rank }) => rank))].sort((a, b) => b - a);
  const row = (level: Level) => 2 * ranks.indexOf(level.rank);
  const offsets = Array.from({ length: leaves }, (_, index) => index * (spacing.gapChars + 1));
  const column = ({ from, to }: Strand) =>
    Math.floor(((offsets[from] ?? 0) + (offsets[spacing.centred ? to : from] ?? 0)) / 2);

  const rows = new Map<number, Occupant[]>();
  const occupy = (y: number, occupant: Occupant) => rows.set(y, [...(rows.get(y) ?? []), occupant]);
  for (const level of levels) {
    const strand = strandOf.get(level.id) as Strand;
    const label = stringWidth(labels.get(level) ?? '') + 2;
    occupy(row(level), { strand, width: label, clearance: clearances.get(level) ?? 0 });
  }
  for (const { strand, y } of passages(promotions, strandOf, row)) occupy(y, { strand, width: 1, clearance: 0 });

  for (let round = 0; round < roundLimit; round++) {
    const clash = firstClash(rows, column, spacing.gapChars);
    if (clash === null) {
      const ends = [...rows.values()].flat().map((own) => column(own.strand) + own.width);
      return Math.max(...ends) > width ? null : { column, row, width: Math.max(...ends) };
    }
    const { before, after, missing } = clash;
    if (after.from <= before.from) return null;
    for (let leaf = after.from; leaf <= after.to; leaf++) offsets[leaf] = (offsets[leaf] ?? 0) + missing;
    keepApart(offsets, spacing.gapChars);
  }
  return null;
}

/** Leaves stay in their order, and each a gap away from the one before. */
function keepApart(offsets: number[], gapChars: number): void {
  for (let leaf = 1; leaf < offsets.length; leaf++) {
    offsets[leaf] = Math.max(offsets[leaf] ?? 0, (offsets[leaf - 1] ?? 0) + gapChars + 1);
  }
}

/** The rows that a promotion's line passes through without stopping. */
function passages(promotions: readonly Promotion[], strandOf: Strands['strandOf'], row: (level: Level) => number) {
  return promotions.flatMap(({ from, to, by }) => {
    const forks = promotions.filter((other) => other.from === from).length > 1;
    const strand = by ?? (strandOf.get((forks ? to : from).id) as Strand);
    const rows: { strand: Strand; y: number }[] = [];
    for (let y = row(from) - 2; y > row(to); y -= 2) rows.push({ strand, y });
    return rows;
  });
}

function firstClash(
  rows: ReadonlyMap<number, readonly Occupant[]>,
  column: (strand: Strand) => number,
  gapChars: number,
) {
  for (const occupants of rows.values()) {
    const sorted = occupants.toSorted((a, b) => column(a.strand) - column(b.strand) || a.strand.from - b.strand.from);
    for (const [index, after] of sorted.entries()) {
      const before = sorted[index - 1];
      if (!before) continue;
      const missing = column(before.strand) + before.width + Math.max(gapChars, after.clearance) - column(after.strand);
      if (missing > 0) return { before: before.strand, after: after.strand, missing };
    }
  }
  return null;
}
