import { z } from '@hono/zod-openapi';
import { readLadder } from '#engine/index.ts';
import { makeDemoCompany } from '#org/demo/demo-company.ts';
import { personasOf } from '#org/demo/personas.ts';
import { asId, type PersonId } from '#org/ids.ts';
import { isRefusal, notFound, type Refusal, refuse } from '#org/refusal.ts';
import { fillWithDemo } from '#store/fill-with-demo.ts';
import type { Unit } from '#store/unit.ts';
import { type DirectAnswer, type DirectEndpoint, openEndpoint, sessionEndpoint } from '../http/direct-endpoint.ts';
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts';
import type { Services } from '../services.ts';
import { isSetUpLink, linkDoesNotHold, offerFirstAdministrator } from '../sign-in/first-administrator.ts';
import { sessionCookie, startSession } from '../sign-in/start-session.ts';

const tag = 'Demo company';
const scorecardId = 'weighted-competencies';
const mirrorId = 'trunk-and-fork';

const personaSchema = z
  .object({ person: z.string(), name: z.string(), part: z.string(), sees: z.string() })
  .openapi('Persona');

/** With the link that would set up the organisation, a made-up company moves in instead. */
const beginDemo = openEndpoint({
  method: 'post',
  path: '/welcome/demo',
  summary: 'Look around in a demo company first',
  tag,
  body: z.object({ secret: z.string().min(1).max(200) }),
  status: 204,
  limit: { most: 20, withinMilliseconds: 15 * 60_000 },
  handle: async ({ body, services, browser }) => {
    const company = demoCompanyFor(services);
    const token = await services.store.write(async (unit): Promise<string | Refusal> => {
      if (!(await isSetUpLink(unit, services.now(), body.secret))) return linkDoesNotHold;
      if ((await unit.people.count()) > 0) return notEmpty;
      await fillWithDemo(unit, company, services.now().toISOString());
      await unit.audit.append({ actor: null, action: 'demo:begin', target: null, detail: {} });
      const [first] = personasOf(company.people, company.roles, company.assignments);
      if (first === undefined) throw new Error('the demo company has nobody in it');
      return startSession(unit, services, first.person, browser);
    });
    return isRefusal(token) ? token : withCookie(services, token);
  },
});

const notEmpty = refuse(
  'wrong-state',
  'There are people here already, so a demo company can’t move in. Set up your organisation with this link instead.',
);

const listPersonas = endpoint({
  method: 'get',
  path: '/demo/personas',
  summary: 'Whom one can look as',
  tag,
  scope: null,
  access: 'session',
  answer: z.object({ items: z.array(personaSchema) }),
  work: 'read',
  handle: async ({ unit }) => {
    if (!(await isDemo(unit))) return notFound;
    const assignments = await unit.ladderAssignments.all();
    return { body: { items: personasOf(await unit.people.all(), await unit.roles.all(), assignments) } };
  },
});

const lookAs = sessionEndpoint({
  method: 'post',
  path: '/demo/look-as',
  summary: 'Look at the demo company as somebody else',
  tag,
  body: z.object({ person: z.string() }),
  status: 204,
  handle: async ({ body, who, services, browser }) => {
    const token = await services.store.write(async (unit): Promise<string | Refusal> => {
      const person = (await isDemo(unit)) ? await unit.people.find(asId<PersonId>(body.person)) : null;
      if (person?.status !== 'active') return notFound;
      await unit.sessions.endByToken(who.session);
      return startSession(unit, services, person.id, browser);
    });
    return isRefusal(token) ? token : withCookie(services, token);
  },
});

const endDemo = sessionEndpoint({
  method: 'post',
  path: '/demo/end',
  summary: 'Remove the demo company, and set up a real one',
  tag,
  answer: z.object({ link: z.string().describe('Makes the first administrator, once.') }),
  handle: async ({ services }) => {
    const isEnded = await services.store.write(async (unit) => {
      if (!(await isDemo(unit))) return false;
      await unit.empty();
      return true;
    });
    if (!isEnded) return notFound;
    const link = await offerFirstAdministrator(services);
    if (link === null) throw new Error('an empty organisation has an administrator');
    return { body: { link } };
  },
});

async function isDemo(unit: Unit): Promise<boolean> {
  return (await unit.settings.get('mode')) === 'demo';
}

async function withCookie(services: Services, token: string): Promise<DirectAnswer> {
  return { cookies: [await sessionCookie(services, token)] };
}

function demoCompanyFor({ gallery, now, newId }: Services) {
  const ladderOf = (id: string) => {
    const text = gallery().find((own) => own.id === id)?.text ?? '';
    const { ladder } = readLadder(text);
    if (ladder === null) throw new Error(`the gallery has no ${id}`);
    return { ladder, text };
  };
  return makeDemoCompany({
    today: now().toISOString().slice(0, 10),
    newId,
    scorecard: ladderOf(scorecardId),
    mirror: ladderOf(mirrorId),
  });
}

export const demoEndpoints: readonly DirectEndpoint[] = [beginDemo, lookAs, endDemo];
export const demoRoutes: readonly AnyEndpoint[] = [listPersonas];
