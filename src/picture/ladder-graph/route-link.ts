import { headLength } from './arrow-head.ts';
import type { FlowBox, FlowPoint, FlowStroke } from './flow.ts';
import type { LevelLink } from './level-links.ts';
import type { PlacedRow } from './place-rows.ts';
import type { Gutter, LinkPlan, Standing } from './plan-link.ts';

/** A line from box to box. */
export interface Route {
  readonly start: RouteEnd;
  readonly end: RouteEnd;
  readonly strokes: readonly FlowStroke[];
  readonly middle: FlowPoint;
}

/** Where a line meets its box, the way into the box, and whether a head stands there. */
export interface RouteEnd {
  readonly at: FlowPoint;
  readonly into: FlowPoint;
  readonly hasHead: boolean;
}

/** How far from the middle of a side a line leaves: links of two kinds between the same lanes don't meet. */
const offsets = { promotion: 0, move: -8, equivalent: 8 } as const;

export function routeLink(
  link: LevelLink,
  plan: LinkPlan,
  rows: readonly PlacedRow[],
  boxOf: (standing: Standing) => FlowBox,
): Route {
  const headAt = (standing: Standing) => (standing.level === link.lower ? link.headAtLower : link.headAtUpper);
  if (plan.kind === 'up') return routeUp(plan, rows, boxOf, headAt);
  const { left, right } = plan;
  const ends = { left: boxOf(left), right: boxOf(right), leftHead: headAt(left), rightHead: headAt(right) };
  if (plan.kind === 'across') return routeAcross(ends, plan.gutter, offsets[link.kind]);
  return routeOver(ends, rows[left.row] ?? { start: 0, end: 0, turnFrom: 0, turnTo: 0 });
}

/** From the lower box's top to the upper one's bottom: straight through rows, turning only between them. */
function routeUp(
  plan: Extract<LinkPlan, { kind: 'up' }>,
  rows: readonly PlacedRow[],
  boxOf: (standing: Standing) => FlowBox,
  headAt: (standing: Standing) => boolean,
): Route {
  const { lower, upper, places } = plan;
  const [lowerBox, upperBox] = [boxOf(lower), boxOf(upper)];
  const start = { along: lowerBox.along + lowerBox.length, across: places[0] ?? 0 };
  const end = { along: upperBox.along, across: places.at(-1) ?? 0 };
  const strokes = rows.slice(lower.row, upper.row).flatMap(({ turnFrom, turnTo }, index): FlowStroke[] => {
    const [here, next] = [places[index] ?? 0, places[index + 1] ?? 0];
    return [[{ along: turnFrom, across: here }], turn(turnFrom, turnTo, here, next)];
  });
  const first = rows[lower.row];
  return {
    start: { at: start, into: { along: -1, across: 0 }, hasHead: headAt(lower) },
    end: { at: end, into: { along: 1, across: 0 }, hasHead: headAt(upper) },
    strokes,
    middle: {
      along: ((first?.turnFrom ?? 0) + (first?.turnTo ?? 0)) / 2,
      across: ((places[0] ?? 0) + (places[1] ?? 0)) / 2,
    },
  };
}

interface SideEnds {
  readonly left: FlowBox;
  readonly right: FlowBox;
  readonly leftHead: boolean;
  readonly rightHead: boolean;
}

/** From side to side, turning in the gutter. */
function routeAcross({ left, right, leftHead, rightHead }: SideEnds, gutter: Gutter, offset: number): Route {
  const start = { along: left.along + left.length / 2 + offset, across: left.across + left.breadth };
  const end = { along: right.along + right.length / 2 + offset, across: right.across };
  const half = (gutter.from + gutter.to) / 2;
  const isLevel = Math.abs(start.along - end.along) < 0.01;
  const bend: FlowStroke = [
    { along: start.along, across: half },
    { along: end.along, across: half },
    { along: end.along, across: Math.min(gutter.to, end.across - headLength) },
  ];
  const set = { along: start.along, across: Math.max(gutter.from, start.across + headLength) };
  return {
    start: { at: start, into: { along: 0, across: -1 }, hasHead: leftHead },
    end: { at: end, into: { along: 0, across: 1 }, hasHead: rightHead },
    strokes: isLevel ? [] : [[set], bend],
    middle: { along: (start.along + end.along) / 2, across: half },
  };
}

/** Between two boxes of one row that don't face each other: up, over the row and down again. */
function routeOver({ left, right, leftHead, rightHead }: SideEnds, row: PlacedRow): Route {
  const start = { along: left.along + left.length, across: left.across + left.breadth * 0.7 };
  const end = { along: right.along + right.length, across: right.across + right.breadth * 0.3 };
  const top = row.turnFrom + (row.turnTo - row.turnFrom) * 0.9;
  return {
    start: { at: start, into: { along: -1, across: 0 }, hasHead: leftHead },
    end: { at: end, into: { along: -1, across: 0 }, hasHead: rightHead },
    strokes: [
      [{ along: row.turnFrom, across: start.across }],
      [
        { along: top, across: start.across },
        { along: top, across: end.across },
        { along: row.turnFrom, across: end.across },
      ],
    ],
    middle: { along: row.turnFrom + (top - row.turnFrom) * 0.75, across: (start.across + end.across) / 2 },
  };
}

function turn(from: number, to: number, here: number, next: number): FlowStroke {
  if (Math.abs(here - next) < 0.01) return [{ along: to, across: next }];
  const half = (from + to) / 2;
  return [
    { along: half, across: here },
    { along: half, across: next },
    { along: to, across: next },
  ];
}
