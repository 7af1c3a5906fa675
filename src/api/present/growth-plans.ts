import { z } from '@hono/zod-openapi';
import type { Ladder } from '#engine/index.ts';
import { quarterOf } from '#org/cycles/quarter.ts';
import { nextCheckInOn } from '#org/growth/goals-due.ts';
import type { GrowthPlan } from '#org/growth/growth-plan.ts';
import { practiceOf, wordFocusCount } from '#org/growth/practice-of.ts';
import { type GoalWithCheckIns, wordPlan } from '#org/growth/word-plan.ts';
import type { Day } from '#org/ids.ts';
import type { LadderHeading } from '#org/ladders/ladder-version.ts';
import { goalSchema, presentGoal } from './goals.ts';
import { personRef } from './people.ts';

export const quarterSchema = z
  .object({ name: z.string(), startsOn: z.string(), endsOn: z.string() })
  .openapi('Quarter');

export const planLineSchema = z
  .object({
    id: z.string(),
    quarter: quarterSchema,
    visibility: z.enum(['private', 'shared']),
    headline: z.string().describe('How it goes, in a line.'),
    revision: z.int(),
  })
  .openapi('GrowthPlanLine');

export const planSchema = planLineSchema
  .extend({
    person: personRef,
    readBy: z.string().describe('Who reads it, as a sentence to show beside the words.'),
    mayChange: z.boolean(),
    ladder: z.object({ id: z.string(), ladder: z.string(), version: z.string(), title: z.string() }),
    notice: z.string().nullable().describe('The ladder has a newer version; null: it hasn’t.'),
    advice: z.string().nullable().describe('A word on how many things to take up; null: as the ladder advises.'),
    focusItems: z.object({ min: z.int(), max: z.int() }),
    checkIns: z.object({
      words: z.string().nullable().describe('How often, as the ladder says it.'),
      everyDays: z.int(),
      dueOn: z.string().nullable().describe('Null: there is no open goal.'),
    }),
    goals: z.array(goalSchema),
  })
  .openapi('GrowthPlan');

/** What is on a plan besides itself. */
export interface PlanGround {
  readonly goals: readonly GoalWithCheckIns[];
  readonly ladder: Ladder;
  readonly today: Day;
}

export function presentPlanLine(
  plan: GrowthPlan,
  { goals, ladder, today }: PlanGround,
): z.output<typeof planLineSchema> {
  const { checkInDays } = practiceOf(ladder);
  const { id, startsOn, visibility, revision } = plan;
  return { id, quarter: quarterOf(startsOn), visibility, headline: wordPlan(goals, today, checkInDays), revision };
}

interface WholePlan extends PlanGround {
  readonly person: { readonly id: string; readonly name: string };
  readonly version: LadderHeading;
  readonly newer: { readonly heading: LadderHeading; readonly ladder: Ladder } | null;
  readonly mayChange: boolean;
}

export function presentPlan(plan: GrowthPlan, ground: WholePlan): z.output<typeof planSchema> {
  const { goals, ladder, newer, person, version, mayChange } = ground;
  const { focusItems, checkInDays, checkInWords } = practiceOf(ladder);
  const active = goals.filter(({ goal: { status } }) => status === 'open' || status === 'picked').length;
  const due = goals.flatMap(({ goal }) => nextCheckInOn(goal, checkInDays) ?? []);
  const { id, ladder: of, version: number, title } = version;
  return {
    ...presentPlanLine(plan, ground),
    person: { id: person.id, name: person.name },
    readBy:
      plan.visibility === 'private'
        ? 'Private: only whose plan it is reads it.'
        : 'Shared: their managers of today read it too.',
    mayChange,
    ladder: { id, ladder: of, version: number, title },
    notice:
      newer === null
        ? null
        : `“${newer.heading.title}” has a newer version, ${newer.heading.version}. This plan stays on ${number}: what was picked keeps its words, and it says where the newer version differs.`,
    advice: wordFocusCount(active, focusItems),
    focusItems,
    checkIns: { words: checkInWords, everyDays: checkInDays, dueOn: due.toSorted()[0] ?? null },
    goals: goals.map((own) => presentGoal(own, { ...ground, newer: newer?.ladder ?? null })),
  };
}
