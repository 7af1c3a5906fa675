import { z } from '@hono/zod-openapi';
import { asId, type PersonId } from '#org/ids.ts';
import type { Person } from '#org/people/person.ts';
import { refuseCircle } from '#org/people/reporting-lines.ts';
import { isRefusal, notFound, type Refusal, refuse } from '#org/refusal.ts';
import type { Unit } from '#store/unit.ts';
import { casesOfMoved } from '../cases/follow-people.ts';
import { aboutPerson, refuseAffair } from '../http/about.ts';
import { pageOf } from '../http/cursor.ts';
import { type AnyEndpoint, apiPath, endpoint, pageQuery } from '../http/endpoint.ts';
import { refuseNewAddress, settleNewAddress } from '../people/new-address.ts';
import { managerChange, tellNewManagers } from '../people/tell-new-managers.ts';
import { byId, personSchema, presentNamed, presentPerson } from '../present/people.ts';

const tag = 'People';
const id = z.object({ id: z.string() });

const name = z.string().trim().min(1).max(200);
const email = z.string().trim().toLowerCase().max(254).pipe(z.email());
const team = z.string().trim().max(200);

const listPeople = endpoint({
  method: 'get',
  path: '/people',
  summary: 'Everybody, by name',
  tag,
  scope: 'people:read',
  query: z.object({
    ...pageQuery,
    words: z
      .string()
      .max(200)
      .optional()
      .describe('Words of a name or an e-mail address, or their beginnings, whatever their case.'),
    team: z.string().optional(),
    manager: z.string().optional(),
    status: z.enum(['active', 'left']).optional(),
  }),
  answer: z.object({ items: z.array(personSchema) }),
  work: 'read',
  handle: async ({ actor, unit, query }) => {
    const refused = refuseAffair(actor, 'directory:read');
    if (refused) return refused;
    const { words, team: ofTeam, status } = query;
    const manager = query.manager === undefined ? undefined : asId<PersonId>(query.manager);
    const page = await unit.people.list({ words, team: ofTeam, manager, status }, pageOf(query));
    const managers = await managersOf(unit, page.items);
    return { body: { items: page.items.map((person) => presentPerson(person, managers)) }, next: page.next };
  },
});

const readPerson = endpoint({
  method: 'get',
  path: '/people/{id}',
  summary: 'One person',
  tag,
  scope: 'people:read',
  params: id,
  answer: personSchema,
  work: 'look-up',
  ahead: (unit, params) => unit.people.findNamed(asId<PersonId>(params.id)),
  handle: async ({ actor, ahead }) => {
    const refused = refuseAffair(actor, 'directory:read');
    if (refused) return refused;
    if (ahead === null) return notFound;
    const { person, manager } = ahead;
    return { body: presentNamed(person, manager), revision: person.revision };
  },
});

const addPerson = endpoint({
  method: 'post',
  path: '/people',
  summary: 'Add somebody to the directory',
  tag,
  scope: 'people:write',
  body: z.object({ name, email, team: team.default(''), manager: z.string().nullable().default(null) }),
  status: 201,
  answer: personSchema,
  work: 'write',
  handle: async ({ actor, unit, body, services }) => {
    const refused = refuseAffair(actor, 'people:change');
    if (refused) return refused;
    if ((await unit.people.findByEmail(body.email)) !== null) return emailTaken(body.email);
    const at = services.now().toISOString();
    const person: Person = {
      id: asId(services.newId()),
      ...body,
      manager: body.manager === null ? null : asId(body.manager),
      status: 'active',
      leftOn: null,
      revision: 1,
      createdAt: at,
      updatedAt: at,
    };
    const wrong = await refuseManager(unit, person);
    if (wrong) return wrong;
    await unit.people.add(person);
    await unit.audit.append({
      actor: actor.person,
      action: 'person:add',
      target: { kind: 'person', id: person.id },
      detail: {},
    });
    return { ...(await present(unit, person)), location: `${apiPath}/people/${person.id}` };
  },
});

const changePerson = endpoint({
  method: 'patch',
  path: '/people/{id}',
  summary: 'Change name, e-mail, team or manager',
  tag,
  scope: 'people:write',
  params: id,
  body: z.object({ name, email, team, manager: z.string().nullable() }).partial(),
  answer: personSchema,
  work: 'write',
  asksForRevision: true,
  handle: async ({ actor, unit, params, body, revision, session, services }) => {
    const refused = refuseAffair(actor, 'people:change');
    if (refused) return refused;
    const about = await aboutPerson(unit, actor, params.id);
    if (isRefusal(about)) return about;
    const { person: before } = about;
    if (before.revision !== revision) return changedMeanwhile;
    const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
    const after = { ...before, ...given, revision: revision + 1, updatedAt: services.now().toISOString() } as Person;
    const isElsewhere = after.email !== before.email;
    const refusedAddress = isElsewhere ? await refuseNewAddress(unit, actor, before, session) : null;
    if (refusedAddress) return refusedAddress;
    if (isElsewhere && (await unit.people.findByEmail(after.email)) !== null) return emailTaken(after.email);
    const wrong = after.manager === before.manager ? null : await refuseManager(unit, after);
    if (wrong) return wrong;
    await unit.people.save(after);
    if (isElsewhere) await settleNewAddress(unit, services, { actor, session }, { before, after });
    await tellNewManagers(unit, services, byId([before]), [after]);
    if (after.manager !== before.manager) await casesOfMoved(unit, services, [after]);
    await unit.audit.append({
      actor: actor.person,
      action: 'person:change',
      target: { kind: 'person', id: after.id },
      detail: { fields: Object.keys(given).toSorted().join(' '), ...managerChange(before, after) },
    });
    return present(unit, after);
  },
});

export const changedMeanwhile: Refusal = refuse(
  'changed-meanwhile',
  'Somebody changed this since you read it. Read it again; what you wrote is still with you.',
);

function emailTaken(taken: string): Refusal {
  return refuse('already-exists', `Somebody with the address ${taken} is in the directory already.`, [
    { pointer: '/email', sentence: 'This address is taken.' },
  ]);
}

async function refuseManager(unit: Unit, person: Person): Promise<Refusal | null> {
  if (person.manager === null) return null;
  const above = await unit.people.findMany([person.manager, ...(await unit.people.managersOf(person.manager))]);
  const manager = above.find(({ id: known }) => known === person.manager);
  if (manager === undefined || manager.status === 'left') {
    return refuse('not-valid', 'There is no such manager.', [
      { pointer: '/manager', sentence: 'This is nobody who works here.' },
    ]);
  }
  const line = [person.manager, ...(await unit.people.managersOf(person.manager))];
  const people = byId(above);
  return refuseCircle(
    person,
    line.flatMap((own) => people.get(own) ?? []),
  );
}

async function managersOf(unit: Unit, people: readonly Person[]) {
  return byId(await unit.people.findMany(people.flatMap(({ manager }) => manager ?? [])));
}

async function present(unit: Unit, person: Person) {
  return { body: presentPerson(person, await managersOf(unit, [person])), revision: person.revision };
}

export const peopleRoutes: readonly AnyEndpoint[] = [listPeople, readPerson, addPerson, changePerson];
