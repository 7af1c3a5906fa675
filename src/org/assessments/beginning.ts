import type { Actor, Relation } from '../access/actor.ts';
import type { Audience } from '../access/policy.ts';
import type { Cycle } from '../cycles/cycle.ts';
import type { AssessmentId, Moment } from '../ids.ts';
import type { LadderVersion } from '../ladders/ladder-version.ts';
import type { Person } from '../people/person.ts';
import type { AssessmentKind, AssessmentOutline } from './assessment.ts';

export interface BeginCommand {
  readonly kind: AssessmentKind;
  /** Of a colleague's, who will read it: said before the first word. Of the other kinds null. */
  readonly audience: Audience | null;
  /** As `readGivenRatings` gives them: empty, or brought along from somewhere else. */
  readonly ratings: string;
}

export interface BeginSituation {
  readonly actor: Actor;
  /** Whom it is about, and how the actor stands to them today. */
  readonly subject: Person;
  readonly relation: Relation;
  readonly ladderVersion: Pick<LadderVersion, 'id' | 'status'>;
  /** Null: outside of cycles. */
  readonly cycle: Cycle | null;
  /** Whether the subject is in the cycle. */
  readonly isInCycle: boolean;
  /** All about the subject in this cycle, or outside of cycles; drafts of others too, which decide nothing here. */
  readonly existing: readonly AssessmentOutline[];
  readonly id: AssessmentId;
  readonly at: Moment;
}
