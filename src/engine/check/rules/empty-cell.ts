import { finding } from '../../findings/finding.ts';
import type { CheckRule } from '../check-rule.ts';

/** Cells that are there and hold no statement and no list, so that nobody can tell whether that is meant. */
export const emptyCell: CheckRule = {
  codes: ['empty-cell'],
  check(ladder, { places }) {
    return ladder.competencies.flatMap(({ id, cells }) =>
      [...cells].flatMap(([level, cell]) => {
        if (cell.kind !== 'described') return [];
        const lists = [cell.behaviours, cell.outputs, cell.youWouldSee, cell.traps];
        if (cell.statement.trim() !== '' || lists.some((list) => list.length > 0)) return [];
        return finding('empty-cell', places.of(['competencies', id, 'cells', level]), { competency: id, level });
      }),
    );
  },
};
