import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { calendarEntries } from '#org/notifications/calendar-entries.ts';
import { sha256 } from '#store/open-store.ts';
import { clientAddress } from '../http/client-address.ts';
import { limitRequests } from '../http/request-limit.ts';
import type { Services } from '../services.ts';
import { dueThings } from './due-things.ts';

/** Programs ask a few times a day; somebody who tries an address out, a few times a minute. */
const asksPerMinute = 12;
/** Of one network address, which may be many people's: only those that lead nowhere are counted. */
const missesAtMost = { most: 60, withinMilliseconds: 15 * 60_000 };

/**
 * What is due for whoever an address was made for, without signing in: programs that keep calendars can't. Whoever has
 * the address reads it, so nothing stands in it but days and what kind of thing is due.
 */
export function serveCalendar(app: OpenAPIHono, services: Services): void {
  const limit = limitRequests(asksPerMinute, services.now);
  app.get('/calendar/:file', async (context) => {
    const secret = /^([\w-]{16,200})\.ics$/.exec(context.req.param('file'))?.[1];
    if (secret === undefined) return nothingHere(context);
    const waitSeconds = limit.take(sha256(secret));
    if (waitSeconds !== null) return tooOften(context, waitSeconds);
    const text = await calendarAt(services, sha256(secret));
    if (text !== null) {
      return context.body(text, 200, {
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Disposition': 'inline; filename="rungs.ics"',
        'X-Robots-Tag': 'noindex',
        ...noStore,
      });
    }
    const key = sha256(`calendar ${clientAddress(context, services.settings.trustedProxies)}`);
    const wait = await services.store.write((unit) => unit.attempts.note(key, missesAtMost));
    return wait === null ? nothingHere(context) : tooOften(context, wait);
  });
}

async function calendarAt(services: Services, secretHash: string): Promise<string | null> {
  const { store, now, settings } = services;
  const found = await store.read(async (unit) => {
    const person = await unit.calendarFeeds.ownerOf(secretHash);
    if (person === null) return null;
    const organisation = (await unit.settings.get('organisation-name')) ?? '';
    return { due: await dueThings(unit, services, person), organisation };
  });
  if (found === null) return null;
  const name = found.organisation === '' ? 'Rungs' : `Rungs at ${found.organisation}`;
  // Few servers have somebody who asks, and each start would wait for it.
  const { writeCalendar } = await import('#formats/calendar/write-calendar.ts');
  return writeCalendar(name, calendarEntries(found.due), settings.origin, now());
}

const noStore = { 'Cache-Control': 'private, no-store' };

function nothingHere(context: Context): Response {
  return context.text('There is nothing here.', 404, noStore);
}

function tooOften(context: Context, waitSeconds: number): Response {
  return context.text('That was asked for too often. Wait a while, then try again.', 429, {
    ...noStore,
    'Retry-After': String(waitSeconds),
  });
}
