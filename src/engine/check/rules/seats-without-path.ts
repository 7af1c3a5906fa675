import { finding } from '../../findings/finding.ts';
import type { CheckRule } from '../check-rule.ts';

/** Levels whose seats are counted although no path leads to any of them. */
export const seatsWithoutPath: CheckRule = {
  codes: ['seats-without-path'],
  check(ladder, { places }) {
    const ledTo = new Set(ladder.paths.filter(({ from, to }) => from.level !== to.level).map(({ to }) => to.level));
    return ladder.levels
      .filter(({ id, seats }) => seats !== null && seats.max > 0 && !ledTo.has(id))
      .map(({ id }) => finding('seats-without-path', places.of(['levels', id, 'seats']), { level: id }));
  },
};
