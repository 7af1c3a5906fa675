import { z } from '@hono/zod-openapi';
import type { Ladder } from '#engine/index.ts';
import { type CheckIn, goings } from '#org/growth/check-in.ts';
import { focusNow } from '#org/growth/focus-now.ts';
import { type Goal, goalStatuses } from '#org/growth/goal.ts';
import { nextCheckInOn, overdueGoals } from '#org/growth/goals-due.ts';
import { lastOfEachDay, shareReached } from '#org/growth/how-it-goes.ts';
import { practiceOf } from '#org/growth/practice-of.ts';
import type { GoalWithCheckIns } from '#org/growth/word-plan.ts';
import type { Day } from '#org/ids.ts';

export const named = z.object({ id: z.string(), title: z.string() });

export const focusSourceSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.enum(['practise', 'ready-when']), path: z.string(), item: z.string().max(2_000) }),
    z.object({
      kind: z.literal('way-up'),
      competency: z.string(),
      dimension: z.string().nullable().default(null),
      to: z.int().describe('The rating to reach.'),
      towards: z.string().describe('The level that it is a step towards.'),
    }),
    z.object({ kind: z.literal('cell'), competency: z.string(), level: z.string() }),
    z.object({ kind: z.literal('own') }),
  ])
  .openapi('FocusSource');

/** Far more than a measure needs, and far less than loses digits. */
const number = z.number().min(-1e12).max(1e12);

export const measureSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('done') }),
    z.object({
      kind: z.literal('number'),
      what: z.string().max(200).describe('What is counted or measured.'),
      from: number,
      to: number.describe('Another one than `from`; lower where less is better.'),
      unit: z.string().max(50).default(''),
    }),
  ])
  .openapi('Measure');

export const checkInValue = number;

const checkInSchema = z
  .object({
    id: z.string(),
    heldOn: z.string(),
    value: z.number().nullable(),
    going: z.enum(goings).nullable(),
    note: z.string(),
    counts: z.boolean().describe('It is the last of its day; earlier ones stay to be read.'),
  })
  .openapi('CheckIn');

const changeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('due'), on: z.string(), was: z.string() }),
  z.object({ kind: z.literal('measure'), on: z.string(), was: measureSchema }),
  z.object({ kind: z.literal('words'), on: z.string(), was: z.string() }),
  z.object({ kind: z.literal('reopened'), on: z.string(), was: z.enum(goalStatuses), ending: z.string() }),
]);

export const goalSchema = z
  .object({
    id: z.string(),
    plan: z.string(),
    status: z.enum(goalStatuses),
    focus: z.object({
      source: focusSourceSchema,
      title: z.string().describe('Empty: one’s own.'),
      words: z.string(),
      now: z.enum(['same', 'changed', 'gone']).describe('What the version that holds today has made of it.'),
    }),
    words: z.string().describe('Empty while it is only picked.'),
    measure: measureSchema,
    competency: named.nullable(),
    level: named.nullable(),
    dueOn: z.string(),
    isOverdue: z.boolean(),
    openedOn: z.string().nullable(),
    nextCheckInOn: z.string().nullable().describe('Null: it isn’t open.'),
    carriedFrom: z.string().nullable().describe('The goal of an earlier quarter that goes on here.'),
    ending: z.string(),
    endedOn: z.string().nullable(),
    changes: z.array(changeSchema).describe('What stood there until a day, the oldest first.'),
    checkIns: z.array(checkInSchema).describe('The oldest first.'),
    share: z.number().nullable().describe('0 to 1 of the way, by the last number; null: there is none.'),
    revision: z.int(),
  })
  .openapi('Goal');

interface GoalGround {
  readonly ladder: Ladder;
  readonly today: Day;
  /** The version that holds today, where it is another one. */
  readonly newer: Ladder | null;
}

export function presentGoal(
  { goal, checkIns }: GoalWithCheckIns,
  { ladder, newer, today }: GoalGround,
): z.output<typeof goalSchema> {
  const { id, plan, status, words, measure, dueOn, openedOn, carriedFrom, ending, endedOn, changes, revision } = goal;
  return {
    id,
    plan,
    status,
    focus: { ...goal.focus, now: newer === null ? 'same' : focusNow(goal.focus, newer) },
    words,
    measure,
    competency: namedOf(ladder.competencies, goal.competency),
    level: namedOf(ladder.levels, goal.level),
    dueOn,
    isOverdue: overdueGoals([goal], today).length > 0,
    openedOn,
    nextCheckInOn: nextCheckInOn(goal, practiceOf(ladder).checkInDays),
    carriedFrom,
    ending,
    endedOn,
    changes: [...changes],
    checkIns: presentCheckIns(checkIns),
    share: shareReached(goal, checkIns),
    revision,
  };
}

function presentCheckIns(checkIns: readonly CheckIn[]): z.output<typeof checkInSchema>[] {
  const counting = new Set(lastOfEachDay(checkIns).map(({ id }) => id));
  return checkIns.map(({ id, heldOn, value, going, note }) => ({
    id,
    heldOn,
    value,
    going,
    note,
    counts: counting.has(id),
  }));
}

function namedOf(all: readonly { readonly id: string; readonly title: string }[], wanted: Goal['competency']) {
  const found = all.find(({ id }) => id === wanted);
  return found === undefined ? null : { id: found.id, title: found.title };
}
