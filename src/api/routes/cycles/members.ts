import { z } from '@hono/zod-openapi';
import type { Actor } from '#org/access/actor.ts';
import type { Cycle } from '#org/cycles/cycle.ts';
import { takeIn, takeOut } from '#org/cycles/membership.ts';
import type { PersonId } from '#org/ids.ts';
import type { Person } from '#org/people/person.ts';
import { isRefusal, type Refusal } from '#org/refusal.ts';
import type { Unit } from '#store/unit.ts';
import { aboutPerson } from '../../http/about.ts';
import { pageOf } from '../../http/cursor.ts';
import { type AnyEndpoint, endpoint, pageQuery } from '../../http/endpoint.ts';
import { formerMemberSchema, membershipSchema, presentMembership } from '../../present/cycles.ts';
import { personRef } from '../../present/people.ts';
import { findCycle } from './find-cycle.ts';

const tag = 'Cycles';
const id = z.object({ id: z.string() });
const member = z.object({ id: z.string(), person: z.string() });

const listMembers = endpoint({
  method: 'get',
  path: '/cycles/{id}/members',
  summary: 'Who is in a cycle, by name',
  tag,
  scope: 'cycles:read',
  params: id,
  query: z.object(pageQuery),
  answer: z.object({ items: z.array(personRef) }),
  work: 'read',
  handle: async ({ actor, unit, params, query }) => {
    const cycle = await findCycle(unit, actor, 'cycles:change', params.id);
    if (isRefusal(cycle)) return cycle;
    const { items, next } = await unit.cycles.listMembers(cycle.id, pageOf(query));
    return { body: { items }, next };
  },
});

const listFormerMembers = endpoint({
  method: 'get',
  path: '/cycles/{id}/former-members',
  summary: 'Who was in a cycle and isn’t any more, and why; the last first',
  tag,
  scope: 'cycles:read',
  params: id,
  query: z.object(pageQuery),
  answer: z.object({ items: z.array(formerMemberSchema) }),
  work: 'read',
  handle: async ({ actor, unit, params, query }) => {
    const cycle = await findCycle(unit, actor, 'cycles:change', params.id);
    if (isRefusal(cycle)) return cycle;
    const { items, next } = await unit.cycles.listFormerMembers(cycle.id, pageOf(query));
    return { body: { items }, next };
  },
});

const readMember = endpoint({
  method: 'get',
  path: '/cycles/{id}/members/{person}',
  summary: 'Whether somebody is in a cycle',
  tag,
  scope: 'cycles:read',
  params: member,
  answer: membershipSchema,
  work: 'read',
  handle: async ({ actor, unit, params }) => {
    const found = await findMember(unit, actor, params);
    if (isRefusal(found)) return found;
    const isMember = await unit.cycles.isMember(found.cycle.id, found.person.id);
    return { body: presentMembership(found.person, isMember), revision: found.cycle.revision };
  },
});

const putMember = endpoint({
  method: 'put',
  path: '/cycles/{id}/members/{person}',
  summary: 'Take somebody in; nothing changes where they are in it',
  tag,
  scope: 'cycles:write',
  params: member,
  answer: membershipSchema,
  work: 'write',
  handle: async ({ actor, unit, params, services }) => {
    const found = await findMember(unit, actor, params);
    if (isRefusal(found)) return found;
    const { cycle, person } = found;
    const body = presentMembership(person, true);
    if (await unit.cycles.isMember(cycle.id, person.id)) return { body, revision: cycle.revision };
    const after = takeIn(cycle, person, services.now().toISOString());
    if (isRefusal(after)) return after;
    await unit.cycles.takeIn(cycle.id, person.id);
    await keep(unit, actor, after, { action: 'cycle:take-in', person: person.id });
    return { body, revision: after.revision };
  },
});

const deleteMember = endpoint({
  method: 'delete',
  path: '/cycles/{id}/members/{person}',
  summary: 'Take somebody out; what they shared in it stays. Nothing changes where they aren’t in it',
  tag,
  scope: 'cycles:write',
  params: member,
  answer: membershipSchema,
  work: 'write',
  handle: async ({ actor, unit, params, services }) => {
    const found = await findMember(unit, actor, params);
    if (isRefusal(found)) return found;
    const { cycle, person } = found;
    const body = presentMembership(person, false);
    if (!(await unit.cycles.isMember(cycle.id, person.id))) return { body, revision: cycle.revision };
    const at = services.now().toISOString();
    const after = takeOut(cycle, (await unit.cycles.countMembers([cycle.id])).get(cycle.id) ?? 0, at);
    if (isRefusal(after)) return after;
    await unit.cycles.takeOut(person.id, { cycle: cycle.id, because: 'taken-out', at });
    await keep(unit, actor, after, { action: 'cycle:take-out', person: person.id });
    return { body, revision: after.revision };
  },
});

async function findMember(
  unit: Unit,
  actor: Actor,
  params: z.output<typeof member>,
): Promise<{ readonly cycle: Cycle; readonly person: Person } | Refusal> {
  const cycle = await findCycle(unit, actor, 'cycles:change', params.id);
  if (isRefusal(cycle)) return cycle;
  const about = await aboutPerson(unit, actor, params.person);
  return isRefusal(about) ? about : { cycle, person: about.person };
}

async function keep(
  unit: Unit,
  actor: Actor,
  cycle: Cycle,
  { action, person }: { readonly action: string; readonly person: PersonId },
): Promise<void> {
  if (!(await unit.cycles.save(cycle))) throw new Error('a cycle changed within the transaction');
  const target = { kind: 'cycle', id: cycle.id };
  await unit.audit.append({ actor: actor.person, action, target, detail: { person } });
}

export const memberRoutes: readonly AnyEndpoint[] = [
  listMembers,
  listFormerMembers,
  readMember,
  putMember,
  deleteMember,
];
