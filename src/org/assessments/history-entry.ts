import type { Ladder } from '#engine/index.ts';
import type { Assessment } from './assessment.ts';
import { assessmentOutcome, type ReachedRange } from './assessment-outcome.ts';
import type { ChosenGroup } from './chosen-words.ts';
import { profileOfAssessment } from './profile-of-assessment.ts';

/** What one shared assessment came to, as a point of somebody's history: of a mirror the words chosen, never a level. */
export type HistoryResult =
  | { readonly kind: 'level'; readonly level: ReachedRange; readonly headline: string }
  | { readonly kind: 'no-level'; readonly headline: string }
  | { readonly kind: 'mirror'; readonly groups: readonly ChosenGroup[] };

export function historyResult(assessment: Assessment, ladder: Ladder): HistoryResult {
  const profile = profileOfAssessment(assessment, ladder);
  if (profile === null) return { kind: 'no-level', headline: 'These ratings can’t be read any more.' };
  const outcome = assessmentOutcome(ladder, profile);
  if (outcome.kind === 'mirror') return outcome;
  const { level, explanation } = outcome;
  return level === null
    ? { kind: 'no-level', headline: explanation.headline }
    : { kind: 'level', level, headline: explanation.headline };
}
