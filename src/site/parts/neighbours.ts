import type { Competency, Ladder, Level, LevelId, Path } from '#engine/index.ts';

/** The paths that lead on from a level, and those that lead to it. */
export function pathsFrom(ladder: Ladder, level: LevelId): Path[] {
  return ladder.paths.filter((path) => path.from.level === level && path.to.level !== level);
}

export function pathsTo(ladder: Ladder, level: LevelId): Path[] {
  return ladder.paths.filter((path) => path.to.level === level && path.from.level !== level);
}

/** The level below on the ladder: where its first promotion comes from. */
export function levelBelow(ladder: Ladder, level: LevelId): Level | null {
  const path = pathsTo(ladder, level).find(({ type }) => type === 'promotion');
  return ladder.levels.find(({ id }) => id === path?.from.level) ?? null;
}

/** What is asked at a level: the competencies with a cell for it, group by group, in the ladder's order. */
export function askedAt(
  ladder: Ladder,
  level: LevelId,
): { readonly title: string | null; readonly id: string | null; readonly competencies: readonly Competency[] }[] {
  const asked = ladder.competencies.filter((competency) => competency.cells.has(level));
  const groups = ladder.groups.map(({ id, title }) => ({
    id: id as string | null,
    title: title as string | null,
    competencies: asked.filter(({ group }) => group === id),
  }));
  return [...groups, { id: null, title: null, competencies: asked.filter(({ group }) => group === null) }].filter(
    ({ competencies }) => competencies.length > 0,
  );
}
