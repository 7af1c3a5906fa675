import { z } from '@hono/zod-openapi';
import type { Actor } from '#org/access/actor.ts';
import { notFound } from '#org/refusal.ts';
import { sha256 } from '#store/open-store.ts';
import type { Unit } from '#store/unit.ts';
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts';

const tag = 'Me';

const read = endpoint({
  method: 'get',
  path: '/me/calendar-feed',
  summary: 'Whether a calendar program may read what is due for me, and since when',
  tag,
  scope: null,
  access: 'session',
  answer: z.object({ since: z.string().nullable().describe('Null: none may.') }).openapi('CalendarFeed'),
  work: 'read',
  handle: async ({ actor, unit }) => ({ body: { since: await unit.calendarFeeds.since(actor.person) } }),
});

/** The address is in this answer alone: only a hash of its secret is kept. */
const make = endpoint({
  method: 'post',
  path: '/me/calendar-feed',
  summary: 'Make an address for my calendar program; one made before ends',
  tag,
  scope: null,
  access: 'session',
  status: 201,
  answer: z.object({ since: z.string(), address: z.string().describe('Shown this once.') }).openapi('NewCalendarFeed'),
  work: 'write',
  keepsNoAnswer: true,
  handle: async ({ actor, unit, services }) => {
    const secret = services.newSecret();
    const since = services.now().toISOString();
    await unit.calendarFeeds.make(actor.person, sha256(secret), since);
    await audit(unit, actor, 'calendar-feed:make');
    return { body: { since, address: `${services.settings.origin}/calendar/${secret}.ics` } };
  },
});

const end = endpoint({
  method: 'delete',
  path: '/me/calendar-feed',
  summary: 'End the address of my calendar program',
  tag,
  scope: null,
  access: 'session',
  status: 204,
  work: 'write',
  handle: async ({ actor, unit }) => {
    if (!(await unit.calendarFeeds.end(actor.person))) return notFound;
    await audit(unit, actor, 'calendar-feed:end');
    return {};
  },
});

async function audit(unit: Unit, actor: Actor, action: string): Promise<void> {
  await unit.audit.append({
    actor: actor.person,
    action,
    target: { kind: 'person', id: actor.person },
    detail: {},
  });
}

export const calendarFeedRoutes: readonly AnyEndpoint[] = [read, make, end];
