import type { CompetencyValue } from '../../ladder/competency.ts';
import type { Expectation } from '../../ladder/expectation.ts';
import type { LevelId } from '../../ladder/ids.ts';
import { resolveCell } from '../../ladder/resolve-cell.ts';

/**
 * On a `levels` scale the expected profile needs no writing: a level expects what its own cell says. A blank
 * cell still expects what the level below does, `same-as` what that level does; where nothing is required or
 * nothing is written yet, nothing is expected.
 */
export function expectedByLevels(
  cells: ReadonlyMap<LevelId, Expectation>,
  values: readonly CompetencyValue[],
): ReadonlyMap<LevelId, number> {
  const positions = new Map(values.flatMap(({ value, level }) => (level === null ? [] : [[level, value] as const])));
  const expected = new Map<LevelId, number>();
  for (const level of positions.keys()) {
    const { cell, at } = resolveCell({ cells }, level);
    const value = at === null || cell.kind !== 'described' ? undefined : positions.get(at);
    if (value !== undefined) expected.set(level, value);
  }
  return expected;
}
