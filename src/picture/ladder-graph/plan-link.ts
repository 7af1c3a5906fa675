import type { LevelId } from '#engine/ladder/ids.ts';
import type { LevelLink } from './level-links.ts';
import type { PlacedLane } from './place-lanes.ts';

/** A level's place across the flow; where it stands along it isn't decided yet. */
export interface Standing {
  readonly level: LevelId;
  readonly row: number;
  readonly lane: PlacedLane;
  readonly across: number;
  readonly breadth: number;
}

/** The way a link takes: through the gutter, over its row, or up through the rows. */
export type LinkPlan =
  | { readonly kind: 'across'; readonly left: Standing; readonly right: Standing; readonly gutter: Gutter }
  | { readonly kind: 'over'; readonly left: Standing; readonly right: Standing }
  | { readonly kind: 'up'; readonly lower: Standing; readonly upper: Standing; readonly places: readonly number[] };

export interface Gutter {
  readonly from: number;
  readonly to: number;
}

/** What keeps clear of a box that a line passes. */
const clearance = 12;

export function planLink(link: LevelLink, standings: ReadonlyMap<LevelId, Standing>): LinkPlan | null {
  const [lower, upper] = [standings.get(link.lower), standings.get(link.upper)];
  if (!lower || !upper) return null;
  const [left, right] = lower.across <= upper.across ? [lower, upper] : [upper, lower];
  const all = [...standings.values()];
  if ((link.kind !== 'promotion' || lower.row === upper.row) && faceEachOther(left, right, all)) {
    return { kind: 'across', left, right, gutter: gutterBetween(left, right) };
  }
  if (lower.row === upper.row) return { kind: 'over', left, right };
  return { kind: 'up', lower, upper, places: placesOf(link, lower, upper, all) };
}

/** One place across for each row from the lower level's to the upper one's. */
function placesOf(link: LevelLink, lower: Standing, upper: Standing, all: readonly Standing[]): readonly number[] {
  const aside = link.kind === 'promotion' ? 0 : link.kind === 'move' ? 0.28 : -0.28;
  const start = lower.across + lower.breadth * (0.5 + aside);
  const end = upper.across + upper.breadth * (0.5 + aside);
  const bends = lower.lane === upper.lane ? lower.lane.arranged.bends.get(link) : undefined;
  const rows = upper.row - lower.row;
  const between = Array.from({ length: rows - 1 }, (_, index) => {
    const bend = bends?.[index];
    if (bend !== undefined) return lower.lane.start + originOf(lower) + bend;
    const straight = start + ((end - start) * (index + 1)) / rows;
    return freePlace(
      straight,
      all.filter(({ row }) => row === lower.row + index + 1),
    );
  });
  return [start, ...between, end];
}

/** From a lane's start to where its arrangement begins, read off a level that stands in it. */
function originOf({ lane, level, across, breadth }: Standing): number {
  return across + breadth / 2 - (lane.arranged.centres.get(level) ?? 0) - lane.start;
}

/** The place nearest to `wanted` that isn't behind one of the boxes. */
export function freePlace(wanted: number, boxes: readonly Pick<Standing, 'across' | 'breadth'>[]): number {
  const isFree = (place: number) =>
    boxes.every((box) => place <= box.across - clearance || place >= box.across + box.breadth + clearance);
  return (
    [wanted, ...boxes.flatMap((box) => [box.across - clearance, box.across + box.breadth + clearance])]
      .filter(isFree)
      .toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0] ?? wanted
  );
}

/** Neighbours in a row, or in two lanes with a gutter between them, that no other box stands in front of. */
function faceEachOther(left: Standing, right: Standing, all: readonly Standing[]): boolean {
  const sameRow = left.lane === right.lane && left.row === right.row;
  const neighbours = left.lane.bundle === right.lane.bundle && right.lane.column - left.lane.column === 1;
  if (!sameRow && !neighbours) return false;
  return all.every(
    (other) =>
      other === left ||
      other === right ||
      !(
        (other.row === left.row && other.across > left.across && other.across < right.across) ||
        (other.row === right.row && other.across < right.across && other.across > left.across)
      ),
  );
}

function gutterBetween(left: Standing, right: Standing): Gutter {
  if (left.lane === right.lane) return { from: left.across + left.breadth, to: right.across };
  return { from: left.lane.start + left.lane.size, to: right.lane.start };
}
