import { finding } from '../../findings/finding.ts';
import type { CheckRule } from '../check-rule.ts';

/**
 * Dimensions that don't say what one of their values looks like. The items of a mastery rule may do without: their
 * title is what is asked, and the rating says how far it goes.
 */
export const descriptorMissing: CheckRule = {
  codes: ['descriptor-missing'],
  check(ladder, { places }) {
    return ladder.competencies.flatMap(({ id, dimensions, rule, values }) =>
      dimensions.flatMap(({ id: dimension, descriptors }) => {
        if (rule.kind === 'mastery') return [];
        const missing = values.map(({ value }) => value).filter((value) => value > 0 && !descriptors.has(value));
        if (missing.length === 0) return [];
        const place = places.of(['competencies', id, 'dimensions', dimension]);
        return finding('descriptor-missing', place, { competency: id, dimension, values: missing });
      }),
    );
  },
};
