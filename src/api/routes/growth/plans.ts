import { z } from '@hono/zod-openapi';
import { mayAboutPerson } from '#org/access/policy.ts';
import { quarterOf } from '#org/cycles/quarter.ts';
import { beginPlan, proposedQuarter, showPlan } from '#org/growth/begin-plan.ts';
import { asId } from '#org/ids.ts';
import { newsOfPlan } from '#org/notifications/news-of-plan.ts';
import { isRefusal, refuse } from '#org/refusal.ts';
import { calendarOf } from '../../calendar.ts';
import { aboutPerson, refusalOf } from '../../http/about.ts';
import { aboutPlan, auditPlanReading } from '../../http/about-growth.ts';
import { pageOf } from '../../http/cursor.ts';
import { type AnyEndpoint, apiPath, endpoint, pageQuery } from '../../http/endpoint.ts';
import { appliedVersion } from '../../ladders/applied-version.ts';
import { tell } from '../../notifications/tell.ts';
import { planLineSchema, planSchema, quarterSchema } from '../../present/growth-plans.ts';
import { changedMeanwhile } from '../people.ts';
import { planLines, wholePlan } from './present-growth.ts';

const tag = 'Growth';
const id = z.object({ id: z.string() });
const day = z.iso.date();

const listMine = endpoint({
  method: 'get',
  path: '/growth-plans',
  summary: 'My growth plans, the newest quarter first',
  tag,
  scope: 'growth:read',
  query: z.object(pageQuery),
  answer: z.object({
    items: z.array(planLineSchema),
    mayBegin: z
      .array(quarterSchema)
      .describe('Quarters without a plan that one can be begun for, the proposed one first.'),
  }),
  work: 'read',
  handle: async (asked) => {
    const { actor, unit, query, services } = asked;
    const page = await unit.growthPlans.list({ person: actor.person }, pageOf(query));
    const planned = await unit.growthPlans.all(actor.person);
    const { today } = await calendarOf(unit, services);
    const open = [quarterOf(today), quarterOf(today, 1)].filter(
      ({ startsOn }) => !planned.some((own) => own.startsOn === startsOn),
    );
    const proposed = proposedQuarter(today, planned).startsOn;
    const mayBegin = open.toSorted((a, b) => Number(b.startsOn === proposed) - Number(a.startsOn === proposed));
    return { body: { items: await planLines(asked, page.items), mayBegin }, next: page.next };
  },
});

const begin = endpoint({
  method: 'post',
  path: '/growth-plans',
  summary: 'Begin my plan for a quarter, on the ladder that applies to me',
  tag,
  scope: 'growth:write',
  body: z.object({
    startsOn: day.nullable().default(null).describe('Any day of the quarter; null: the one that is proposed.'),
  }),
  status: 201,
  answer: planSchema,
  work: 'write',
  handle: async (asked) => {
    const { actor, unit, body, services } = asked;
    const about = await aboutPerson(unit, actor, actor.person);
    if (isRefusal(about)) return about;
    const version = await appliedVersion(unit, about.person);
    if (version === null) {
      return refuse(
        'wrong-state',
        'No ladder applies to you yet. Ask a people partner which one does, then plan on it.',
      );
    }
    const { at, today } = await calendarOf(unit, services);
    const plan = beginPlan(body.startsOn, today, await unit.growthPlans.all(actor.person), {
      id: asId(services.newId()),
      person: actor.person,
      ladderVersion: version.id,
      at,
    });
    if (isRefusal(plan)) return plan;
    await unit.growthPlans.add(plan);
    const made = await aboutPlan(asked, 'read', plan.id);
    if (isRefusal(made)) return made;
    return { ...(await wholePlan(asked, made)), location: `${apiPath}/growth-plans/${plan.id}` };
  },
});

const read = endpoint({
  method: 'get',
  path: '/growth-plans/{id}',
  summary: 'A plan, with its goals and how they go',
  tag,
  scope: 'growth:read',
  params: id,
  answer: planSchema,
  work: 'write',
  handle: async (asked) => {
    const about = await aboutPlan(asked, 'read', asked.params.id);
    if (isRefusal(about)) return about;
    await auditPlanReading(asked.unit, asked.actor, [about.plan]);
    return wholePlan(asked, about);
  },
});

const show = endpoint({
  method: 'put',
  path: '/growth-plans/{id}',
  summary: 'Share my plan with my managers, or take it back',
  tag,
  scope: 'growth:write',
  params: id,
  body: z.object({ visibility: z.enum(['private', 'shared']) }),
  answer: planSchema,
  work: 'write',
  asksForRevision: true,
  handle: async (asked) => {
    const { actor, unit, body, revision, services } = asked;
    const about = await aboutPlan(asked, 'change', asked.params.id);
    if (isRefusal(about)) return about;
    if (about.plan.revision !== revision) return changedMeanwhile;
    const plan = showPlan(about.plan, body.visibility, services.now().toISOString());
    await unit.growthPlans.save(plan);
    if (plan.visibility !== about.plan.visibility) {
      const action = plan.visibility === 'shared' ? 'growth-plan:share' : 'growth-plan:take-back';
      await unit.audit.append({
        actor: actor.person,
        action,
        target: { kind: 'growth-plan', id: plan.id },
        detail: {},
      });
      await tell(unit, services, newsOfPlan(plan, about.managers[0] ?? null));
    }
    return wholePlan(asked, { ...about, plan });
  },
});

const listShared = endpoint({
  method: 'get',
  path: '/people/{id}/growth-plans',
  summary: 'The plans that somebody shared, the newest quarter first',
  tag,
  scope: 'growth:read',
  params: id,
  query: z.object(pageQuery),
  answer: z.object({ items: z.array(planLineSchema) }),
  work: 'write',
  handle: async (asked) => {
    const { actor, unit, params, query } = asked;
    const about = await aboutPerson(unit, actor, params.id);
    if (isRefusal(about)) return about;
    const refused = refusalOf(mayAboutPerson(actor, 'growth:read-shared', about.relation));
    if (refused) return refused;
    const page = await unit.growthPlans.list({ person: about.person.id, visibility: 'shared' }, pageOf(query));
    await auditPlanReading(unit, actor, page.items);
    return { body: { items: await planLines(asked, page.items) }, next: page.next };
  },
});

export const growthPlanRoutes: readonly AnyEndpoint[] = [listMine, begin, read, show, listShared];
