import { z } from '@hono/zod-openapi';
import { isTimeZone } from '#org/calendar/day-in.ts';
import { refuse } from '#org/refusal.ts';
import type { Unit } from '#store/unit.ts';
import { refuseAffair } from '../http/about.ts';
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts';
import { changedMeanwhile } from './people.ts';

const tag = 'Organisation';

const name = z.string().trim().min(1).max(200);
const organisationSchema = z
  .object({ name, timeZone: z.string().describe('In whose days it counts, such as `Europe/Berlin`.') })
  .openapi('Organisation');

const readOrganisation = endpoint({
  method: 'get',
  path: '/organisation',
  summary: 'What the organisation is called',
  tag,
  scope: null,
  access: 'session',
  answer: organisationSchema,
  work: 'read',
  handle: async ({ actor, unit }) => refuseAffair(actor, 'settings:read') ?? answer(unit),
});

const changeOrganisation = endpoint({
  method: 'put',
  path: '/organisation',
  summary: 'Call the organisation something else',
  tag,
  scope: null,
  access: 'session',
  body: z.object({ name, timeZone: z.string().optional().describe('Left out: it stays.') }),
  answer: organisationSchema,
  work: 'write',
  asksForRevision: true,
  handle: async ({ actor, unit, body, revision }) => {
    const refused = refuseAffair(actor, 'settings:change');
    if (refused) return refused;
    if ((await revisionOf(unit)) !== revision) return changedMeanwhile;
    if (body.timeZone !== undefined && !isTimeZone(body.timeZone)) {
      return refuse('not-valid', `There is no time zone “${body.timeZone}”.`, [
        { pointer: '/timeZone', sentence: 'Give one as the IANA names it: Europe/Berlin, America/New_York, UTC.' },
      ]);
    }
    await unit.settings.set('organisation-name', body.name);
    if (body.timeZone !== undefined) await unit.settings.set('time-zone', body.timeZone);
    await unit.settings.set('organisation-revision', String(revision + 1));
    await unit.audit.append({ actor: actor.person, action: 'organisation:change', target: null, detail: {} });
    return answer(unit);
  },
});

async function revisionOf({ settings }: Unit): Promise<number> {
  return Number((await settings.get('organisation-revision')) ?? '1');
}

async function answer(unit: Unit) {
  const called = (await unit.settings.get('organisation-name')) ?? '';
  const timeZone = (await unit.settings.get('time-zone')) ?? 'UTC';
  return { body: { name: called, timeZone }, revision: await revisionOf(unit) };
}

export const organisationRoutes: readonly AnyEndpoint[] = [readOrganisation, changeOrganisation];
