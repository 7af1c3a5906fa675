import type { Track } from '#engine/ladder/ladder.ts';
import type { ArrangedLane } from './arrange-lane.ts';

/** A track that has levels, and the rows it covers. */
export interface TrackLane {
  readonly track: Track;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly arranged: ArrangedLane;
}

/** Where a lane lies across the direction of growth. */
export interface PlacedLane extends TrackLane {
  readonly start: number;
  readonly size: number;
  /** Lanes beside each other have neighbouring columns; a lane alone in its rows has column 0. */
  readonly column: number;
  /** Which bundle of lanes that share rows it belongs to. */
  readonly bundle: number;
}

export interface LanePadding {
  readonly before: number;
  readonly after: number;
  readonly gutter: number;
}

/**
 * Lanes that share rows lie side by side, in the order of the tracks; a lane that has its rows to itself stands in
 * the middle. So a trunk stands under its fork, and a common top above it.
 */
export function placeLanes(lanes: readonly TrackLane[], padding: LanePadding): { lanes: PlacedLane[]; size: number } {
  const bundles = bundle(lanes).map((members) => packBundle(members, padding));
  const size = Math.max(0, ...bundles.map((packed) => packed.size));
  const placed = bundles.flatMap((packed, index) =>
    packed.lanes.map((lane) => ({ ...lane, start: lane.start + (size - packed.size) / 2, bundle: index })),
  );
  return { lanes: placed, size };
}

/** Groups of lanes that are held together by shared rows. */
function bundle(lanes: readonly TrackLane[]): TrackLane[][] {
  const bundles: TrackLane[][] = [];
  for (const lane of lanes) {
    const touched = bundles.filter((members) => members.some((member) => shareRows(member, lane)));
    for (const other of touched) bundles.splice(bundles.indexOf(other), 1);
    bundles.push([...touched.flat(), lane].sort((a, b) => lanes.indexOf(a) - lanes.indexOf(b)));
  }
  return bundles;
}

function packBundle(members: readonly TrackLane[], { before, after, gutter }: LanePadding) {
  const columns: TrackLane[][] = [];
  for (const lane of members) {
    const free = columns.find((column) => !column.some((other) => shareRows(other, lane)));
    if (free) free.push(lane);
    else columns.push([lane]);
  }
  let start = 0;
  const placed = columns.flatMap((column, index) => {
    const inner = Math.max(...column.map(({ arranged }) => arranged.width));
    const size = inner + before + after;
    const at = start;
    start += size + gutter;
    return column.map((lane) => ({ ...lane, start: at, size, column: index }));
  });
  return { lanes: placed, size: start - gutter };
}

export function shareRows(
  a: Pick<TrackLane, 'firstRow' | 'lastRow'>,
  b: Pick<TrackLane, 'firstRow' | 'lastRow'>,
): boolean {
  return a.firstRow <= b.lastRow && b.firstRow <= a.lastRow;
}

/** Where the middle of a lane's own room begins: what is arranged in it is centred. */
export function laneOrigin(lane: PlacedLane, { before, after }: LanePadding): number {
  return lane.start + before + (lane.size - before - after - lane.arranged.width) / 2;
}
