import type { Ladder } from '../ladder/ladder.ts';
import type { CompetencyDifference, CompetencyRange, LabelledRange, RangeOf } from './view-comparison.ts';

/** The competencies that come to something else in the two views, those furthest apart first. */
export function compareCompetencies(ladder: Ladder, mine: RangeOf, theirs: RangeOf): CompetencyDifference[] {
  return ladder.competencies
    .flatMap(({ id, title, values }): CompetencyDifference[] => {
      const [a, b] = [mine(id), theirs(id)];
      if (a === null || b === null || (a.low === b.low && a.high === b.high)) return [];
      const labelled = ({ low, high }: CompetencyRange): LabelledRange => {
        const label = (wanted: number) => values.find(({ value }) => value === wanted)?.label ?? String(wanted);
        return { low, high, lowLabel: label(low), highLabel: label(high) };
      };
      const apart = Math.max(0, a.low - b.high, b.low - a.high);
      return [{ competency: id, name: title, mine: labelled(a), theirs: labelled(b), apart }];
    })
    .sort((x, y) => y.apart - x.apart);
}
