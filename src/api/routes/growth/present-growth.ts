import type { Ladder } from '#engine/index.ts';
import type { Actor } from '#org/access/actor.ts';
import { mayWithGrowthPlan } from '#org/access/policy.ts';
import type { Goal } from '#org/growth/goal.ts';
import type { GrowthPlan } from '#org/growth/growth-plan.ts';
import type { GoalWithCheckIns } from '#org/growth/word-plan.ts';
import type { LadderHeading } from '#org/ladders/ladder-version.ts';
import type { Unit } from '#store/unit.ts';
import { calendarOf } from '../../calendar.ts';
import type { AboutPlan } from '../../http/about-growth.ts';
import { presentGoal } from '../../present/goals.ts';
import { presentPlan, presentPlanLine } from '../../present/growth-plans.ts';
import { ladderOf } from '../../read-version.ts';
import type { Services } from '../../services.ts';

export interface From {
  readonly actor: Actor;
  readonly unit: Unit;
  readonly services: Services;
}

async function withCheckIns(unit: Unit, goals: readonly Goal[]): Promise<GoalWithCheckIns[]> {
  const made = Map.groupBy(await unit.checkIns.ofGoals(goals.map(({ id }) => id)), ({ goal }) => goal);
  return goals.map((goal) => ({ goal, checkIns: made.get(goal.id) ?? [] }));
}

async function newerLadder({ unit, services }: From, newer: LadderHeading | null): Promise<Ladder | null> {
  return newer === null ? null : ladderOf(services.store, unit, newer);
}

/** A plan whole, as it stands now, with what `ETag` says of it. */
export async function wholePlan(from: From, about: AboutPlan) {
  const { plan, person, version, ladder, newer, relation } = about;
  const known = await newerLadder(from, newer);
  const body = presentPlan(plan, {
    goals: await withCheckIns(from.unit, await from.unit.goals.ofPlan(plan.id)),
    ladder,
    today: (await calendarOf(from.unit, from.services)).today,
    person,
    version,
    newer: newer === null || known === null ? null : { heading: newer, ladder: known },
    mayChange: mayWithGrowthPlan(from.actor, 'change', plan, relation) === 'yes',
  });
  return { body, revision: plan.revision };
}

/** One goal as it stands now. */
export async function wholeGoal(from: From, { ladder, newer }: AboutPlan, goal: Goal) {
  const [own] = await withCheckIns(from.unit, [goal]);
  const { today } = await calendarOf(from.unit, from.services);
  const ground = { ladder, newer: await newerLadder(from, newer), today };
  return { body: presentGoal(own ?? { goal, checkIns: [] }, ground), revision: goal.revision };
}

/** Plans as lines of a list, each with how it goes. */
export async function planLines({ unit, services }: From, plans: readonly GrowthPlan[]) {
  const headings = new Map((await unit.ladderVersions.headings()).map((heading) => [heading.id, heading]));
  const goals = await withCheckIns(unit, await unit.goals.ofPlans(plans.map(({ id }) => id)));
  const ofPlan = Map.groupBy(goals, ({ goal }) => goal.plan);
  const { today } = await calendarOf(unit, services);
  const lines = [];
  for (const plan of plans) {
    const version = headings.get(plan.ladderVersion);
    if (version === undefined) throw new Error('a growth plan stands on a ladder version that is gone');
    const ladder = await ladderOf(services.store, unit, version);
    lines.push(presentPlanLine(plan, { goals: ofPlan.get(plan.id) ?? [], ladder, today }));
  }
  return lines;
}
