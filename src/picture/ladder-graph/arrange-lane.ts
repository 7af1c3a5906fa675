import { type EdgeLabel, Graph, type GraphLabel, layout, type NodeLabel } from '@dagrejs/dagre';
import type { LevelId } from '#engine/ladder/ids.ts';
import type { LevelLink } from './level-links.ts';

/** One track's levels, arranged across: where each stands, and where links that pass a row pass it. */
export interface ArrangedLane {
  readonly width: number;
  readonly centres: ReadonlyMap<LevelId, number>;
  /** Per link the places it passes in the rows between its ends, lowest row first. */
  readonly bends: ReadonlyMap<LevelLink, readonly number[]>;
}

export interface LaneNode {
  readonly level: LevelId;
  readonly row: number;
  /** The room the box takes across the direction of growth. */
  readonly across: number;
}

/**
 * Layered layout within one track: dagre decides the order in each row and leaves room for links that pass a row.
 * The rows themselves are the ladder's ranks, never dagre's.
 */
export function arrangeLane(nodes: readonly LaneNode[], links: readonly LevelLink[], gap: number): ArrangedLane {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>();
  const rows = new Map<string, number>(nodes.map(({ level, row }) => [level, row]));
  // dagre doubles every rank to leave room for labels of edges, so a row is two of its ranks.
  const keepRows = (ranked: typeof graph) => {
    for (const id of ranked.nodes()) ranked.node(id).rank = 2 * (rows.get(id) ?? 0);
  };
  graph.setGraph({ nodesep: gap, edgesep: gap, ranksep: 20, ranker: keepRows as unknown as 'longest-path' });
  for (const { level, across } of nodes) graph.setNode(level, { width: across, height: 10 });
  const own = links.filter((link) => (rows.get(link.lower) ?? 0) < (rows.get(link.upper) ?? 0));
  for (const { lower, upper } of own) graph.setEdge(lower, upper, {});
  layout(graph);
  const bends = own.map((link): [LevelLink, number[]] => {
    const points = graph.edge(link.lower, link.upper)?.points ?? [];
    return [link, points.slice(1, -1).flatMap(({ x }: { x: number }, index: number) => (index % 2 === 1 ? x : []))];
  });
  return {
    width: graph.graph().width ?? 0,
    centres: new Map(nodes.map(({ level }) => [level, graph.node(level).x ?? 0])),
    bends: new Map(bends),
  };
}

/**
 * The same in the least room, for a narrow picture: one column, and what passes a row passes it beside the boxes,
 * in turns on the left and on the right. Null where a row holds more than one level.
 */
export function stackLane(nodes: readonly LaneNode[], links: readonly LevelLink[], gap: number): ArrangedLane | null {
  const rows = new Map(nodes.map(({ level, row }) => [level, row]));
  if (new Set(rows.values()).size < nodes.length) return null;
  const across = Math.max(0, ...nodes.map((node) => node.across));
  const passing = links.filter(({ lower, upper }) => passedRows(rows, lower, upper).some((row) => isTaken(rows, row)));
  const width = across + (passing.length > 0 ? 2 * gap : 0);
  const places = [width, 0];
  const bends = passing.map((link, index): [LevelLink, number[]] => [
    link,
    passedRows(rows, link.lower, link.upper).map(() => places[index % 2] ?? width),
  ]);
  return { width, centres: new Map(nodes.map(({ level }) => [level, width / 2])), bends: new Map(bends) };
}

function passedRows(rows: ReadonlyMap<LevelId, number>, lower: LevelId, upper: LevelId): number[] {
  const [from, to] = [rows.get(lower) ?? 0, rows.get(upper) ?? 0];
  return Array.from({ length: Math.max(0, to - from - 1) }, (_, index) => from + index + 1);
}

function isTaken(rows: ReadonlyMap<LevelId, number>, row: number): boolean {
  return [...rows.values()].includes(row);
}
