import type { CompetencyValue } from '../../ladder/competency.ts';
import type { Expectation } from '../../ladder/expectation.ts';
import type { LevelId } from '../../ladder/ids.ts';

/**
 * On a `levels` scale the expected profile needs no writing: a level expects what its own cell says. A blank
 * cell still expects what the level below does, `same-as` what that level does; where nothing is required or
 * nothing is written yet, nothing is expected.
 */
export function expectedByLevels(
  cells: ReadonlyMap<LevelId, Expectation>,
  values: readonly CompetencyValue[],
): ReadonlyMap<LevelId, number> {
  const expected = new Map<LevelId, number>();
  const waiting: { level: LevelId; sameAs: LevelId }[] = [];
  let below: number | null = null;
  for (const { value, level } of values) {
    const cell = level === null ? undefined : cells.get(level);
    if (level === null || cell === undefined) continue;
    if (cell.kind === 'described') below = value;
    else if (cell.kind === 'none') below = null;
    else if (cell.kind === 'same-as') {
      below = expected.get(cell.level) ?? null;
      if (below === null) waiting.push({ level, sameAs: cell.level });
    }
    if (below !== null) expected.set(level, below);
  }
  for (const { level, sameAs } of waiting) {
    const value = expected.get(sameAs);
    if (value !== undefined) expected.set(level, value);
  }
  return expected;
}
