import { type Finding, finding } from '../../findings/finding.ts';
import type { DescribedCell, Expectation } from '../../ladder/expectation.ts';
import type { CheckRule } from '../check-rule.ts';

/** Cells of two levels, one a promotion above the other, that say the same or almost the same. */
export const neighbouringCells: CheckRule = {
  codes: ['cells-identical', 'cells-nearly-identical'],
  check(ladder, { graph, places }) {
    const findings: Finding[] = [];
    const wordsOf = rememberWords();
    for (const { id, cells } of ladder.competencies) {
      for (const [level, cell] of cells) {
        for (const lower of new Set(graph.below(level))) {
          const code = compare(cells.get(lower), cell, wordsOf);
          if (code === null) continue;
          const place = places.of(['competencies', id, 'cells', level]);
          findings.push(finding(code, place, { competency: id, lower, level }));
        }
      }
    }
    return findings;
  },
};

type WordsOf = (cell: DescribedCell) => readonly string[];

function compare(
  a: Expectation | undefined,
  b: Expectation,
  wordsOf: WordsOf,
): 'cells-identical' | 'cells-nearly-identical' | null {
  if (a?.kind !== 'described' || b.kind !== 'described') return null;
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if (one.length === 0 || other.length === 0) return null;
  if (one.join(' ') === other.join(' ')) return 'cells-identical';
  return isNearlyIdentical(one, other) ? 'cells-nearly-identical' : null;
}

/**
 * Classes of all letters there are take longer to make than the cells of a whole ladder to look through. Where a text
 * has no others than English ones (beyond ASCII only dashes and quotation marks), the plain class finds the same words.
 */
const anyWord = /[\p{Letter}\p{Number}]+/gu;
const plainWord = /[a-z0-9]+/g;
const hasForeignLetters = /[^\n -~\u2010-\u2027]/;

/**
 * What a level asks, as words: signs, cases and line breaks make no difference. A cell has neighbours above and below,
 * and is taken apart once.
 */
function rememberWords(): WordsOf {
  const known = new Map<DescribedCell, readonly string[]>();
  return (cell) => {
    let words = known.get(cell);
    if (words === undefined) {
      const text = [cell.statement, ...cell.behaviours, ...cell.outputs].join(' ').toLowerCase();
      words = text.match(hasForeignLetters.test(text) ? anyWord : plainWord) ?? [];
      known.set(cell, words);
    }
    return words;
  };
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
