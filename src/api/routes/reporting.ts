import { z } from '@hono/zod-openapi';
import { isRefusal } from '#org/refusal.ts';
import { aboutPerson, refuseAffair } from '../http/about.ts';
import { pageOf } from '../http/cursor.ts';
import { type AnyEndpoint, endpoint, pageQuery } from '../http/endpoint.ts';
import { byId, personRef, personSchema, presentPerson } from '../present/people.ts';

const tag = 'People';
const params = z.object({ id: z.string() });

const readReports = endpoint({
  method: 'get',
  path: '/people/{id}/reports',
  summary: 'Who reports to somebody directly and is here, by name',
  tag,
  scope: 'people:read',
  params,
  query: z.object(pageQuery),
  answer: z.object({ items: z.array(personSchema) }),
  work: 'read',
  handle: async ({ actor, unit, params: { id }, query }) => {
    const refused = refuseAffair(actor, 'directory:read');
    if (refused) return refused;
    const about = await aboutPerson(unit, actor, id);
    if (isRefusal(about)) return about;
    const page = await unit.people.list({ manager: about.person.id, status: 'active' }, pageOf(query));
    const managers = byId([about.person]);
    return { body: { items: page.items.map((person) => presentPerson(person, managers)) }, next: page.next };
  },
});

const readLine = endpoint({
  method: 'get',
  path: '/people/{id}/line',
  summary: 'The managers of somebody, the direct one first',
  tag,
  scope: 'people:read',
  params,
  answer: z.object({ items: z.array(personRef) }),
  work: 'read',
  handle: async ({ actor, unit, params: { id } }) => {
    const refused = refuseAffair(actor, 'directory:read');
    if (refused) return refused;
    const about = await aboutPerson(unit, actor, id);
    if (isRefusal(about)) return about;
    const people = byId(await unit.people.findMany(about.managers));
    const line = about.managers.flatMap((own) => people.get(own) ?? []);
    return { body: { items: line.map(({ id: own, name }) => ({ id: own, name })) } };
  },
});

const listTeams = endpoint({
  method: 'get',
  path: '/teams',
  summary: 'The teams that somebody is in, by name',
  tag,
  scope: 'people:read',
  query: z.object(pageQuery),
  answer: z.object({ items: z.array(z.object({ name: z.string() })) }),
  work: 'read',
  handle: async ({ actor, unit, query }) => {
    const refused = refuseAffair(actor, 'directory:read');
    if (refused) return refused;
    const page = await unit.people.teams(pageOf(query));
    return { body: { items: page.items.map((name) => ({ name })) }, next: page.next };
  },
});

export const reportingRoutes: readonly AnyEndpoint[] = [readReports, readLine, listTeams];
