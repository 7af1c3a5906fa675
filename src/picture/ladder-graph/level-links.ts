import type { LevelId } from '#engine/ladder/ids.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { LinkKind } from './ladder-graph.ts';

/** Two levels that belong together, the one in the lower row first. */
export interface LevelLink {
  readonly kind: LinkKind;
  readonly lower: LevelId;
  readonly upper: LevelId;
  readonly headAtLower: boolean;
  readonly headAtUpper: boolean;
}

/**
 * Every link between two levels, once. A way there and a way back are one link with two heads; a promotion that
 * leads downwards (a ladder with a mistake) is drawn with its head at the lower end, so that cycles end here.
 */
export function levelLinks(ladder: Ladder, rowOf: ReadonlyMap<LevelId, number>): LevelLink[] {
  const links = new Map<string, LevelLink>();
  const add = (kind: LinkKind, from: LevelId, to: LevelId) => {
    const [fromRow, toRow] = [rowOf.get(from), rowOf.get(to)];
    if (fromRow === undefined || toRow === undefined || from === to) return;
    const key = [kind, ...[from, to].toSorted()].join(' ');
    const known = links.get(key);
    const [lower, upper] = known ? [known.lower, known.upper] : fromRow <= toRow ? [from, to] : [to, from];
    links.set(key, {
      kind,
      lower,
      upper,
      headAtLower: kind !== 'equivalent' && (known?.headAtLower === true || to === lower),
      headAtUpper: kind !== 'equivalent' && (known?.headAtUpper === true || to === upper),
    });
  };
  for (const { type, from, to } of ladder.paths) add(type, from.level, to.level);
  for (const { id, equivalents } of ladder.levels) for (const other of equivalents) add('equivalent', id, other);
  return [...links.values()];
}

/** The levels by rank: each level's row, the lowest rank in row 0. Ranks that nobody has take no room. */
export function rankRows(ladder: Ladder): Map<LevelId, number> {
  const ranks = [...new Set(ladder.levels.map(({ rank }) => rank))].sort((a, b) => a - b);
  return new Map(ladder.levels.map(({ id, rank }) => [id, ranks.indexOf(rank)]));
}
