import { finding } from '../../findings/finding.ts';
import type { CheckRule } from '../check-rule.ts';
import { followSameAs } from '../follow-same-as.ts';
import { sameAsRows } from '../same-as-sources.ts';

/** Cells and facets that are `same-as` a level where nothing is written. */
export const sameAsNothing: CheckRule = {
  codes: ['same-as-nothing'],
  check(ladder, { places }) {
    return sameAsRows(ladder).flatMap((row) =>
      row.levels.flatMap((level) => {
        const end = followSameAs(level, row.next);
        if (end.kind === 'loop' || end.level === level || row.saysSomething(end.level)) return [];
        const args = { what: row.what, level, target: end.level };
        return finding('same-as-nothing', places.of(row.placeOf(level)), args);
      }),
    );
  },
};
