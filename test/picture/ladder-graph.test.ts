import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ladder } from '#engine/index.ts';
import type { LadderGraph } from '#picture/ladder-graph/ladder-graph.ts';
import { layoutLadderGraph } from '#picture/ladder-graph/layout-ladder-graph.ts';
import { type Box, boxesOverlap, isInside, type Point } from '#picture/plane.ts';
import { gallery, galleryLadder, ladderOf, numbersIn, widths } from './gallery.ts';

const directions = ['auto', 'up', 'right'] as const;

describe.each(gallery.map((ladder) => [ladder.id, ladder] as const))('the graph of %s', (_id, ladder) => {
  test.each(widths)('is sound at width %i', (width) => {
    for (const direction of directions) expectSound(ladder, layoutLadderGraph(ladder, { width, direction }));
  });

  test('is the same every time', () => {
    expect(layoutLadderGraph(ladder, { width: 712 })).toEqual(layoutLadderGraph(ladder, { width: 712 }));
  });

  test.each(widths)('leads no line through a box that it does not belong to, at width %i', (width) => {
    const graph = layoutLadderGraph(ladder, { width });
    for (const { from, to, path } of graph.links) {
      const others = graph.levels.filter(({ level }) => level !== from && level !== to);
      for (const { x, y } of pointsAlong(path))
        for (const { box } of others) expect(isInside({ x, y, width: 0, height: 0 }, box)).toBe(false);
    }
  });

  test('fits the width it is given', () => {
    for (const width of widths) expect(layoutLadderGraph(ladder, { width }).width).toBe(width);
  });

  test('has each higher rank above the lower ones', () => {
    const graph = layoutLadderGraph(ladder, { width: 712, direction: 'up' });
    for (const low of ladder.levels)
      for (const high of ladder.levels)
        if (high.rank > low.rank) expect(boxOf(graph, high.id).y).toBeLessThan(boxOf(graph, low.id).y);
  });
});

describe('what the graphs show', () => {
  test('Lead forks, and Architect and VP meet at the CTO, with the trunk in the middle', () => {
    const graph = layoutLadderGraph(galleryLadder('trunk-and-fork'), { width: 712 });
    const links = graph.links.map(({ from, to }) => `${from} ${to}`);
    expect(links).toEqual(expect.arrayContaining(['lead staff', 'lead manager', 'architect cto', 'vp cto']));
    const [ic, lead, vp] = ['staff', 'lead', 'manager'].map((id) => middleOf(boxOf(graph, id)));
    expect(lead).toBeCloseTo(((ic ?? 0) + (vp ?? 0)) / 2);
    expect(graph.lanes).toHaveLength(4);
  });

  test('a move there and back is one line with two heads, and equivalents have none', () => {
    const graph = layoutLadderGraph(galleryLadder('core-questions'), { width: 712 });
    expect(graph.links.filter(({ kind }) => kind === 'move').map(({ heads }) => heads.length)).toEqual([2]);
    expect(graph.links.filter(({ kind }) => kind === 'equivalent').map(({ heads }) => heads.length)).toEqual([0]);
  });

  test('equivalents of four axes lie level', () => {
    const graph = layoutLadderGraph(galleryLadder('four-axes'), { width: 712 });
    const equivalents = graph.links.filter(({ kind }) => kind === 'equivalent');
    expect(equivalents).toHaveLength(4);
    for (const { start, end } of equivalents) expect(start.y).toBeCloseTo(end.y);
  });

  test('a level with two titles holds a box for each, with a move between, and says its seats', () => {
    const graph = layoutLadderGraph(galleryLadder('weighted-competencies'), { width: 712 });
    const top = graph.levels.find(({ level }) => level === 'l5');
    expect(top?.variants).toHaveLength(2);
    expect(top?.variantMoves.map(({ heads }) => heads.length)).toEqual([2]);
    expect(top?.tags.flatMap(({ text }) => text.lines.map((line) => line.text))).toContain('0–2 seats');
  });
});

describe('ladders nobody has seen', () => {
  test('a single level is a box', () => {
    expect(layoutLadderGraph(madeLadder([1], []), { width: 320 }).levels).toHaveLength(1);
  });

  test('a promotion cycle is drawn, and the way down has its head below', () => {
    const ladder = madeLadder([1, 2, 3], ['0 1', '1 2', '2 0']);
    const graph = layoutLadderGraph(ladder, { width: 320, direction: 'up' });
    expectSound(ladder, graph);
    const down = graph.links.find(({ from }) => from === 'level-2');
    expect(down?.heads[0]?.[0]).toEqual(down?.start);
  });

  test('thirty levels, and thirty in one row', () => {
    for (const rankOf of [(index: number) => index + 1, () => 1]) {
      const ladder = madeLadder(
        Array.from({ length: 30 }, (_, index) => rankOf(index)),
        [],
      );
      expectSound(ladder, layoutLadderGraph(ladder, { width: 320 }));
    }
  });

  test('any levels, tracks and paths are laid out without an overlap', () => {
    const made = fc.record({
      ranks: fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 14 }),
      tracks: fc.integer({ min: 1, max: 4 }),
      paths: fc.array(fc.tuple(fc.nat(13), fc.nat(13), fc.constantFrom('promotion', 'move')), { maxLength: 18 }),
    });
    fc.assert(
      fc.property(made, fc.constantFrom(...widths), fc.constantFrom(...directions), (parts, width, direction) => {
        const paths = parts.paths.map(([from, to, type]) => `${from} ${to} ${type}`);
        const ladder = madeLadder(parts.ranks, paths, parts.tracks);
        expectSound(ladder, layoutLadderGraph(ladder, { width, direction }));
      }),
      { numRuns: 150 },
    );
  });
});

function expectSound(ladder: Ladder, graph: LadderGraph): void {
  const whole = { x: 0, y: 0, width: graph.width, height: graph.height };
  expect(numbersIn(graph).filter((number) => !Number.isFinite(number))).toEqual([]);
  expect(graph.levels.map(({ level }) => level)).toEqual(ladder.levels.map(({ id }) => id));
  expectApart(graph.levels.map(({ box }) => box));
  expectApart(graph.lanes.map(({ box }) => box));
  expectApart(graph.legend.map(({ text }) => text.box));
  for (const level of graph.levels) {
    expect(isInside(level.box, whole)).toBe(true);
    const inner = [...level.texts, ...level.tags].map(({ text }) => text.box);
    for (const box of [...inner, ...level.variants.map((own) => own.box)]) expect(isInside(box, level.box)).toBe(true);
    expectApart([...inner, ...level.variants.map((own) => own.box)]);
    for (const own of level.variants) for (const { text } of own.texts) expect(isInside(text.box, own.box)).toBe(true);
  }
  for (const lane of graph.lanes) expect(isInside(lane.title.box, lane.box)).toBe(true);
  for (const { from, to, start, end, heads } of graph.links) {
    const boxes = [boxOf(graph, from), boxOf(graph, to)];
    for (const point of [start, end]) expect(boxes.some((box) => isOnBorder(point, box))).toBe(true);
    for (const [tip] of heads) expect([start, end]).toContainEqual(tip);
  }
}

/** Points along path data of moves, lines and curves, twenty on each curve. */
function pointsAlong(path: string): Point[] {
  const points: Point[] = [];
  for (const [, , numbers = ''] of path.matchAll(/([MLC])([^MLC]+)/g)) {
    const [a, b, c] = numbers.split(' ').map((pair) => pair.split(',').map(Number));
    const start = points.at(-1);
    const read = (pair: number[] | undefined): Point => ({ x: pair?.[0] ?? 0, y: pair?.[1] ?? 0 });
    if (start === undefined || c === undefined) points.push(read(a));
    else for (let step = 1; step <= 20; step += 1) points.push(bezier(start, read(a), read(b), read(c), step / 20));
  }
  return points;
}

function bezier(a: Point, b: Point, c: Point, d: Point, t: number): Point {
  const at = (key: 'x' | 'y') =>
    (1 - t) ** 3 * a[key] + 3 * (1 - t) ** 2 * t * b[key] + 3 * (1 - t) * t ** 2 * c[key] + t ** 3 * d[key];
  return { x: at('x'), y: at('y') };
}

function expectApart(boxes: readonly Box[]): void {
  for (const [index, box] of boxes.entries())
    for (const other of boxes.slice(index + 1)) expect(boxesOverlap(shrunk(box), shrunk(other))).toBe(false);
}

/** Neighbours may touch, and a hundredth of a unit is no overlap. */
function shrunk(box: Box): Box {
  return { x: box.x + 0.01, y: box.y + 0.01, width: box.width - 0.02, height: box.height - 0.02 };
}

function isOnBorder({ x, y }: Point, box: Box): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) < 0.01;
  const within =
    x >= box.x - 0.01 && x <= box.x + box.width + 0.01 && y >= box.y - 0.01 && y <= box.y + box.height + 0.01;
  const atSide = near(x, box.x) || near(x, box.x + box.width);
  return within && (atSide || near(y, box.y) || near(y, box.y + box.height));
}

function boxOf(graph: LadderGraph, id: string): Box {
  const found = graph.levels.find(({ level }) => level === id);
  if (!found) throw new Error(`the graph has a box for ${id}`);
  return found.box;
}

function middleOf({ x, width }: Box): number {
  return x + width / 2;
}

/** A ladder of bare levels; paths are `from to` or `from to move`, by index. */
function madeLadder(ranks: readonly number[], paths: readonly string[], tracks = 1): Ladder {
  const levels = ranks.map((rank, index) => ({
    id: `level-${index}`,
    title: index % 3 === 0 ? `Distinguished Superintendent ${index}` : `Level ${index}`,
    rank,
    track: `track-${index % tracks}`,
    equivalents: index % 4 === 3 ? [`level-${index - 1}`] : [],
  }));
  const bare = ladderOf(JSON.stringify({ ...shell, levels: { only: { title: 'Only', rank: 1 } } }));
  const [model] = bare.levels;
  if (!model) throw new Error('the shell has a level');
  const made = paths.flatMap((words) => {
    const [from, to, type = 'promotion'] = words.split(' ');
    const [a, b] = [levels[Number(from)], levels[Number(to)]];
    return a && b
      ? [{ kind: 'path', id: words, type, from: { level: a.id, variant: null }, to: { level: b.id, variant: null } }]
      : [];
  });
  return {
    ...bare,
    tracks: Array.from({ length: tracks }, (_, index) => ({
      kind: 'track',
      id: `track-${index}`,
      title: `Individual Contributors ${index}`,
      summary: '',
    })),
    levels: levels.map((level) => ({ ...model, ...level })),
    paths: made,
  } as unknown as Ladder;
}

const shell = { rungs: 1, id: 'made', title: 'Made', version: '1', intent: 'mirror', scale: 'levels' };
