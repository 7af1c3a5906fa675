import type { Audience } from '../access/policy.ts';
import type { AssessmentId, CycleId, LadderVersionId, Moment, PersonId } from '../ids.ts';

export const assessmentKinds = ['self', 'manager', 'peer'] as const;
export type AssessmentKind = (typeof assessmentKinds)[number];
export const assessmentStatuses = ['draft', 'shared', 'discussed', 'locked'] as const;
export type AssessmentStatus = (typeof assessmentStatuses)[number];

/** One person's view of one person against one ladder version: a draft, then shared, discussed, locked. */
export interface Assessment {
  readonly id: AssessmentId;
  readonly kind: AssessmentKind;
  readonly status: AssessmentStatus;
  readonly subject: PersonId;
  readonly author: PersonId;
  readonly cycle: CycleId | null;
  readonly ladderVersion: LadderVersionId;
  /** Who reads a colleague's words, said before the first of them; `named` for the other kinds. */
  readonly audience: Audience;
  /** The manager to whom manager-only words were announced. */
  readonly announcedTo: PersonId | null;
  /** The ratings document as JSON text: what `readRatings` reads. */
  readonly ratings: string;
  /** For the author alone: what happened to the ratings when the ladder changed under a draft. Sentences. */
  readonly carriedNote: readonly string[];
  readonly revision: number;
  readonly createdAt: Moment;
  readonly updatedAt: Moment;
  readonly sharedAt: Moment | null;
  readonly discussedAt: Moment | null;
  readonly lockedAt: Moment | null;
}

/** All of an assessment but what was written. */
export type AssessmentOutline = Omit<Assessment, 'ratings' | 'carriedNote'>;
