import { z } from '@hono/zod-openapi';
import { refusePuttingBack, reopenGoal } from '#org/growth/end-goal.ts';
import { focusOf } from '#org/growth/focus-of.ts';
import type { Goal } from '#org/growth/goal.ts';
import { pickFocus, writeGoal } from '#org/growth/write-goal.ts';
import { asId } from '#org/ids.ts';
import { isRefusal } from '#org/refusal.ts';
import { calendarOf } from '../../calendar.ts';
import { aboutGoal, aboutPlan, auditPlanReading } from '../../http/about-growth.ts';
import { type AnyEndpoint, apiPath, endpoint } from '../../http/endpoint.ts';
import { focusSourceSchema, goalSchema, measureSchema } from '../../present/goals.ts';
import { changedMeanwhile } from '../people.ts';
import { wholeGoal } from './present-growth.ts';

const tag = 'Growth';
const id = z.object({ id: z.string() });

const pick = endpoint({
  method: 'post',
  path: '/growth-plans/{id}/goals',
  summary: 'Pick something for my plan; its words as a goal come after',
  tag,
  scope: 'growth:write',
  params: id,
  body: z.object({ focus: focusSourceSchema }),
  status: 201,
  answer: goalSchema,
  work: 'write',
  handle: async (asked) => {
    const { unit, body, services } = asked;
    const about = await aboutPlan(asked, 'change', asked.params.id);
    if (isRefusal(about)) return about;
    const offer = focusOf(about.ladder, body.focus);
    if (isRefusal(offer)) return offer;
    const goals = await unit.goals.ofPlan(about.plan.id);
    const made = { id: asId<Goal['id']>(services.newId()), at: services.now().toISOString() };
    const goal = pickFocus(offer, about.plan, goals, made);
    if (isRefusal(goal)) return goal;
    await unit.goals.add(goal);
    return { ...(await wholeGoal(asked, about, goal)), location: `${apiPath}/goals/${goal.id}` };
  },
});

const read = endpoint({
  method: 'get',
  path: '/goals/{id}',
  summary: 'One goal, with its check-ins',
  tag,
  scope: 'growth:read',
  params: id,
  answer: goalSchema,
  work: 'write',
  handle: async (asked) => {
    const about = await aboutGoal(asked, 'read', asked.params.id);
    if (isRefusal(about)) return about;
    await auditPlanReading(asked.unit, asked.actor, [about.plan]);
    return wholeGoal(asked, about, about.goal);
  },
});

const write = endpoint({
  method: 'put',
  path: '/goals/{id}',
  summary: 'Write what I picked as a goal, or change an open one',
  tag,
  scope: 'growth:write',
  params: id,
  body: z.object({
    words: z.string().trim().max(5_000),
    measure: measureSchema,
    competency: z.string().max(200).nullable().default(null),
    level: z.string().max(200).nullable().default(null),
    dueOn: z.iso.date().describe('Within the quarter or after it.'),
  }),
  answer: goalSchema,
  work: 'write',
  asksForRevision: true,
  handle: async (asked) => {
    const { unit, body, revision, services } = asked;
    const about = await aboutGoal(asked, 'change', asked.params.id);
    if (isRefusal(about)) return about;
    if (about.goal.revision !== revision) return changedMeanwhile;
    const goal = writeGoal(about.goal, body, about, await calendarOf(unit, services));
    if (isRefusal(goal)) return goal;
    await unit.goals.save(goal);
    return wholeGoal(asked, about, goal);
  },
});

const putBack = endpoint({
  method: 'delete',
  path: '/goals/{id}',
  summary: 'Put back what I picked and didn’t make a goal',
  tag,
  scope: 'growth:write',
  params: id,
  status: 204,
  work: 'write',
  asksForRevision: true,
  handle: async (asked) => {
    const about = await aboutGoal(asked, 'change', asked.params.id);
    if (isRefusal(about)) return about;
    if (about.goal.revision !== asked.revision) return changedMeanwhile;
    const refused = refusePuttingBack(about.goal);
    if (refused) return refused;
    await asked.unit.goals.removePicked(about.goal.id, about.goal.revision);
    return {};
  },
});

const reopen = endpoint({
  method: 'post',
  path: '/goals/{id}/reopen',
  summary: 'Open a goal again that I closed or dropped',
  tag,
  scope: 'growth:write',
  params: id,
  answer: goalSchema,
  work: 'write',
  asksForRevision: true,
  handle: async (asked) => {
    const about = await aboutGoal(asked, 'change', asked.params.id);
    if (isRefusal(about)) return about;
    if (about.goal.revision !== asked.revision) return changedMeanwhile;
    const goal = reopenGoal(about.goal, await calendarOf(asked.unit, asked.services));
    if (isRefusal(goal)) return goal;
    await asked.unit.goals.save(goal);
    return wholeGoal(asked, about, goal);
  },
});

export const goalRoutes: readonly AnyEndpoint[] = [pick, read, write, putBack, reopen];
