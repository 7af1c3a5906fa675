import type { Moves, Standing } from '#engine/batch/count-moves.ts';
import type { Ladder } from '#engine/index.ts';
import { belowFirstLevel } from '#engine/score/result.ts';

/**
 * Where a move leads: `opens` where several levels become possible, `settles` where one of several is left;
 * `across` where it can't be called any of these.
 */
export type Direction = 'stay' | 'up' | 'down' | 'opens' | 'settles' | 'across';

/** Everything that is drawn of who moves, ready to be drawn. */
export interface MovePicture {
  /** Standings that are shown, in the order of the table. */
  readonly standings: readonly Standing[];
  readonly rows: readonly MoveRow[];
  readonly bars: readonly StandingBar[];
  readonly total: number;
  readonly moved: number;
  readonly raised: number;
  readonly lowered: number;
  readonly other: number;
}

export interface MoveRow {
  readonly from: Standing;
  readonly cells: readonly MoveCell[];
}

export interface MoveCell {
  readonly to: Standing;
  readonly count: number;
  readonly direction: Direction;
}

/** How many stand here before and after; the parts are of the longest bar. */
export interface StandingBar {
  readonly standing: Standing;
  readonly before: number;
  readonly after: number;
  readonly beforePart: number;
  readonly afterPart: number;
}

/**
 * What a table of moves looks like. Levels that can come out are always there, the rest once somebody stands
 * there: `shown` are those shown before, which stay, so that nothing jumps under a hand that drags.
 */
export function movePicture(ladder: Ladder, moves: Moves, shown: ReadonlySet<Standing> = new Set()): MovePicture {
  const ranks = ranksOf(ladder);
  const after = moves.standings.map((_, column) => sum(moves.table.map((row) => row[column] ?? 0)));
  const before = moves.table.map(sum);
  const isShown = (standing: Standing, at: number) =>
    shown.has(standing) || (before[at] ?? 0) + (after[at] ?? 0) > 0 || canComeOut(ladder, standing);
  const places = moves.standings.flatMap((standing, at) => (isShown(standing, at) ? [{ standing, at }] : []));
  const longest = Math.max(1, ...before, ...after);
  const total = sum(before);
  return {
    standings: places.map(({ standing }) => standing),
    rows: places.map(({ standing: from, at: row }) => ({
      from,
      cells: places.map(({ standing: to, at: column }) => {
        const direction = directionOf(ranks, from, to);
        return { to, count: moves.table[row]?.[column] ?? 0, direction };
      }),
    })),
    bars: places.map(({ standing, at }) => {
      const [was, is] = [before[at] ?? 0, after[at] ?? 0];
      return { standing, before: was, after: is, beforePart: was / longest, afterPart: is / longest };
    }),
    total,
    moved: total - moves.same,
    raised: moves.raised,
    lowered: moves.lowered,
    other: moves.other,
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((whole, count) => whole + count, 0);
}

function canComeOut(ladder: Ladder, standing: Standing): boolean {
  const level = ladder.levels.find(({ id }) => id === standing);
  if (!level) return false;
  if (ladder.overallRule.kind === 'gates') return ladder.competencies.some(({ expected }) => expected.has(level.id));
  return level.band !== null;
}

function ranksOf(ladder: Ladder): ReadonlyMap<Standing, number> {
  return new Map<Standing, number>([[belowFirstLevel, 0], ...ladder.levels.map(({ id, rank }) => [id, rank] as const)]);
}

function directionOf(ranks: ReadonlyMap<Standing, number>, from: Standing, to: Standing): Direction {
  if (from === to) return 'stay';
  if (to === 'range') return 'opens';
  if (from === 'range') return 'settles';
  const [was, is] = [ranks.get(from), ranks.get(to)];
  if (was === undefined || is === undefined || was === is) return 'across';
  return is > was ? 'up' : 'down';
}
