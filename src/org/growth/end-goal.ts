import type { Ladder } from '#engine/index.ts';
import type { Now } from '../calendar/now.ts';
import { quarterOf } from '../cycles/quarter.ts';
import type { Day, GoalId } from '../ids.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { Goal, GoalOutcome, GoalStatus } from './goal.ts';
import type { GrowthPlan } from './growth-plan.ts';

/** Closed honestly: reached, partly or not reached, with a sentence. Only an open goal ends. */
export function closeGoal(before: Goal, outcome: GoalOutcome, sentence: string, now: Now): Goal | Refusal {
  if (sentence.trim() === '') return withoutWords('/sentence', 'Say in a sentence how it went.');
  return endAs(before, outcome, sentence, now);
}

/** Let go of, with a reason: that a goal was the wrong one is worth knowing. */
export function dropGoal(before: Goal, reason: string, now: Now): Goal | Refusal {
  if (reason.trim() === '') return withoutWords('/reason', 'Say in a sentence why you let it go.');
  return endAs(before, 'dropped', reason, now);
}

function endAs(before: Goal, status: GoalStatus, ending: string, { at, today }: Now): Goal | Refusal {
  if (before.status === 'picked') return onlyPicked;
  if (before.status !== 'open') return hasEnded;
  return {
    ...before,
    status,
    ending: ending.trim(),
    endedOn: today,
    revision: before.revision + 1,
    updatedAt: at,
  };
}

const onlyPicked = refuse('wrong-state', 'This is only picked, and no goal yet. Give it words, or put it back.');
const hasEnded = refuse('wrong-state', 'This goal has ended already.');

function withoutWords(pointer: string, sentence: string): Refusal {
  return refuse('not-valid', sentence, [{ pointer, sentence }]);
}

/** It goes on after all, or was closed by mistake. How it had ended stays with it. A carried one goes on elsewhere. */
export function reopenGoal(before: Goal, { at, today }: Now): Goal | Refusal {
  const { status, ending, changes } = before;
  if (status === 'picked' || status === 'open') return refuse('wrong-state', 'This goal hasn’t ended.');
  if (status === 'carried') {
    return refuse('wrong-state', 'This goal goes on in a later quarter. Change it there.');
  }
  return {
    ...before,
    status: 'open',
    ending: '',
    endedOn: null,
    changes: [...changes, { kind: 'reopened', on: today, was: status, ending }],
    revision: before.revision + 1,
    updatedAt: at,
  };
}

/** Only what was picked and never became a goal may be put back, without a trace. Null: it may. */
export function refusePuttingBack({ status }: Goal): Refusal | null {
  if (status === 'picked') return null;
  return refuse('wrong-state', 'A goal isn’t deleted. Close it or drop it, with a sentence; it stays to be looked at.');
}

/** The quarter that a goal is carried to: the one after its plan's, and never one that is over. */
export function quarterToCarryTo({ startsOn }: GrowthPlan, today: Day) {
  const next = quarterOf(startsOn, 1);
  return next.endsOn < today ? quarterOf(today) : next;
}

/** The plan that a goal goes to, with the goals in it and the ladder that it stands on. */
export interface CarriedTo {
  readonly plan: GrowthPlan;
  readonly goals: readonly Goal[];
  readonly ladder: Ladder;
}

export interface Carried {
  /** As it stays in its own quarter. */
  readonly before: Goal;
  /** As it goes on. */
  readonly after: Goal;
}

/**
 * Goes on in another plan: as it was worded and measured, due at the end of that quarter unless a later day was set,
 * without its check-ins, which stay where they were made. What it was for goes with it as far as the ladder there has it.
 */
export function carryGoal(
  before: Goal,
  { plan: to, goals, ladder }: CarriedTo,
  { id, sentence, at, today }: { readonly id: GoalId; readonly sentence: string } & Now,
): Carried | Refusal {
  const carried = endAs(before, 'carried', sentence, { at, today });
  if (isRefusal(carried)) return carried;
  const after: Goal = {
    ...before,
    id,
    plan: to.id,
    position: Math.max(0, ...goals.map(({ position }) => position)) + 1,
    competency: known(ladder.competencies, before.competency),
    level: known(ladder.levels, before.level),
    dueOn: before.dueOn > to.endsOn ? before.dueOn : to.endsOn,
    carriedFrom: before.id,
    openedOn: today,
    lastCheckInOn: null,
    changes: [],
    revision: 1,
    createdAt: at,
    updatedAt: at,
  };
  return { before: carried, after };
}

function known(all: readonly { readonly id: string }[], wanted: string | null): string | null {
  return all.some(({ id }) => id === wanted) ? wanted : null;
}
