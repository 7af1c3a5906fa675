import { proposeQuarter } from '../cycles/propose-quarter.ts';
import { type Quarter, quarterOf } from '../cycles/quarter.ts';
import type { Day, GrowthPlanId, LadderVersionId, Moment, PersonId } from '../ids.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { GrowthPlan } from './growth-plan.ts';

/** The quarter to plan when none is named: this one, and the next where this one is nearly over or planned already. */
export function proposedQuarter(today: Day, planned: readonly GrowthPlan[]): Quarter {
  const taken = planned.map(({ startsOn }) => quarterOf(startsOn).name);
  return quarterOf(proposeQuarter(today, taken).closesOn);
}

export interface NewPlan {
  readonly id: GrowthPlanId;
  readonly person: PersonId;
  readonly ladderVersion: LadderVersionId;
  readonly at: Moment;
}

/**
 * A plan for the quarter that `day` lies in; null: the one that is proposed. One looks ahead and no further than one
 * quarter, and there is one plan for each. It begins private.
 */
export function beginPlan(
  day: Day | null,
  today: Day,
  planned: readonly GrowthPlan[],
  { id, person, ladderVersion, at }: NewPlan,
): GrowthPlan | Refusal {
  const quarter = day === null ? proposedQuarter(today, planned) : quarterOf(day);
  return refuseQuarter(quarter, today, planned) ?? planIn(quarter, { id, person, ladderVersion, at });
}

/** A new plan, without asking anything: for one that goals of the quarter before are carried to. */
export function planIn({ startsOn, endsOn }: Quarter, { at, ...own }: NewPlan): GrowthPlan {
  return { ...own, startsOn, endsOn, visibility: 'private', revision: 1, createdAt: at, updatedAt: at };
}

function refuseQuarter(
  { name, startsOn, endsOn }: Quarter,
  today: Day,
  planned: readonly GrowthPlan[],
): Refusal | null {
  const fields = (sentence: string) => [{ pointer: '/startsOn', sentence }];
  if (planned.some((own) => own.startsOn === startsOn)) {
    return refuse('already-exists', `You have a plan for ${name} already.`, fields('There is a plan for it.'));
  }
  if (endsOn < today) {
    return refuse('not-valid', `${name} is over. Plan this quarter or the next.`, fields('It is over.'));
  }
  if (startsOn > quarterOf(today, 1).startsOn) {
    return refuse('not-valid', `${name} is far away. Plan this quarter or the next.`, fields('It is too far away.'));
  }
  return null;
}

/** Shared is shared with the managers of today, from the first word to the last; private is for nobody else. */
export function showPlan(before: GrowthPlan, visibility: GrowthPlan['visibility'], at: Moment): GrowthPlan {
  return { ...before, visibility, revision: before.revision + 1, updatedAt: at };
}
