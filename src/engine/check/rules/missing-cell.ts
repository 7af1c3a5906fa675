import { finding } from '../../findings/finding.ts';
import type { CheckRule } from '../check-rule.ts';

/**
 * Levels that a competency has forgotten: described levels of its tracks without a cell, where others have one. A
 * competency without any cell may speak through its dimensions; if it doesn't, `competency-not-needed` says so.
 */
export const missingCell: CheckRule = {
  codes: ['missing-cell'],
  check(ladder, { places }) {
    return ladder.competencies.flatMap(({ id, cells }) => {
      const missing = [...cells].filter(([, cell]) => cell.kind === 'missing').map(([level]) => level);
      if (missing.length === 0 || missing.length === cells.size) return [];
      return finding('missing-cell', places.of(['competencies', id, 'cells']), { competency: id, levels: missing });
    });
  },
};
