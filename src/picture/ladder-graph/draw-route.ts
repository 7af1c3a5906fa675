import { arrowHead, headLength } from './arrow-head.ts';
import type { Flow, FlowPoint } from './flow.ts';
import type { LinkLine } from './ladder-graph.ts';
import type { LevelLink } from './level-links.ts';
import type { Route, RouteEnd } from './route-link.ts';

/** A route on the page: its line, which stops where a head begins, and its heads. */
export function drawRoute(link: LevelLink, { start, end, strokes, middle }: Route, flow: Flow): LinkLine {
  const leadsUp = link.headAtUpper || !link.headAtLower;
  return {
    kind: link.kind,
    from: leadsUp ? link.lower : link.upper,
    to: leadsUp ? link.upper : link.lower,
    path: flow.path(penAt(start), [...strokes, [penAt(end)]]),
    start: flow.point(start.at),
    end: flow.point(end.at),
    heads: [end, start]
      .filter(({ hasHead }) => hasHead)
      .map(({ at, into }) => arrowHead(flow.point(at), flow.vector(into.along, into.across))),
    middle: flow.point(middle),
  };
}

function penAt({ at, into, hasHead }: RouteEnd): FlowPoint {
  if (!hasHead) return at;
  return { along: at.along - into.along * headLength, across: at.across - into.across * headLength };
}
