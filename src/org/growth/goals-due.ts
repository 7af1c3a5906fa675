import { addDays } from '../cycles/days.ts';
import type { Day } from '../ids.ts';
import type { Goal } from './goal.ts';

/** What has to be known of a goal to tell whether it waits for something. */
export type GoalFacts = Pick<Goal, 'status' | 'dueOn' | 'openedOn' | 'lastCheckInOn'>;

/** The day on which the next check-in is due; null where none is: it isn't open. */
export function nextCheckInOn({ status, openedOn, lastCheckInOn }: GoalFacts, everyDays: number): Day | null {
  if (status !== 'open') return null;
  const since = lastCheckInOn ?? openedOn;
  return since === null ? null : addDays(since, everyDays);
}

/** Open goals of which nothing was said for as long as the ladder's practice says, or longer. */
export function goalsWithoutCheckIn<Known extends GoalFacts>(
  goals: readonly Known[],
  today: Day,
  everyDays: number,
): readonly Known[] {
  return goals.filter((goal) => {
    const next = nextCheckInOn(goal, everyDays);
    return next !== null && next <= today;
  });
}

/** Open goals whose day has passed: to close, to carry over, or to give another day. */
export function overdueGoals<Known extends GoalFacts>(goals: readonly Known[], today: Day): readonly Known[] {
  return goals.filter(({ status, dueOn }) => status === 'open' && dueOn < today);
}
