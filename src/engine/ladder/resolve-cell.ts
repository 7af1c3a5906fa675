import type { Competency } from './competency.ts';
import type { Expectation } from './expectation.ts';
import type { LevelId } from './ids.ts';

/**
 * What a level asks once `inherited` and `same-as` are followed: the described cell that holds there, or the
 * cell itself where nothing described does (nothing required, planned, missing, blank with nothing below).
 * `at` is the level whose own cell it is.
 */
export interface ResolvedCell {
  readonly cell: Expectation;
  readonly at: LevelId | null;
}

/** Follows a competency's cell from level to level until one speaks for itself. A loop (a finding) ends it. */
export function resolveCell(competency: Pick<Competency, 'cells'>, level: LevelId): ResolvedCell {
  const visited = new Set<LevelId>();
  let at: LevelId | null = level;
  while (at !== null && !visited.has(at)) {
    visited.add(at);
    const cell: Expectation = competency.cells.get(at) ?? { kind: 'missing' };
    if (cell.kind === 'same-as') at = cell.level;
    else if (cell.kind === 'inherited') at = cell.from;
    else return { cell, at };
  }
  return { cell: competency.cells.get(level) ?? { kind: 'missing' }, at: null };
}
