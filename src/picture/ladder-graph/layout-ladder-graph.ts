import type { LevelId } from '#engine/ladder/ids.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import { drawLanes, laneTitleHeight } from './draw-lanes.ts';
import { drawRoute } from './draw-route.ts';
import { type FlowBox, flowTo } from './flow.ts';
import type { Direction, LadderGraph } from './ladder-graph.ts';
import { layLegend } from './lay-legend.ts';
import { type LevelLink, levelLinks, rankRows } from './level-links.ts';
import { type PlacedRow, placeRows } from './place-rows.ts';
import { type LinkPlan, planLink, type Standing } from './plan-link.ts';
import { routeLink } from './route-link.ts';
import { settleBox } from './settle-box.ts';
import { type SizedBoxes, type Sizing, sizeBoxes, sizeRightwards, sizeUpwards } from './size-boxes.ts';
import { standLevels } from './stand-levels.ts';

export interface LadderGraphOptions {
  /** The width to fit, in units. A ladder with more side by side than fits gives a wider picture. */
  readonly width: number;
  /** `auto` grows to the right where a single track has room for it, and upwards otherwise. */
  readonly direction?: Direction | 'auto';
}

type PlannedLink = readonly [LevelLink, LinkPlan];

const betweenRows = 30;
/** Above the boxes of a lane that grows to the right. */
const laneTitleRoom = 26;
const turningRoom = 50;
const mostSpare = 30;

/**
 * Draws a ladder as it is:
 *
 *     levels ─▶ rows (ranks) ─▶ boxes and lanes (tracks) ─▶ ways of the links ─▶ rows placed ─▶ lines
 *
 * Rows and lanes are the ladder's own; dagre arranges what stands in one lane. Any ladder that can be read can be
 * drawn, also one with cycles or with a single level.
 */
export function layoutLadderGraph(ladder: Ladder, { width, direction = 'auto' }: LadderGraphOptions): LadderGraph {
  const rowOf = rankRows(ladder);
  const links = levelLinks(ladder, rowOf);
  const sized = sizeFor(sizingOf(ladder, rowOf, links, width, direction), width, direction);
  const standings = standLevels(sized, rowOf);
  const planned = links.flatMap((link): PlannedLink[] => {
    const plan = planLink(link, standings);
    return plan ? [[link, plan]] : [];
  });
  const { rows, length } = placeRowsOf(sized, rowOf, planned);
  const isUp = sized.direction === 'up';
  const full = isUp ? Math.max(width, sized.size) : Math.max(width, length);
  const flow = flowTo(sized.direction, length, isUp ? (full - sized.size) / 2 : 0);
  const boxOf = (standing: Standing) => boxAt(standing, rows, sized);
  const lines = planned.map(([link, plan]) => drawRoute(link, routeLink(link, plan, rows, boxOf), flow));
  const levels = ladder.levels.flatMap((level) => {
    const [standing, filling] = [standings.get(level.id), sized.fillings.get(level.id)];
    return standing && filling ? [settleBox(level, filling, flow.box(boxOf(standing)))] : [];
  });
  const plotHeight = isUp ? length : sized.size;
  const legend = layLegend(levels, lines, { top: plotHeight, width: full });
  return {
    kind: 'ladder-graph',
    width: full,
    height: plotHeight + legend.height,
    direction: sized.direction,
    lanes: drawLanes(sized, rows, lines, flow),
    levels,
    links: lines,
    legend: legend.entries,
  };
}

function sizingOf(
  ladder: Ladder,
  rowOf: ReadonlyMap<LevelId, number>,
  links: readonly LevelLink[],
  width: number,
  direction: Direction | 'auto',
): Sizing {
  const isNarrow = width < 480;
  const isSideways = links.some(({ kind }) => kind !== 'promotion');
  const around = isNarrow ? 7 : 16;
  const padding = {
    before: direction === 'right' ? around + laneTitleRoom : around,
    after: around,
    gutter: (isNarrow ? 12 : 40) + (isSideways ? 18 : 0),
  };
  return { ladder, rowOf, links, padding, nodeGap: isNarrow ? 10 : 24, isNarrow };
}

function sizeFor(sizing: Sizing, width: number, direction: Direction | 'auto'): SizedBoxes {
  const isSingleTrack = new Set(sizing.ladder.levels.map(({ track }) => track)).size <= 1;
  const mayTurn = direction === 'right' || (direction === 'auto' && isSingleTrack && sizing.ladder.levels.length > 1);
  const rightwards = mayTurn ? sizeRightwards(sizing, width, betweenRows) : null;
  if (rightwards) return rightwards;
  return direction === 'right' ? sizeBoxes(sizing, 130, 'right') : sizeUpwards(sizing, width);
}

function placeRowsOf(sized: SizedBoxes, rowOf: ReadonlyMap<LevelId, number>, planned: readonly PlannedLink[]) {
  const isUp = sized.direction === 'up';
  const sizes = Array.from({ length: Math.max(-1, ...rowOf.values()) + 1 }, () => (isUp ? 0 : sized.boxWidth));
  if (isUp)
    for (const [level, row] of rowOf) sizes[row] = Math.max(sizes[row] ?? 0, sized.fillings.get(level)?.height ?? 0);
  const end = sized.padding.after;
  return placeRows(sizes, sized.lanes.length > 1 ? sized.lanes : [], rowsWithTurns(planned), {
    laneStart: end,
    laneEnd: isUp ? end + laneTitleHeight(sized) : end,
    straight: betweenRows,
    turning: turningRoom,
  });
}

/** The rows above which a line changes sides or turns back. */
function rowsWithTurns(planned: readonly PlannedLink[]): Set<number> {
  const turns = new Set<number>();
  for (const [, plan] of planned) {
    if (plan.kind === 'over') turns.add(plan.left.row);
    if (plan.kind !== 'up') continue;
    for (const [index, place] of plan.places.slice(0, -1).entries())
      if (Math.abs(place - (plan.places[index + 1] ?? 0)) > 0.01) turns.add(plan.lower.row + index);
  }
  return turns;
}

/** A box is as tall as its row, unless it would be mostly empty: then it stands in the row's middle. */
function boxAt({ level, row, across, breadth }: Standing, rows: readonly PlacedRow[], sized: SizedBoxes): FlowBox {
  const { start = 0, end = 0 } = rows[row] ?? {};
  const own = sized.direction === 'up' ? (sized.fillings.get(level)?.height ?? 0) : end - start;
  const length = end - start - own <= mostSpare ? end - start : own;
  return { along: start + (end - start - length) / 2, across, length, breadth };
}
