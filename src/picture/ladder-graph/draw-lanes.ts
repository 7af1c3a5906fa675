import type { Box } from '../plane.ts';
import { type PlacedText, placeText } from '../text/placed-text.ts';
import { smallStyle } from '../text/text-style.ts';
import { textWidth } from '../text/text-width.ts';
import { wrapText } from '../text/wrap-text.ts';
import type { Flow } from './flow.ts';
import type { Lane, LinkLine } from './ladder-graph.ts';
import type { PlacedLane } from './place-lanes.ts';
import type { PlacedRow } from './place-rows.ts';
import type { SizedBoxes } from './size-boxes.ts';

const inset = 9;
const mostTitleLines = 2;

/** Room for the lanes' titles inside their upper ends: as many lines as the longest needs, two at most. */
export function laneTitleHeight(sized: SizedBoxes): number {
  const lines = sized.lanes.map(
    ({ track, size }) => wrapText(track.title, smallStyle, size - 2 * inset, mostTitleLines).length,
  );
  return Math.max(1, ...lines) * smallStyle.lineHeight + inset;
}

/**
 * Each track as a lane with its title in the upper left corner, beside the line that leaves through the lane's top.
 * A single lane is the whole picture and isn't drawn.
 */
export function drawLanes(
  sized: SizedBoxes,
  rows: readonly PlacedRow[],
  lines: readonly LinkLine[],
  flow: Flow,
): Lane[] {
  if (sized.lanes.length < 2) return [];
  return sized.lanes.map((lane) => {
    const box = flow.box(laneBox(lane, rows, sized.padding.after));
    const crossing = lines
      .flatMap(({ start, end }) => (crossesTop(box, start.y, end.y) ? [start.x, end.x] : []))
      .filter((x) => x > box.x && x < box.x + box.width);
    const isUp = sized.direction === 'up';
    return { track: lane.track.id, box, title: placeTitle(lane.track.title, box, isUp ? crossing : []) };
  });
}

function laneBox(lane: PlacedLane, rows: readonly PlacedRow[], around: number) {
  const along = (rows[lane.firstRow]?.start ?? 0) - around;
  const end = rows[lane.lastRow]?.turnFrom ?? 0;
  return { along, across: lane.start, length: end - along, breadth: lane.size };
}

function crossesTop(box: Box, from: number, to: number): boolean {
  return Math.min(from, to) < box.y && Math.max(from, to) > box.y;
}

/** In the corner; on the line, in the middle of the lane, where there is no room beside the line. */
function placeTitle(title: string, box: Box, crossing: readonly number[]): PlacedText {
  const beside = Math.min(box.x + box.width, ...crossing) - box.x - 2 * inset;
  const top = box.y + 7;
  if (textWidth(title, smallStyle) <= beside)
    return placeText(title, smallStyle, { x: box.x + inset, top, width: beside, maxLines: 1 });
  const width = box.width - 2 * inset;
  return placeText(title, smallStyle, {
    x: crossing.length > 0 ? box.x + box.width / 2 : box.x + inset,
    top,
    width,
    anchor: crossing.length > 0 ? 'middle' : 'start',
    maxLines: mostTitleLines,
  });
}
