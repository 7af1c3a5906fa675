import type { Competency } from '../ladder/competency.ts';
import type { DescribedCell, Expectation } from '../ladder/expectation.ts';
import type { LevelId } from '../ladder/ids.ts';

/**
 * What a level asks once `inherited` and `same-as` are followed: the described cell that holds there, or the
 * cell itself where nothing described does (nothing required, planned, missing, blank with nothing below).
 * `at` is the level whose own cell it is.
 */
export interface ResolvedCell {
  readonly cell: Expectation;
  readonly at: LevelId | null;
}

export function resolveCell(competency: Competency, level: LevelId): ResolvedCell {
  const rungs = competency.values.flatMap((value) => value.level ?? []);
  const order = rungs.length > 0 ? rungs : [...competency.cells.keys()];
  const visited = new Set<LevelId>();
  let at: LevelId | undefined = level;
  while (at !== undefined && !visited.has(at)) {
    visited.add(at);
    const cell: Expectation = competency.cells.get(at) ?? { kind: 'missing' };
    if (cell.kind === 'same-as') at = cell.level;
    else if (cell.kind === 'inherited') at = order[order.indexOf(at) - 1];
    else return { cell, at };
  }
  return { cell: competency.cells.get(level) ?? { kind: 'missing' }, at: null };
}

/** What one cell asks that the other doesn't say in the same words. Null when they are one and the same. */
export function whatIsNew(competency: Competency, from: LevelId | null, to: LevelId): DescribedCell | null {
  const target = resolveCell(competency, to);
  if (target.cell.kind !== 'described') return null;
  const own = from === null ? null : resolveCell(competency, from);
  if (own !== null && own.at === target.at) return null;
  const known = own?.cell.kind === 'described' ? own.cell : null;
  const fresh = (list: readonly string[], before: readonly string[] | undefined) =>
    list.filter((item) => !before?.includes(item));
  return {
    ...target.cell,
    statement: known?.statement === target.cell.statement ? '' : target.cell.statement,
    behaviours: fresh(target.cell.behaviours, known?.behaviours),
    outputs: fresh(target.cell.outputs, known?.outputs),
    youWouldSee: fresh(target.cell.youWouldSee, known?.youWouldSee),
    traps: fresh(target.cell.traps, known?.traps),
  };
}
