import { finding } from '../../findings/finding.ts';
import type { CheckRule } from '../check-rule.ts';

/**
 * Turns of phrase that name a state of mind or a grade where a cell should name something that others can see. Only
 * as what somebody is said to be or do: "wants to know why" and "a knowledge base" are harmless.
 */
const vague = [
  /\bunderstands\b/gi,
  /\byou understand\b/gi,
  /\b(?:has|have) (?:an? )?(?:[a-z]+ )?(?:understanding|knowledge|grasp|awareness) of\b/gi,
  /\bhas grasped\b/gi,
  /\bknows\b/gi,
  /\byou know\b/gi,
  /\b(?:un)?familiar with\b/gi,
  /\b(?:good|great|strong|excellent) at\b/gi,
  /\b(?:is|are) aware of\b/gi,
  /\bproficient (?:in|with|at)\b/gi,
  /\b(?:is|are) comfortable with\b/gi,
  /\bat home (?:in|with)\b/gi,
] as const;

/** Words that nobody can observe. One finding for each cell, naming the words in the order they stand in. */
export const vagueWords: CheckRule = {
  codes: ['vague-words'],
  check(ladder, { places }) {
    return ladder.competencies.flatMap(({ id, cells }) =>
      [...cells].flatMap(([level, cell]) => {
        if (cell.kind !== 'described') return [];
        const words = wordsIn([cell.statement, ...cell.behaviours].join('\n'));
        if (words.length === 0) return [];
        const place = places.of(['competencies', id, 'cells', level]);
        return finding('vague-words', place, { competency: id, level, words });
      }),
    );
  },
};

function wordsIn(text: string): string[] {
  const found = vague
    .flatMap((phrase) => [...text.matchAll(phrase)])
    .toSorted((a, b) => a.index - b.index)
    .map(([words]) => words.toLowerCase());
  return [...new Set(found)];
}
