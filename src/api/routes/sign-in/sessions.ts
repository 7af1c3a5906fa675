import { z } from '@hono/zod-openapi';
import { notFound } from '#org/refusal.ts';
import { endpoint } from '../../http/endpoint.ts';

const tag = 'Me';

const listSessions = endpoint({
  method: 'get',
  path: '/me/sessions',
  summary: 'Where I am signed in',
  tag,
  scope: null,
  access: 'session',
  answer: z.object({
    items: z.array(
      z
        .object({
          id: z.string(),
          startedAt: z.string(),
          expiresAt: z.string(),
          userAgent: z.string().describe('How the browser calls itself.'),
          isThisOne: z.boolean(),
        })
        .openapi('Session'),
    ),
  }),
  work: 'read',
  handle: async ({ actor, unit, session }) => ({ body: { items: await unit.sessions.of(actor.person, session) } }),
});

const endSession = endpoint({
  method: 'delete',
  path: '/me/sessions/{id}',
  summary: 'Sign out somewhere else',
  tag,
  scope: null,
  access: 'session',
  params: z.object({ id: z.string() }),
  status: 204,
  work: 'write',
  handle: async ({ actor, unit, params }) => {
    if (!(await unit.sessions.end(actor.person, params.id))) return notFound;
    const target = { kind: 'person', id: actor.person };
    await unit.audit.append({ actor: actor.person, action: 'session:end', target, detail: { which: 'one' } });
    return {};
  },
});

const signOutEverywhere = endpoint({
  method: 'post',
  path: '/me/sign-out-everywhere',
  summary: 'Sign out in every browser, this one too',
  tag,
  scope: null,
  access: 'session',
  status: 204,
  work: 'write',
  handle: async ({ actor, unit }) => {
    await unit.sessions.endAll(actor.person, null);
    const target = { kind: 'person', id: actor.person };
    await unit.audit.append({ actor: actor.person, action: 'session:end', target, detail: { which: 'all' } });
    return {};
  },
});

export const sessionRoutes = [listSessions, endSession, signOutEverywhere];
