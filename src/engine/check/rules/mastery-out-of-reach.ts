import { finding } from '../../findings/finding.ts';
import { compareFractions, fraction, toNumber } from '../../ladder/fraction.ts';
import type { CheckRule } from '../check-rule.ts';
import { ruleSharers } from '../rule-sharers.ts';

/** A mastery rule whose mean must exceed what an item can be rated at most: nobody reaches the first value. */
export const masteryOutOfReach: CheckRule = {
  codes: ['mastery-out-of-reach'],
  check(ladder, { places }) {
    const written = new Map(ruleSharers(ladder, places, 'mastery').map((sharers) => [sharers.place.start, sharers]));
    return [...written.values()].flatMap(({ rule, place }) => {
      if (compareFractions(rule.meanAbove, fraction(rule.itemTop)) < 0) return [];
      return finding('mastery-out-of-reach', place, { meanAbove: toNumber(rule.meanAbove), itemTop: rule.itemTop });
    });
  },
};
