import { finding } from '../../findings/finding.ts';
import type { CheckRule } from '../check-rule.ts';

/** A level that expects less of a competency than the nearest level below it does. */
export const expectedProfileFalls: CheckRule = {
  codes: ['expected-profile-falls'],
  check(ladder, { graph, places }) {
    // On a scale of levels the profile follows from the cells, so the cell is what to mend.
    const part = ladder.scale.kind === 'levels' ? 'cells' : 'expected';
    return ladder.competencies.flatMap(({ id, expected }) =>
      [...expected].flatMap(([level, value]) =>
        graph
          .nearestBelow(level, (at) => expected.has(at))
          .flatMap((lower) => {
            const below = expected.get(lower) ?? 0;
            if (below <= value || graph.allAbove(level).has(lower)) return [];
            const place = places.ofValue(['competencies', id, part, level]);
            return finding('expected-profile-falls', place, { competency: id, lower, below, level, value });
          }),
      ),
    );
  },
};
