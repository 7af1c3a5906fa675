import { z } from '@hono/zod-openapi';
import { mayAboutPerson } from '#org/access/policy.ts';
import { isRefusal } from '#org/refusal.ts';
import { aboutPerson, refusalOf } from '../http/about.ts';
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts';
import { personReadinessSchema } from '../present/person-readiness.ts';
import { presentPersonReadiness } from '../readiness/present-person-readiness.ts';

const readReadiness = endpoint({
  method: 'get',
  path: '/people/{id}/readiness',
  summary: 'Where somebody is with every rung that comes next, and what each part of it rests on',
  tag: 'Readiness',
  scope: 'assessments:read',
  params: z.object({ id: z.string() }),
  answer: personReadinessSchema,
  work: 'write',
  handle: async ({ actor, unit, params, services }) => {
    const about = await aboutPerson(unit, actor, params.id);
    if (isRefusal(about)) return about;
    const refused = refusalOf(mayAboutPerson(actor, 'readiness:read', about.relation));
    if (refused) return refused;
    const body = await presentPersonReadiness({ unit, actor, services }, about);
    if (about.relation !== 'self') {
      const target = { kind: 'person', id: about.person.id };
      await unit.audit.append({ actor: actor.person, action: 'readiness:read', target, detail: {} });
    }
    return { body };
  },
});

export const readinessRoutes: readonly AnyEndpoint[] = [readReadiness];
