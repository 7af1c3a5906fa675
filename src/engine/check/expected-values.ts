import type { LevelId } from '../ladder/ids.ts';
import type { Standing } from './standings.ts';

/**
 * The expected profile of a level as values by position in the ruler. Null when it leaves out a competency that has
 * weight: then it isn't known what somebody at the level brings there.
 */
export function expectedValues({ ruler }: Standing, level: LevelId): (number | null)[] | null {
  const values: (number | null)[] = [];
  for (const [index, { expected, values: possible }] of ruler.competencies.entries()) {
    const value = expected.get(level) ?? null;
    if (value === null && possible.length > 0 && ruler.units[index] !== 0) return null;
    values.push(value);
  }
  return values;
}
