import type { Ladder } from '#engine/ladder/ladder.ts';
import type { ImportReport } from './import-report.ts';

/** The places of a ladder in which a competency says what it asks, by what stands there. */
export function countCells(ladder: Ladder): ImportReport['cells'] {
  const count = { told: 0, blank: 0, none: 0 };
  for (const { cells, dimensions } of ladder.competencies) {
    const isDescribedByValue = dimensions.length > 0 && [...cells.values()].every(({ kind }) => kind === 'missing');
    for (const { kind } of isDescribedByValue ? [] : cells.values()) {
      if (kind === 'none') count.none++;
      else if (kind === 'described' || kind === 'same-as' || kind === 'planned') count.told++;
      else count.blank++;
    }
    for (const { descriptors } of dimensions) count.told += descriptors.size;
  }
  return count;
}

/** What competencies are measured by; one that is described value by value as a whole is measured by nothing else. */
export function countDimensions({ competencies }: Ladder): number {
  return competencies.reduce((sum, { title, dimensions }) => {
    return sum + dimensions.filter((dimension) => dimension.title !== title).length;
  }, 0);
}
