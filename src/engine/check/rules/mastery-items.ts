import { finding } from '../../findings/finding.ts';
import type { Competency } from '../../ladder/competency.ts';
import type { CheckContext, CheckRule } from '../check-rule.ts';

/** Under a mastery rule: items that belong to no value, and values that have no items and so can't be reached. */
export const masteryItems: CheckRule = {
  codes: ['mastery-item-without-value', 'mastery-value-without-items'],
  check(ladder, context) {
    return ladder.competencies
      .filter(({ rule }) => rule.kind === 'mastery')
      .flatMap((competency) => [...itemsWithoutValue(competency, context), ...valuesWithoutItems(competency, context)]);
  },
};

function itemsWithoutValue({ id, dimensions, values }: Competency, { places }: CheckContext) {
  const known = new Set(values.map(({ value }) => value));
  return dimensions
    .filter(({ itemOf }) => itemOf === null || itemOf === 0 || !known.has(itemOf))
    .map(({ id: dimension, itemOf }) => {
      const place = places.ofValue(['competencies', id, 'dimensions', dimension, 'item']);
      return finding('mastery-item-without-value', place, { competency: id, dimension, item: itemOf });
    });
}

function valuesWithoutItems({ id, dimensions, values }: Competency, { places }: CheckContext) {
  const used = new Set(dimensions.map(({ itemOf }) => itemOf));
  const empty = values.map(({ value }) => value).filter((value) => value > 0 && !used.has(value));
  if (empty.length === 0) return [];
  const place = places.of(['competencies', id, 'dimensions']);
  return [finding('mastery-value-without-items', place, { competency: id, values: empty })];
}
