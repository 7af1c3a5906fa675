import type { PlacedLane } from './place-lanes.ts';

/** A row along the direction of growth, and the free zone above it in which lines may turn. */
export interface PlacedRow {
  readonly start: number;
  readonly end: number;
  /** Lines that leave the row upwards turn between here … */
  readonly turnFrom: number;
  /** … and here. */
  readonly turnTo: number;
}

export interface RowSpacing {
  /** Room around a lane's levels at its lower and its upper end. */
  readonly laneStart: number;
  readonly laneEnd: number;
  /** Room for a straight line with its head, and for lines that change sides. */
  readonly straight: number;
  readonly turning: number;
}

/** A line that has turned goes on straight for a while before it meets its box. */
const straightBeforeHead = 12;

/**
 * Rows from the first level on. Between two rows there is room for the ends of lanes and for the lines.
 * `turns` holds the rows above which a line changes sides or comes back down.
 */
export function placeRows(
  sizes: readonly number[],
  lanes: readonly PlacedLane[],
  turns: ReadonlySet<number>,
  spacing: RowSpacing,
): { readonly rows: readonly PlacedRow[]; readonly length: number } {
  const rows: PlacedRow[] = [];
  const last = sizes.length - 1;
  let start = lanes.some((lane) => lane.firstRow === 0) ? spacing.laneStart : 0;
  for (const [row, size] of sizes.entries()) {
    const end = start + size;
    const endsHere = lanes.some((lane) => lane.lastRow === row) ? spacing.laneEnd : 0;
    const beginsAbove = lanes.some((lane) => lane.firstRow === row + 1) ? spacing.laneStart : 0;
    const turning = turns.has(row) ? spacing.turning : row === last ? 0 : spacing.straight;
    const turnFrom = end + endsHere;
    rows.push({ start, end, turnFrom, turnTo: turnFrom + turning });
    const headRoom = turns.has(row) && row < last ? straightBeforeHead : 0;
    start = turnFrom + turning + Math.max(beginsAbove, headRoom);
  }
  return { rows, length: start };
}
