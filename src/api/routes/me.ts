import { z } from '@hono/zod-openapi';
import { mayAboutPerson } from '#org/access/policy.ts';
import { roles } from '#org/access/role.ts';
import { refusalOf } from '../http/about.ts';
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts';
import { personSchema, presentNamed } from '../present/people.ts';

const readMe = endpoint({
  method: 'get',
  path: '/me',
  summary: 'Who I am here, and what I may do',
  tag: 'Me',
  scope: null,
  answer: z
    .object({
      person: personSchema,
      roles: z.array(z.enum(roles)),
      hasReports: z.boolean(),
      organisation: z.string(),
      mode: z.enum(['real', 'demo']),
    })
    .openapi('Me'),
  work: 'read',
  handle: async ({ actor, unit }) => {
    const found = await unit.people.findNamed(actor.person);
    if (found === null) throw new Error('the actor is not in the directory');
    const reports = await unit.people.reportsOf(actor.person);
    return {
      body: {
        person: presentNamed(found.person, found.manager),
        roles: [...actor.roles].toSorted(),
        hasReports: reports.length > 0,
        organisation: (await unit.settings.get('organisation-name')) ?? '',
        mode: (await unit.settings.get('mode')) ?? 'real',
      },
    };
  },
});

/** All that there is about them and by them. A token that reads a part must not come to the whole, so none does. */
const exportMe = endpoint({
  method: 'get',
  path: '/me/export',
  summary: 'Everything that is kept about me and by me, as a file',
  tag: 'Me',
  scope: null,
  access: 'session',
  work: 'write',
  handle: async ({ actor, unit }) => {
    const refused = refusalOf(mayAboutPerson(actor, 'person:export', 'self'));
    if (refused) return refused;
    const target = { kind: 'person', id: actor.person };
    await unit.audit.append({ actor: actor.person, action: 'person:export', target, detail: {} });
    const text = `${JSON.stringify(await unit.exportPerson(actor.person), null, 2)}\n`;
    return { file: { type: 'application/json', name: 'my-data.json', text } };
  },
});

export const meRoutes: readonly AnyEndpoint[] = [readMe, exportMe];
