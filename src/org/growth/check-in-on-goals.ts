import type { Now } from '../calendar/now.ts';
import { addDays } from '../cycles/days.ts';
import { isDay } from '../evidence/write-evidence.ts';
import type { CheckInId, Day, GoalId } from '../ids.ts';
import { type FieldProblem, type Refusal, refuse } from '../refusal.ts';
import type { CheckIn, Going } from './check-in.ts';
import type { Goal } from './goal.ts';
import type { GrowthPlan } from './growth-plan.ts';

/** What is said of one goal. */
export interface SaidOfGoal {
  readonly goal: string;
  readonly value: number | null;
  readonly going: Going | null;
  readonly note: string;
}

export interface CheckInsMade {
  readonly checkIns: readonly CheckIn[];
  /** The goals that were spoken of, with the day of it. */
  readonly goals: readonly Goal[];
}

/**
 * One form for all open goals: of each a number or how it goes, and a note; what nothing is said of is left out.
 * Refused as a whole where one can't be meant, so that nothing is kept by half.
 */
export function checkInOnGoals(
  said: readonly SaidOfGoal[],
  heldOn: Day,
  { plan, goals, at, today, newId }: Now & { plan: GrowthPlan; goals: readonly Goal[]; newId: () => string },
): CheckInsMade | Refusal {
  const known = new Map<string, Goal>(goals.map((goal) => [goal.id, goal]));
  const fields = [
    ...dayProblems(heldOn, today),
    ...said.flatMap((own, index) => problemsOf(own, known.get(own.goal), { heldOn, plan, pointer: `/goals/${index}` })),
  ];
  if (fields.length > 0) return refuse('not-valid', fields.map(({ sentence }) => sentence).join(' '), fields);
  if (said.length === 0) return refuse('not-valid', 'Say something of at least one goal.');
  const checkIns = said.map(({ goal, value, going, note }): CheckIn => {
    const of = { id: newId() as CheckInId, goal: goal as GoalId, person: plan.person };
    return { ...of, heldOn, value, going, note: note.trim(), createdAt: at };
  });
  const spokenOf = new Set<string>(said.map(({ goal }) => goal));
  return {
    checkIns,
    goals: goals
      .filter(({ id }) => spokenOf.has(id))
      .map((goal) => ({ ...goal, lastCheckInOn: later(goal.lastCheckInOn, heldOn) })),
  };
}

function later(one: Day | null, other: Day): Day {
  return one !== null && one > other ? one : other;
}

function dayProblems(heldOn: Day, today: Day): FieldProblem[] {
  // Where somebody is ahead of the organisation's clock, it is tomorrow already.
  const sentence = !isDay(heldOn)
    ? 'Give a day of the calendar, as 2026-11-20.'
    : heldOn > addDays(today, 1)
      ? 'This day is still to come.'
      : null;
  return sentence === null ? [] : [{ pointer: '/heldOn', sentence }];
}

interface Where {
  readonly heldOn: Day;
  readonly plan: GrowthPlan;
  readonly pointer: string;
}

function problemsOf(
  { value, going, note }: SaidOfGoal,
  goal: Goal | undefined,
  { heldOn, plan, pointer }: Where,
): FieldProblem[] {
  if (goal === undefined) return [{ pointer, sentence: 'This goal isn’t in this plan.' }];
  const name = `“${short(goal.words)}”`;
  if (goal.status !== 'open') return [{ pointer, sentence: `${name} isn’t open any more. Read the plan again.` }];
  // A goal may be begun before its quarter, and written down after it was.
  const earliest = goal.openedOn !== null && goal.openedOn < plan.startsOn ? goal.openedOn : plan.startsOn;
  if (heldOn < earliest) {
    return [{ pointer: '/heldOn', sentence: `${name} began on ${earliest}; give that day or a later one.` }];
  }
  if (value !== null && goal.measure.kind === 'done') {
    return [{ pointer: `${pointer}/value`, sentence: `${name} isn’t measured by a number.` }];
  }
  if (value === null && going === null && note.trim() === '') {
    return [{ pointer, sentence: `Say something of ${name}, or leave it out.` }];
  }
  return [];
}

function short(words: string): string {
  return words.length <= 60 ? words : `${words.slice(0, 59)}…`;
}
