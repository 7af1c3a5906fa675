import { z } from '@hono/zod-openapi';
import type { Actor } from '#org/access/actor.ts';
import type { Cycle } from '#org/cycles/cycle.ts';
import { closeCycle, openCycle } from '#org/cycles/plan-cycle.ts';
import { reminders } from '#org/cycles/reminders.ts';
import { standings } from '#org/cycles/standing.ts';
import type { Moment } from '#org/ids.ts';
import { isRefusal, type Refusal, refuse } from '#org/refusal.ts';
import type { Unit } from '#store/unit.ts';
import { type AnyEndpoint, endpoint } from '../../http/endpoint.ts';
import { tellMembers } from '../../notifications/tell-members.ts';
import { cycleSchema } from '../../present/cycles.ts';
import { byId } from '../../present/people.ts';
import { cycleAnswer, findCycle } from './find-cycle.ts';

const tag = 'Cycles';
const id = z.object({ id: z.string() });

const open = endpoint({
  method: 'post',
  path: '/cycles/{id}/open',
  summary: 'Begin a cycle, or open a closed one again',
  tag,
  scope: 'cycles:write',
  params: id,
  answer: cycleSchema,
  work: 'write',
  handle: ({ actor, unit, params, services }) => {
    const at = services.now().toISOString();
    // A closed one kept those who left since: they are asked for nothing.
    const withIt = async (cycle: Cycle) => {
      await unit.cycles.letGoWhoLeft(cycle.id, at);
      await tellMembers(unit, services, cycle, 'cycle-opened');
    };
    return move(unit, actor, params.id, { action: 'cycle:open', to: openCycle, at, withIt });
  },
});

const close = endpoint({
  method: 'post',
  path: '/cycles/{id}/close',
  summary: 'End a cycle; drafts stay their authors’, and nothing is shared by it',
  tag,
  scope: 'cycles:write',
  params: id,
  answer: cycleSchema,
  work: 'write',
  handle: ({ actor, unit, params, services }) =>
    move(unit, actor, params.id, { action: 'cycle:close', to: closeCycle, at: services.now().toISOString() }),
});

interface Step {
  readonly action: string;
  readonly to: (cycle: Cycle, at: Moment) => Cycle | Refusal;
  readonly at: Moment;
  readonly withIt?: (cycle: Cycle) => Promise<void>;
}

async function move(unit: Unit, actor: Actor, cycleId: string, { action, to, at, withIt }: Step) {
  const cycle = await findCycle(unit, actor, 'cycles:change', cycleId);
  if (isRefusal(cycle)) return cycle;
  const after = to(cycle, at);
  if (isRefusal(after)) return after;
  await unit.cycles.save(after);
  await withIt?.(after);
  await unit.audit.append({ actor: actor.person, action, target: { kind: 'cycle', id: after.id }, detail: {} });
  return cycleAnswer(unit, actor, after);
}

const remind = endpoint({
  method: 'post',
  path: '/cycles/{id}/remind',
  summary: 'Tell everybody for whom something is still open, by letter too where mail is set up; how many isn’t said',
  tag,
  scope: 'cycles:write',
  params: id,
  status: 204,
  work: 'write',
  handle: async ({ actor, unit, params, services }) => {
    const cycle = await findCycle(unit, actor, 'cycles:change', params.id);
    if (isRefusal(cycle)) return cycle;
    if (cycle.status !== 'open')
      return refuse('wrong-state', `“${cycle.name}” isn’t open, so nothing is asked of anybody.`);
    const people = byId(await unit.people.all());
    const standing = standings(
      cycle.steps,
      await unit.cycles.members(cycle.id),
      await unit.assessments.inCycle(cycle.id),
    );
    const isHere = (person: Parameters<typeof people.get>[0]) => people.get(person)?.status === 'active';
    await tellMembers(unit, services, cycle, 'cycle-reminded');
    for (const { to, subject, text } of reminders(cycle, standing, people, isHere, services.settings.origin)) {
      const email = people.get(to)?.email;
      if (email !== undefined && services.settings.sendsMail === true)
        await unit.outbox.add({ to: email, subject, text });
    }
    await unit.audit.append({
      actor: actor.person,
      action: 'cycle:remind',
      target: { kind: 'cycle', id: cycle.id },
      detail: {},
    });
    return {};
  },
});

export const runRoutes: readonly AnyEndpoint[] = [open, close, remind];
