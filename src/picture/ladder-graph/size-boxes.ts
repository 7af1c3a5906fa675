import type { LevelId, TrackId } from '#engine/ladder/ids.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import { titleStyle } from '../text/text-style.ts';
import { textWidth } from '../text/text-width.ts';
import { type ArrangedLane, arrangeLane, stackLane } from './arrange-lane.ts';
import { type BoxFilling, fillBox } from './fill-box.ts';
import type { Direction } from './ladder-graph.ts';
import type { LevelLink } from './level-links.ts';
import { type LanePadding, type PlacedLane, placeLanes, type TrackLane } from './place-lanes.ts';

/** Boxes of one width with what stands in them, and the lanes they stand in. */
export interface SizedBoxes {
  readonly boxWidth: number;
  readonly fillings: ReadonlyMap<LevelId, BoxFilling>;
  readonly lanes: readonly PlacedLane[];
  /** How far the lanes go across. */
  readonly size: number;
  /** Around what stands in a lane; none where there is a single one. */
  readonly padding: LanePadding;
  /** How far a box goes across. */
  readonly breadth: number;
  readonly direction: Direction;
}

export interface Sizing {
  readonly ladder: Ladder;
  readonly rowOf: ReadonlyMap<LevelId, number>;
  readonly links: readonly LevelLink[];
  readonly padding: LanePadding;
  readonly nodeGap: number;
  /** Little room: lanes are arranged in one column where they can be. */
  readonly isNarrow: boolean;
}

const widths = [420, 340, 300, 270, 240, 215, 190, 170, 155, 142, 136, 130, 124, 118, 114, 110, 106, 102, 98, 94, 90];
const narrowestWithTagline = 118;

/** Growing upwards: the widest boxes whose lanes fit the width; the narrowest there are where none does. */
export function sizeUpwards(sizing: Sizing, width: number): SizedBoxes {
  for (const boxWidth of widths) {
    const sized = sizeBoxes(sizing, boxWidth, 'up');
    if (sized.size <= width || boxWidth === widths.at(-1)) return sized;
  }
  return sizeBoxes(sizing, 90, 'up');
}

/** Growing to the right: null where the rows don't fit, or a word of a title doesn't fit its box. */
export function sizeRightwards(sizing: Sizing, width: number, between: number): SizedBoxes | null {
  const rows = Math.max(0, ...sizing.rowOf.values()) + 1;
  const boxWidth = Math.min(220, Math.floor((width - between * (rows - 1)) / rows));
  const titles = sizing.ladder.levels.flatMap(({ title, variants }) => [title, ...variants.map((own) => own.title)]);
  const longest = Math.max(
    0,
    ...titles.flatMap((title) => title.split(' ')).map((word) => textWidth(word, titleStyle)),
  );
  return boxWidth < longest + 34 || boxWidth < 110 ? null : sizeBoxes(sizing, boxWidth, 'right');
}

export function sizeBoxes(sizing: Sizing, boxWidth: number, direction: Direction): SizedBoxes {
  const { ladder, rowOf, links, padding, nodeGap } = sizing;
  const options = { width: boxWidth, taglines: boxWidth >= narrowestWithTagline };
  const fillings = new Map(ladder.levels.map((level) => [level.id, fillBox(level, ladder, options)]));
  const tallest = Math.max(0, ...[...fillings.values()].map(({ height }) => height));
  const across = direction === 'up' ? boxWidth : tallest;
  const lanes = ladder.tracks.flatMap((track): TrackLane[] => {
    const nodes = ladder.levels
      .filter((level) => level.track === track.id)
      .map(({ id }) => ({ level: id, row: rowOf.get(id) ?? 0, across }));
    if (nodes.length === 0) return [];
    const rows = nodes.map(({ row }) => row);
    const own = linksWithin(track.id, ladder, links);
    const arranged: ArrangedLane =
      (sizing.isNarrow ? stackLane(nodes, own, nodeGap) : null) ?? arrangeLane(nodes, own, nodeGap);
    return [{ track, firstRow: Math.min(...rows), lastRow: Math.max(...rows), arranged }];
  });
  const around = lanes.length > 1 ? padding : { ...padding, before: 0, after: 0 };
  return { boxWidth, fillings, padding: around, breadth: across, direction, ...placeLanes(lanes, around) };
}

function linksWithin(track: TrackId, ladder: Ladder, links: readonly LevelLink[]): LevelLink[] {
  const own = new Set(ladder.levels.filter((level) => level.track === track).map(({ id }) => id));
  return links.filter(({ kind, lower, upper }) => kind !== 'equivalent' && own.has(lower) && own.has(upper));
}
