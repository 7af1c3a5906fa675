import type { Audience } from '../access/policy.ts';
import type { AssessmentKind, AssessmentStatus } from '../assessments/assessment.ts';
import type { PersonId } from '../ids.ts';
import type { CycleStep } from './cycle.ts';

/** What of an assessment says how far somebody is: its state, and not a word of it. */
export interface StepFact {
  readonly subject: PersonId;
  readonly kind: AssessmentKind;
  readonly status: AssessmentStatus;
  readonly audience: Audience;
}

/** `open` says no more than that nothing is shared: whether somebody has begun is theirs to know. */
export type StepState = 'open' | 'done';

export type Standing = Readonly<Partial<Record<CycleStep, StepState>>>;

/** How far each member is with each step of a cycle. */
export function standings(
  steps: readonly CycleStep[],
  members: readonly PersonId[],
  facts: readonly StepFact[],
): ReadonlyMap<PersonId, Standing> {
  const done = new Map<PersonId, Set<CycleStep>>();
  for (const fact of facts) {
    for (const step of stepsDoneBy(fact)) {
      const own = done.get(fact.subject) ?? new Set();
      done.set(fact.subject, own.add(step));
    }
  }
  return new Map(
    members.map((member) => [
      member,
      Object.fromEntries(steps.map((step) => [step, done.get(member)?.has(step) ? 'done' : 'open'])) as Standing,
    ]),
  );
}

/**
 * A step is done once its view is shared; the conversation once one of the two views is marked as discussed. What a
 * colleague wrote for the manager only isn't counted: a step that is done by it would tell that it is there.
 */
function stepsDoneBy({ kind, status, audience }: StepFact): CycleStep[] {
  if (status === 'draft') return [];
  if (kind === 'peer') return audience === 'named' ? ['peer'] : [];
  return status === 'shared' ? [kind] : [kind, 'conversation'];
}
