import type { Day } from '../ids.ts';
import type { CheckIn } from './check-in.ts';
import type { Goal, GoalStatus } from './goal.ts';
import { goalsWithoutCheckIn, overdueGoals } from './goals-due.ts';
import { lastOfEachDay } from './how-it-goes.ts';

export interface GoalWithCheckIns {
  readonly goal: Goal;
  readonly checkIns: readonly CheckIn[];
}

/**
 * The first line of a plan: how many things one said one would do, and how it goes with them. Counts of one's own
 * goals, and no judgement.
 */
export function wordPlan(goals: readonly GoalWithCheckIns[], today: Day, everyDays: number): string {
  const all = goals.map(({ goal }) => goal);
  const open = goals.filter(({ goal }) => goal.status === 'open');
  const picked = all.filter(({ status }) => status === 'picked').length;
  const ended = endedWords(all);
  if (open.length === 0 && ended === '') {
    if (picked === 0) return 'Nothing is planned yet.';
    return picked === 1
      ? 'One thing is picked, and no goal yet.'
      : `${capital(picked)} things are picked, and no goal yet.`;
  }
  const first = open.length === 0 ? 'No goal is open.' : openWords(open, today, everyDays);
  return ended === '' ? first : `${first} ${ended}`;
}

function openWords(open: readonly GoalWithCheckIns[], today: Day, everyDays: number): string {
  const facts = open.map(({ goal }) => goal);
  const last = open.map(
    ({ checkIns }) => lastOfEachDay(checkIns).findLast(({ going }) => going !== null)?.going ?? null,
  );
  const count = (wanted: string) => last.filter((going) => going === wanted).length;
  const parts = [
    part(count('well'), 'goes well', 'go well'),
    part(count('slowly'), 'goes slowly', 'go slowly'),
    part(count('stuck'), 'is stuck', 'are stuck'),
    part(overdueGoals(facts, today).length, 'is past its day', 'are past their day'),
    part(goalsWithoutCheckIn(facts, today, everyDays).length, 'waits for a check-in', 'wait for a check-in'),
  ].filter((words) => words !== '');
  const goals = open.length === 1 ? 'One open goal' : `${capital(open.length)} open goals`;
  return parts.length === 0 ? `${goals}.` : `${goals}: ${parts.join(', ')}.`;
}

const endings: readonly (readonly [GoalStatus, string])[] = [
  ['reached', 'reached'],
  ['partly', 'partly reached'],
  ['not-reached', 'not reached'],
  ['carried', 'carried over'],
  ['dropped', 'dropped'],
];

function endedWords(goals: readonly Goal[]): string {
  const parts = endings.flatMap(([status, words]) => {
    const count = goals.filter((goal) => goal.status === status).length;
    return count === 0 ? [] : [`${small(count)} ${words}`];
  });
  const [first = '', ...rest] = parts;
  return first === '' ? '' : `${first.slice(0, 1).toUpperCase()}${[first.slice(1), ...rest].join(', ')}.`;
}

function part(count: number, one: string, many: string): string {
  return count === 0 ? '' : `${small(count)} ${count === 1 ? one : many}`;
}

const names = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function small(count: number): string {
  return names[count] ?? String(count);
}

function capital(count: number): string {
  const word = small(count);
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
}
