import { finding } from '../../findings/finding.ts';
import { refKey } from '../../ladder/crosswalk.ts';
import type { CrosswalkRule } from '../crosswalk-rule.ts';

/** A level, or a title of one, of which nothing is said: not even that nothing corresponds to it. */
export const levelMissing: CrosswalkRule = {
  code: 'crosswalk-level-missing',
  check({ side, entries, own, places }) {
    const said = new Set(entries.flatMap(({ level }) => own.rungsOf(level)));
    const missing = own.ladder.levels.flatMap(({ id }) => {
      const rungs = own.rungsOf({ level: id, variant: null });
      const left = rungs.filter((rung) => !said.has(rung));
      return left.length === rungs.length ? [id] : left.map(refKey);
    });
    if (missing.length === 0) return [];
    return [finding('crosswalk-level-missing', places.of([side]), { levels: missing, ladder: own.ladder.id, side })];
  },
};
