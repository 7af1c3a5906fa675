import { quarterOf } from '#org/cycles/quarter.ts';
import type { CheckIn } from '#org/growth/check-in.ts';
import type { Goal } from '#org/growth/goal.ts';
import type { GrowthPlan } from '#org/growth/growth-plan.ts';
import { asId } from '#org/ids.ts';

const at = '2026-01-05T09:00:00.000Z';

/** Finn's plan for the first quarter, private, unless said otherwise. */
export function aPlan(given: Partial<GrowthPlan> = {}): GrowthPlan {
  const startsOn = given.startsOn ?? '2026-01-01';
  return {
    id: asId('plan'),
    person: asId('finn'),
    ladderVersion: asId('other'),
    visibility: 'private',
    revision: 1,
    createdAt: at,
    updatedAt: at,
    ...given,
    startsOn,
    endsOn: given.endsOn ?? quarterOf(startsOn).endsOn,
  };
}

/** An open goal of one's own in it. */
export function aGoal(given: Partial<Goal> = {}): Goal {
  return {
    id: asId('goal'),
    plan: asId('plan'),
    person: asId('finn'),
    position: 1,
    status: 'open',
    focus: { source: { kind: 'own' }, title: '', words: '' },
    words: 'Ship the notifications without being asked twice',
    measure: { kind: 'done' },
    competency: null,
    level: null,
    dueOn: '2026-03-31',
    carriedFrom: null,
    openedOn: '2026-01-05',
    lastCheckInOn: null,
    ending: '',
    endedOn: null,
    changes: [],
    revision: 1,
    createdAt: at,
    updatedAt: at,
    ...given,
  };
}

export const rounds: Extract<Goal['measure'], { kind: 'number' }> = {
  kind: 'number',
  what: 'rounds of review',
  from: 4,
  to: 2,
  unit: 'rounds',
};

export function aCheckIn(heldOn: string, given: Partial<CheckIn> = {}): CheckIn {
  return {
    id: asId(`said-on-${heldOn}`),
    goal: asId('goal'),
    person: asId('finn'),
    heldOn,
    value: null,
    going: 'well',
    note: '',
    createdAt: `${heldOn}T09:00:00.000Z`,
    ...given,
  };
}
