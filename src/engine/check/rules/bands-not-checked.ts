import { finding } from '../../findings/finding.ts';
import type { CheckRule } from '../check-rule.ts';
import { reachableScores } from '../reachable-scores.ts';
import { standingsOf } from '../standings.ts';

/** Says so where the weights allow for too many scores to look at each: nothing is guessed from a sample. */
export const bandsNotChecked: CheckRule = {
  codes: ['bands-not-checked'],
  check(ladder, { places }) {
    const open = standingsOf(ladder).some(
      (standing) => standing.banded.length > 0 && reachableScores(ladder, standing) === null,
    );
    return open ? [finding('bands-not-checked', places.of(['rules', 'overall']), {})] : [];
  },
};
