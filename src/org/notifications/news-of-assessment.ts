import type { Assessment } from '../assessments/assessment.ts';
import type { AssessmentStep } from '../assessments/transitions.ts';
import type { PersonId } from '../ids.ts';
import type { News } from './news.ts';

/**
 * Who is told of a step of an assessment: those who may read it and to whom it matters now. What is for one manager
 * alone is told to that manager and to nobody else, not even that it is there. `manager` is the subject's of today.
 */
export function newsOfAssessment(
  step: AssessmentStep,
  { id, kind, subject, audience, announcedTo }: Assessment,
  actor: PersonId,
  manager: PersonId | null,
): readonly News[] {
  const readers = kind === 'peer' && audience === 'manager-only' ? [announcedTo] : [subject, manager];
  const to = readers.filter((person): person is PersonId => person !== null && person !== actor);
  const news = (own: 'assessment-shared' | 'assessment-discussed'): readonly News[] =>
    to.length === 0 ? [] : [{ to, kind: own, about: { kind: 'assessment', id }, due: null }];
  switch (step) {
    case 'share':
      return news('assessment-shared');
    case 'discuss':
      return news('assessment-discussed');
    // Taken back it can’t be read, so that it was shared isn’t shown any more either.
    case 'take-back':
    case 'change':
    case 'lock':
    case 'delete':
      return [];
  }
}
