import type { Competency } from '../ladder/competency.ts';
import type { CompetencyId } from '../ladder/ids.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { Result } from './result.ts';
import { explainCompetency } from './words/explain-competency.ts';
import { explainOverall } from './words/explain-overall.ts';

/** A result in sentences. Made from the parts of the result and the ladder's own names, and nothing else. */
export interface Explanation {
  /** One line: the level, the score, how much is open. */
  readonly headline: string;
  readonly overall: readonly string[];
  readonly competencies: readonly CompetencyExplanation[];
}

export interface CompetencyExplanation {
  readonly competency: CompetencyId;
  readonly title: string;
  /** `3`, `2 to 3`, `not scored`. */
  readonly value: string;
  readonly sentences: readonly string[];
}

export function explainResult(ladder: Ladder, result: Result): Explanation {
  const competencies = ladder.competencies.flatMap((competency: Competency) => {
    const own = result.competencies[competency.id];
    if (!own || (own.kind === 'not-scored' && own.reason === 'other-track')) return [];
    return { competency: competency.id, title: competency.title, ...explainCompetency(competency, own) };
  });
  return { ...explainOverall(ladder, result), competencies };
}
