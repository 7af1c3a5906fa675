import type { Actor, Relation } from '../access/actor.ts';
import { mayWithAssessment } from '../access/policy.ts';
import type { Cycle } from '../cycles/cycle.ts';
import type { Moment } from '../ids.ts';
import { notFound, type Refusal, refuse } from '../refusal.ts';
import type { Assessment } from './assessment.ts';
import { type AssessmentStep, actionOfStep, transitions, whyNot } from './transitions.ts';

export type AssessmentCommand =
  /** Ratings as `readGivenRatings` gives them, and the revision that the author last saw. */
  | { readonly kind: 'change'; readonly ratings: string; readonly revision: number }
  | { readonly kind: Exclude<AssessmentStep, 'change'> };

export interface StepSituation {
  readonly actor: Actor;
  /** How the actor stands to the subject today. */
  readonly relation: Relation;
  /** The cycle that the assessment is in; null: outside of cycles. */
  readonly cycle: Pick<Cycle, 'name' | 'status'> | null;
  readonly at: Moment;
}

/**
 * One step of an assessment's life: what it is afterwards, or `gone`. Refused in this order, so that nobody learns of
 * what they may not see: not theirs to see, not theirs to do, not from this state, changed meanwhile.
 */
export function takeStep(
  assessment: Assessment,
  command: AssessmentCommand,
  situation: StepSituation,
): Assessment | 'gone' | Refusal {
  const { actor, relation, at } = situation;
  const verdict = mayWithAssessment(actor, actionOfStep[command.kind], assessment, relation);
  if (verdict === 'unseen') return notFound;
  if (verdict === 'no') return notYours;
  const status = transitions[command.kind][assessment.status];
  if (status === null) return refuse('wrong-state', whyNot(command.kind, assessment.status));
  const closed = refuseNow(assessment, command.kind, situation);
  if (closed) return closed;
  if (status === 'gone') return 'gone';
  if (command.kind === 'change' && command.revision !== assessment.revision) return changedSince(assessment, command);
  const after = { ...assessment, status, revision: assessment.revision + 1, updatedAt: at };
  switch (command.kind) {
    case 'change':
      // What was said about carrying the ratings over has been read by now.
      return { ...after, ratings: command.ratings, carriedNote: [] };
    case 'share':
      return { ...after, sharedAt: at };
    case 'take-back':
      return { ...after, sharedAt: null };
    case 'discuss':
      return { ...after, discussedAt: at };
    case 'lock':
      return { ...after, lockedAt: at };
    case 'delete':
      return 'gone';
  }
}

/** What only the author does happens while its cycle is open, and a manager's view only while they are the manager. */
function refuseNow({ kind }: Assessment, step: AssessmentStep, { cycle, relation }: StepSituation): Refusal | null {
  switch (step) {
    case 'discuss':
    case 'lock':
    case 'delete':
      return null;
    case 'change':
    case 'share':
    case 'take-back':
      if (cycle !== null && cycle.status !== 'open') {
        return refuse(
          'wrong-state',
          `“${cycle.name}” isn’t open, so assessments in it stay as they are. A draft is still yours to read and to delete.`,
        );
      }
      if (kind === 'manager' && relation !== 'manager') {
        return refuse(
          'wrong-state',
          'You are no longer this person’s manager, so what was shared stays shared, and a draft stays yours alone: to read, or to delete.',
        );
      }
      return null;
  }
}

function changedSince({ revision }: Assessment, seen: { readonly revision: number }): Refusal {
  return refuse(
    'changed-meanwhile',
    `This changed since you read revision ${seen.revision}: it is at revision ${revision} now. Read it again and merge; what you wrote is still with you.`,
  );
}

const notYours: Refusal = refuse('not-allowed', 'This is its author’s to do, or of the person and their manager.');
