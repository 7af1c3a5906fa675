import { finding } from '../../findings/finding.ts';
import type { CheckRule } from '../check-rule.ts';

/**
 * Turns of phrase that name a state of mind or a grade where a cell should name something that others can see. Only
 * as what somebody is said to be or do: "wants to know why" and "a knowledge base" are harmless.
 */
const vague = [
  /understands/,
  /you understand/,
  /(?:has|have) (?:an? )?(?:[a-z]+ )?(?:understanding|knowledge|grasp|awareness) of/,
  /has grasped/,
  /knows/,
  /you know/,
  /(?:un)?familiar with/,
  /(?:good|great|strong|excellent) at/,
  /(?:is|are) aware of/,
  /proficient (?:in|with|at)/,
  /(?:is|are) comfortable with/,
  /at home (?:in|with)/,
] as const;

/** All of them at once: one look at a text costs a twelfth of twelve. */
const anyVague = new RegExp(`\\b(?:${vague.map(({ source }) => source).join('|')})\\b`, 'gi');

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
  return [...new Set(text.match(anyVague)?.map((words) => words.toLowerCase()))];
}
