import { type Finding, finding } from '../../findings/finding.ts';
import type { DescribedCell, Expectation } from '../../ladder/expectation.ts';
import type { CheckRule } from '../check-rule.ts';

/** Cells of two levels, one a promotion above the other, that say the same or almost the same. */
export const neighbouringCells: CheckRule = {
  codes: ['cells-identical', 'cells-nearly-identical'],
  check(ladder, { graph, places }) {
    const findings: Finding[] = [];
    for (const { id, cells } of ladder.competencies) {
      for (const [level, cell] of cells) {
        for (const lower of new Set(graph.below(level))) {
          const code = compare(cells.get(lower), cell);
          if (code === null) continue;
          const place = places.of(['competencies', id, 'cells', level]);
          findings.push(finding(code, place, { competency: id, lower, level }));
        }
      }
    }
    return findings;
  },
};

function compare(a: Expectation | undefined, b: Expectation): 'cells-identical' | 'cells-nearly-identical' | null {
  if (a?.kind !== 'described' || b.kind !== 'described') return null;
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if (one.length === 0 || other.length === 0) return null;
  if (one.join(' ') === other.join(' ')) return 'cells-identical';
  return isNearlyIdentical(one, other) ? 'cells-nearly-identical' : null;
}

/** What the level asks, as words: signs, cases and line breaks make no difference. */
function wordsOf(cell: DescribedCell): readonly string[] {
  const text = [cell.statement, ...cell.behaviours, ...cell.outputs].join(' ').toLowerCase();
  return text.match(/[\p{Letter}\p{Number}]+/gu) ?? [];
}

/** Short cells may well differ in one word that matters; from here on one word in ten is little. */
const fewestWords = 12;

/** Nine words in ten are shared: twice the shared ones against all, in whole numbers. */
function isNearlyIdentical(one: readonly string[], other: readonly string[]): boolean {
  if (Math.min(one.length, other.length) < fewestWords) return false;
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of other) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared++;
  }
  return shared * 2 * 10 >= (one.length + other.length) * 9;
}
