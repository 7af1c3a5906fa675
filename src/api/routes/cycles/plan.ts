import { z } from '@hono/zod-openapi';
import { mayInOrganisation } from '#org/access/policy.ts';
import { cycleSteps } from '#org/cycles/cycle.ts';
import { changeCycle, planCycle } from '#org/cycles/plan-cycle.ts';
import { proposeQuarter } from '#org/cycles/propose-quarter.ts';
import { asId } from '#org/ids.ts';
import { isRefusal } from '#org/refusal.ts';
import { calendarOf } from '../../calendar.ts';
import { refuseAffair } from '../../http/about.ts';
import { pageOf } from '../../http/cursor.ts';
import { type AnyEndpoint, apiPath, endpoint, pageQuery } from '../../http/endpoint.ts';
import { cycleSchema, presentCycle } from '../../present/cycles.ts';
import { changedMeanwhile } from '../people.ts';
import { cycleAnswer, findCycle } from './find-cycle.ts';
import { givenMembers, membersSchema } from './given-members.ts';

const tag = 'Cycles';
const id = z.object({ id: z.string() });

const plan = {
  name: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'A name is one line.'),
  opensOn: z.iso.date(),
  dueOn: z.iso.date(),
  closesOn: z.iso.date(),
  steps: z.array(z.enum(cycleSteps)).max(cycleSteps.length * 2),
  members: membersSchema,
};

const listCycles = endpoint({
  method: 'get',
  path: '/cycles',
  summary: 'All cycles, the newest first; and, for those who plan them, a proposal for the next',
  tag,
  scope: 'cycles:read',
  query: z.object(pageQuery),
  answer: z.object({
    items: z.array(cycleSchema),
    proposal: z
      .object({ name: z.string(), opensOn: z.string(), dueOn: z.string(), closesOn: z.string() })
      .nullable()
      .describe('For those who plan cycles; null for others.'),
  }),
  work: 'read',
  handle: async ({ actor, unit, query, services }) => {
    const refused = refuseAffair(actor, 'cycles:read');
    if (refused) return refused;
    const { items, next } = await unit.cycles.list(pageOf(query));
    const mine = new Set((await unit.cycles.ofPerson(actor.person)).map((cycle) => cycle.id));
    const isPlanner = mayInOrganisation(actor, 'cycles:change') === 'yes';
    const counts = isPlanner ? await unit.cycles.countMembers(items.map((cycle) => cycle.id)) : null;
    const newest = await unit.cycles.list({ limit: 200, after: null });
    const { today } = await calendarOf(unit, services);
    return {
      body: {
        items: items.map((cycle) =>
          presentCycle(cycle, mine.has(cycle.id), counts === null ? null : (counts.get(cycle.id) ?? 0)),
        ),
        proposal: isPlanner
          ? proposeQuarter(
              today,
              newest.items.map(({ name }) => name),
            )
          : null,
      },
      next,
    };
  },
});

const readCycle = endpoint({
  method: 'get',
  path: '/cycles/{id}',
  summary: 'One cycle',
  tag,
  scope: 'cycles:read',
  params: id,
  answer: cycleSchema,
  work: 'read',
  handle: async ({ actor, unit, params }) => {
    const cycle = await findCycle(unit, actor, 'cycles:read', params.id);
    return isRefusal(cycle) ? cycle : cycleAnswer(unit, actor, cycle);
  },
});

const addCycle = endpoint({
  method: 'post',
  path: '/cycles',
  summary: 'Plan a cycle',
  tag,
  scope: 'cycles:write',
  body: z.object(plan),
  status: 201,
  answer: cycleSchema,
  work: 'write',
  handle: async ({ actor, unit, body, services }) => {
    const refused = refuseAffair(actor, 'cycles:change');
    if (refused) return refused;
    const { members: given, ...planned } = body;
    const members = await givenMembers(unit, given);
    if (isRefusal(members)) return members;
    const cycle = planCycle(asId(services.newId()), planned, members.length, services.now().toISOString());
    if (isRefusal(cycle)) return cycle;
    await unit.cycles.add(cycle);
    await unit.cycles.setMembers(cycle.id, members);
    await unit.audit.append({
      actor: actor.person,
      action: 'cycle:add',
      target: { kind: 'cycle', id: cycle.id },
      detail: { members: members.length },
    });
    return { ...(await cycleAnswer(unit, actor, cycle)), location: `${apiPath}/cycles/${cycle.id}` };
  },
});

const editCycle = endpoint({
  method: 'patch',
  path: '/cycles/{id}',
  summary: 'Change name, dates, steps or who is in it',
  tag,
  scope: 'cycles:write',
  params: id,
  body: z.object(plan).partial(),
  answer: cycleSchema,
  work: 'write',
  asksForRevision: true,
  handle: async ({ actor, unit, params, body, revision, services }) => {
    const before = await findCycle(unit, actor, 'cycles:change', params.id);
    if (isRefusal(before)) return before;
    if (before.revision !== revision) return changedMeanwhile;
    const { members: given, ...rest } = body;
    const change = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
    const members = given === undefined ? null : await givenMembers(unit, given);
    if (isRefusal(members)) return members;
    const count = members?.length ?? (await unit.cycles.countMembers([before.id])).get(before.id) ?? 0;
    const after = changeCycle(before, change, count, services.now().toISOString());
    if (isRefusal(after)) return after;
    await unit.cycles.save(after);
    if (members !== null) await unit.cycles.setMembers(after.id, members);
    await unit.audit.append({
      actor: actor.person,
      action: 'cycle:change',
      target: { kind: 'cycle', id: after.id },
      detail: { fields: [...Object.keys(change), ...(members === null ? [] : ['members'])].toSorted().join(' ') },
    });
    return cycleAnswer(unit, actor, after);
  },
});

export const planRoutes: readonly AnyEndpoint[] = [listCycles, readCycle, addCycle, editCycle];
