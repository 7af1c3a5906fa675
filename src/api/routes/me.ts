import { z } from '@hono/zod-openapi';
import { roles } from '#org/access/role.ts';
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

export const meRoutes: readonly AnyEndpoint[] = [readMe];
