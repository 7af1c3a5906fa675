import type { Ladder, Path } from '#engine/index.ts';
import { atLeast } from '../aggregates/at-least.ts';
import { levelRefTitle } from '../cases/case-words.ts';
import { type BenchStanding, benchStandings } from './standing-on.ts';
import { trackOf } from './standings-of.ts';

/** How many people stand so on a path. */
export interface PathCount {
  readonly path: string;
  readonly standing: BenchStanding;
  readonly people: number;
}

/** One path of the bench: from where, to where, and how many are how far. */
export interface BenchPath {
  readonly path: string;
  readonly type: Path['type'];
  readonly from: string;
  readonly to: { readonly level: string; readonly title: string; readonly track: string };
  /** What the parts below come to, at least; null: there is none of five people or more. */
  readonly people: number | null;
  /** Of each, how many at least; null: fewer than five, none included. */
  readonly standings: readonly { readonly standing: BenchStanding; readonly people: number | null }[];
}

/**
 * The bench of a whole ladder, for those who look at nobody by name: promotions first, each in the order of levels.
 * Every count is rounded down to fives by itself, because the bench is looked at again and again and one person's coming
 * would show. Nothing follows by subtraction either: there is no count of everybody on a path, only of what is shown, so
 * a part of four people leaves the very same answer as one of none, whatever the other parts are.
 */
export function benchOf(ladder: Ladder, counts: readonly PathCount[]): readonly BenchPath[] {
  return ladder.paths
    .toSorted((a, b) => order(a) - order(b) || rank(ladder, a) - rank(ladder, b))
    .map((path) => benchPath(ladder, path, counts));
}

function benchPath(ladder: Ladder, path: Path, counts: readonly PathCount[]): BenchPath {
  const standings = benchStandings.map((standing) => ({
    standing,
    people: atLeast(counts.find((own) => own.path === path.id && own.standing === standing)?.people ?? 0),
  }));
  const shown = standings.reduce((sum, { people }) => sum + (people ?? 0), 0);
  const track = trackOf(ladder, path);
  return {
    path: path.id,
    type: path.type,
    from: levelRefTitle(ladder, path.from),
    to: {
      level: path.to.level,
      title: levelRefTitle(ladder, path.to),
      track: ladder.tracks.find(({ id }) => id === track)?.title ?? '',
    },
    people: shown === 0 ? null : shown,
    standings,
  };
}

function order({ type }: Path): number {
  return type === 'promotion' ? 0 : 1;
}

function rank({ levels }: Ladder, { to }: Path): number {
  return levels.find(({ id }) => id === to.level)?.rank ?? 0;
}
