import { finding } from '../../findings/finding.ts';
import type { CheckRule } from '../check-rule.ts';

/** Levels with no way on that don't say that the ladder ends there. */
export const deadEndLevel: CheckRule = {
  codes: ['dead-end-level'],
  check(ladder, { places }) {
    const leadOn = new Set(
      ladder.paths.filter(({ from, to }) => from.level !== to.level).map(({ from }) => from.level),
    );
    return ladder.levels
      .filter((level) => !level.terminal && !leadOn.has(level.id))
      .map((level) => finding('dead-end-level', places.of(['levels', level.id]), { level: level.id }));
  },
};
