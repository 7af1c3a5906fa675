import { z } from '@hono/zod-openapi';
import { roles } from '#org/access/role.ts';
import { refuseGiving, refuseTakingAway } from '#org/access/take-role-away.ts';
import { isRefusal } from '#org/refusal.ts';
import { aboutPerson, refuseAffair } from '../http/about.ts';
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts';
import { administratorsOf } from '../people/administrators.ts';
import { byId, personRef } from '../present/people.ts';

const tag = 'Roles';
const role = z.enum(roles);
const params = z.object({ id: z.string(), role });

const listRoles = endpoint({
  method: 'get',
  path: '/roles',
  summary: 'Who holds which role',
  tag,
  scope: 'people:read',
  answer: z.object({ items: z.array(z.object({ person: personRef, role })) }),
  work: 'read',
  handle: async ({ actor, unit }) => {
    const refused = refuseAffair(actor, 'roles:read');
    if (refused) return refused;
    const grants = await unit.roles.all();
    const people = byId(await unit.people.findMany(grants.map(({ person }) => person)));
    const items = grants.map((grant) => {
      const person = { id: grant.person, name: people.get(grant.person)?.name ?? '' };
      return { person, role: grant.role };
    });
    return { body: { items } };
  },
});

const giveRole = endpoint({
  method: 'put',
  path: '/people/{id}/roles/{role}',
  summary: 'Give somebody a role',
  tag,
  scope: 'people:write',
  access: 'session',
  params,
  status: 204,
  work: 'write',
  handle: async ({ actor, unit, params: { id, role: given } }) => {
    const refused = refuseAffair(actor, 'roles:change');
    if (refused) return refused;
    const about = await aboutPerson(unit, actor, id);
    if (isRefusal(about)) return about;
    const { person } = about;
    const wrong = refuseGiving(person);
    if (wrong) return wrong;
    if ((await unit.roles.of(person.id)).has(given)) return {};
    await unit.roles.grant(person.id, given, actor.person);
    const target = { kind: 'person', id: person.id };
    await unit.audit.append({ actor: actor.person, action: 'role:give', target, detail: { role: given } });
    return {};
  },
});

const takeRoleAway = endpoint({
  method: 'delete',
  path: '/people/{id}/roles/{role}',
  summary: 'Take a role away; the last administrator keeps theirs',
  tag,
  scope: 'people:write',
  access: 'session',
  params,
  status: 204,
  work: 'write',
  handle: async ({ actor, unit, params: { id, role: taken } }) => {
    const refused = refuseAffair(actor, 'roles:change');
    if (refused) return refused;
    const about = await aboutPerson(unit, actor, id);
    if (isRefusal(about)) return about;
    const { person } = about;
    const wrong = refuseTakingAway(taken, person, await administratorsOf(unit));
    if (wrong) return wrong;
    if (!(await unit.roles.of(person.id)).has(taken)) return {};
    await unit.roles.revoke(person.id, taken);
    const target = { kind: 'person', id: person.id };
    await unit.audit.append({ actor: actor.person, action: 'role:take-away', target, detail: { role: taken } });
    return {};
  },
});

export const roleRoutes: readonly AnyEndpoint[] = [listRoles, giveRole, takeRoleAway];
