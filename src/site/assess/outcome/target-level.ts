import { type Ladder, type Level, type LevelId, levelsOn, type Path } from '#engine/index.ts';

/** The levels that somebody can be held against, track by track. */
export function targetsOf(ladder: Ladder): { readonly title: string; readonly levels: readonly Level[] }[] {
  const isAsked = (level: Level) =>
    ladder.competencies.some(({ cells, expected }) => cells.has(level.id) || expected.has(level.id));
  return ladder.tracks
    .map(({ id, title }) => ({ title, levels: ladder.levels.filter((level) => level.track === id && isAsked(level)) }))
    .filter(({ levels }) => levels.length > 0);
}

/** The promotions and moves that lead to a level and say what to practise on the way. */
export function pathsWithPractice(ladder: Ladder, to: LevelId): Path[] {
  return ladder.paths.filter((path) => path.to.level === to && path.practise.length > 0);
}

/** What a level is looked at from: the level somebody certainly holds when it is below, or else the one before it. */
export function seenFrom(ladder: Ladder, to: LevelId, held: LevelId | null): LevelId | null {
  const target = ladder.levels.find(({ id }) => id === to);
  const own = ladder.levels.find(({ id }) => id === held);
  if (own && target && own.rank < target.rank) return own.id;
  const path = ladder.paths.find(
    ({ type, to: end, from }) => type === 'promotion' && end.level === to && from.level !== to,
  );
  if (path) return path.from.level;
  const below = levelsOn(ladder, target?.track ?? null).filter(({ rank }) => rank < (target?.rank ?? 0));
  return below.at(-1)?.id ?? null;
}
