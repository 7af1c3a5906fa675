import { finding } from '../../findings/finding.ts';
import { levelsOn } from '../../score/tracks.ts';
import type { CheckRule } from '../check-rule.ts';
import { standingsOf } from '../standings.ts';

/** Under a rule that scores, described levels without a band beside others that have one: no score leads to them. */
export const bandMissing: CheckRule = {
  codes: ['band-missing'],
  check(ladder, { places }) {
    if (ladder.overallRule.kind !== 'weighted-mean' && ladder.overallRule.kind !== 'points') return [];
    const missing = new Set(
      standingsOf(ladder)
        .filter(({ banded }) => banded.length > 0)
        .flatMap(({ track }) => levelsOn(ladder, track))
        .filter(({ band, status }) => band === null && status === 'described'),
    );
    return [...missing].map(({ id }) => finding('band-missing', places.of(['levels', id]), { level: id }));
  },
};
