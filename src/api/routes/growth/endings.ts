import { z } from '@hono/zod-openapi';
import type { Now } from '#org/calendar/now.ts';
import { planIn } from '#org/growth/begin-plan.ts';
import { type CarriedTo, carryGoal, closeGoal, dropGoal, quarterToCarryTo } from '#org/growth/end-goal.ts';
import { type Goal, goalOutcomes } from '#org/growth/goal.ts';
import type { GrowthPlan } from '#org/growth/growth-plan.ts';
import { asId } from '#org/ids.ts';
import { isRefusal, type Refusal } from '#org/refusal.ts';
import { calendarOf } from '../../calendar.ts';
import { type AboutPlan, aboutGoal, aboutPlan } from '../../http/about-growth.ts';
import { type AnyEndpoint, type Asked, apiPath, endpoint } from '../../http/endpoint.ts';
import { appliedVersion } from '../../ladders/applied-version.ts';
import { goalSchema } from '../../present/goals.ts';
import { readVersion } from '../../read-version.ts';
import { changedMeanwhile } from '../people.ts';
import { wholeGoal } from './present-growth.ts';

const tag = 'Growth';
const id = z.object({ id: z.string() });
const sentence = z.string().trim().max(5_000);

type Asking = Pick<Asked<undefined, undefined, undefined>, 'actor' | 'unit' | 'services' | 'revision'>;

/** Ends a goal as `end` says, or tells why not. */
async function ending(asked: Asking, wanted: string, end: (goal: Goal, now: Now) => Goal | Refusal) {
  const about = await aboutGoal(asked, 'change', wanted);
  if (isRefusal(about)) return about;
  if (about.goal.revision !== asked.revision) return changedMeanwhile;
  const goal = end(about.goal, await calendarOf(asked.unit, asked.services));
  if (isRefusal(goal)) return goal;
  await asked.unit.goals.save(goal);
  return wholeGoal(asked, about, goal);
}

const close = endpoint({
  method: 'post',
  path: '/goals/{id}/close',
  summary: 'Close a goal: reached, partly or not reached, with a sentence',
  tag,
  scope: 'growth:write',
  params: id,
  body: z.object({ outcome: z.enum(goalOutcomes), sentence }),
  answer: goalSchema,
  work: 'write',
  asksForRevision: true,
  handle: (asked) =>
    ending(asked, asked.params.id, (goal, now) => closeGoal(goal, asked.body.outcome, asked.body.sentence, now)),
});

const drop = endpoint({
  method: 'post',
  path: '/goals/{id}/drop',
  summary: 'Drop a goal, with a reason',
  tag,
  scope: 'growth:write',
  params: id,
  body: z.object({ reason: sentence }),
  answer: goalSchema,
  work: 'write',
  asksForRevision: true,
  handle: (asked) => ending(asked, asked.params.id, (goal, now) => dropGoal(goal, asked.body.reason, now)),
});

const carry = endpoint({
  method: 'post',
  path: '/goals/{id}/carry',
  summary: 'Carry a goal over to the next quarter, whose plan is begun where there is none',
  tag,
  scope: 'growth:write',
  params: id,
  body: z.object({ sentence: sentence.default('').describe('How far it came, if there is something to say.') }),
  status: 201,
  answer: goalSchema,
  work: 'write',
  asksForRevision: true,
  handle: async (asked) => {
    const { unit, services, body } = asked;
    const about = await aboutGoal(asked, 'change', asked.params.id);
    if (isRefusal(about)) return about;
    if (about.goal.revision !== asked.revision) return changedMeanwhile;
    const { isNew, ...to } = await planToCarryTo(asked, about);
    const { at, today } = await calendarOf(unit, services);
    const made = { id: asId<Goal['id']>(services.newId()), at, today };
    const carried = carryGoal(about.goal, to, { ...body, ...made });
    if (isRefusal(carried)) return carried;
    if (isNew) await unit.growthPlans.add(to.plan);
    await unit.goals.save(carried.before);
    await unit.goals.add(carried.after);
    const now = await aboutPlan(asked, 'read', to.plan.id);
    if (isRefusal(now)) return now;
    return { ...(await wholeGoal(asked, now, carried.after)), location: `${apiPath}/goals/${carried.after.id}` };
  },
});

/** The plan of the next quarter: as it is, or as it would begin. */
async function planToCarryTo(
  { unit, services }: Asking,
  { plan: from, person, ladder }: AboutPlan,
): Promise<CarriedTo & { readonly isNew: boolean }> {
  const { at, today } = await calendarOf(unit, services);
  const quarter = quarterToCarryTo(from, today);
  const known = (await unit.growthPlans.all(person.id)).find(({ startsOn }) => startsOn === quarter.startsOn);
  if (known !== undefined) {
    const version = await unit.ladderVersions.find(known.ladderVersion);
    const own = version === null ? ladder : readVersion(version);
    return { plan: known, goals: await unit.goals.ofPlan(known.id), ladder: own, isNew: false };
  }
  const version = await appliedVersion(unit, person);
  const made = { id: asId<GrowthPlan['id']>(services.newId()), at };
  const plan = planIn(quarter, { ...made, person: person.id, ladderVersion: version?.id ?? from.ladderVersion });
  return { plan, goals: [], ladder: version === null ? ladder : readVersion(version), isNew: true };
}

export const goalEndingRoutes: readonly AnyEndpoint[] = [close, drop, carry];
