import { finding } from '../../findings/finding.ts';
import type { Competency } from '../../ladder/competency.ts';
import type { CheckRule } from '../check-rule.ts';

/**
 * Competencies that no level asks anything of: no expected value above 0, and no cell that says something. Where the
 * ladder has an expected profile, a competency without a place in it is not needed either, whatever its cells say.
 * Planned cells are a promise that something will be asked.
 */
export const competencyNotNeeded: CheckRule = {
  codes: ['competency-not-needed'],
  check(ladder, { places }) {
    const hasProfile = ladder.competencies.some(isExpected);
    return ladder.competencies
      .filter((competency) => !isExpected(competency) && !isPlanned(competency))
      .filter((competency) => hasProfile || !saysSomething(competency))
      .map(({ id }) => finding('competency-not-needed', places.of(['competencies', id]), { competency: id }));
  },
};

function isExpected({ expected }: Competency): boolean {
  return [...expected.values()].some((value) => value > 0);
}

function isPlanned({ cells }: Competency): boolean {
  return [...cells.values()].some(({ kind }) => kind === 'planned');
}

/** The descriptors of dimensions say what is meant at each value even where there are no cells. */
function saysSomething({ cells, dimensions }: Competency): boolean {
  return dimensions.length > 0 || [...cells.values()].some(({ kind }) => kind === 'described' || kind === 'same-as');
}
