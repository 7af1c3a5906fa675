import { z } from '@hono/zod-openapi';
import type { PersonId } from '#org/ids.ts';
import { isRefusal, type Refusal } from '#org/refusal.ts';
import { sha256 } from '#store/open-store.ts';
import type { Unit } from '#store/unit.ts';
import { type Browser, type DirectAnswer, openEndpoint } from '../../http/direct-endpoint.ts';
import { personSchema, presentPerson } from '../../present/people.ts';
import type { Services } from '../../services.ts';
import { longestPassword, shortestPassword } from '../../sign-in/auth-options.ts';
import { beginWithLadders } from '../../sign-in/begin-with-ladders.ts';
import { endCredentials } from '../../sign-in/end-credentials.ts';
import { linkDoesNotHold, welcomeAdministrator } from '../../sign-in/first-administrator.ts';
import { sessionCookie, startSession } from '../../sign-in/start-session.ts';

const tag = 'Sign-in';
const secret = z.string().min(1).max(200);
export const newPassword = z.string().min(shortestPassword).max(longestPassword);
const limit = { most: 20, withinMilliseconds: 15 * 60_000 };

/** The first administrator sets up the organisation and is signed in. */
export const welcome = openEndpoint({
  method: 'post',
  path: '/welcome',
  summary: 'Set up the organisation with the link that the server printed',
  tag,
  body: z.object({
    secret,
    organisation: z.string().trim().min(1).max(200),
    name: z.string().trim().min(1).max(200),
    email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
    password: newPassword,
    ladders: z
      .array(z.string())
      .max(20)
      .default([])
      .describe('Of the gallery, published at once; the first for everybody.'),
  }),
  status: 201,
  answer: personSchema,
  limit,
  handle: async ({ body, services, browser }) => {
    const hash = await services.signIn.hashPassword(body.password);
    return signInAs(services, browser, async (unit) => {
      const person = await welcomeAdministrator(unit, services, body, hash);
      if (isRefusal(person)) return person;
      return (await beginWithLadders(unit, services, person.id, body.ladders)) ?? person.id;
    });
  },
});

/**
 * Somebody takes their invitation, or the link that whoever runs the server made for them: chooses a password and is
 * signed in. Whatever else was signed in as them, browsers and access tokens, is so no more.
 */
export const acceptInvitation = openEndpoint({
  method: 'post',
  path: '/invitations/accept',
  summary: 'Choose a password with the link of an invitation, or of whoever runs the server',
  tag,
  body: z.object({ secret, password: newPassword }),
  status: 201,
  answer: personSchema,
  limit,
  handle: async ({ body, services, browser }) => {
    const hash = await services.signIn.hashPassword(body.password);
    return signInAs(services, browser, async (unit) => {
      const invited = await unit.invitations.take(sha256(body.secret));
      const person = invited === null ? null : await unit.people.find(invited);
      if (person?.status !== 'active') return linkDoesNotHold;
      const isFirst = !(await unit.signInAccounts.hasWayIn(person.id));
      await unit.signInAccounts.setPasswordHash(person, hash);
      await endCredentials(unit, person);
      await unit.audit.append({
        actor: person.id,
        action: isFirst ? 'invitation:accept' : 'password:reset',
        target: { kind: 'person', id: person.id },
        detail: isFirst ? {} : { way: 'link' },
      });
      return person.id;
    });
  },
});

/** What makes somebody known and their session are kept together, or neither. */
async function signInAs(
  services: Services,
  browser: Browser,
  find: (unit: Unit) => Promise<PersonId | Refusal>,
): Promise<DirectAnswer | Refusal> {
  const outcome = await services.store.write(async (unit) => {
    const id = await find(unit);
    if (isRefusal(id)) return id;
    const token = await startSession(unit, services, id, browser);
    const [person] = await unit.people.findMany([id]);
    if (person === undefined) throw new Error('somebody who was just found is gone');
    const managers = await unit.people.findMany(person.manager === null ? [] : [person.manager]);
    return { token, body: presentPerson(person, new Map(managers.map((one) => [one.id, one]))) };
  });
  if (isRefusal(outcome)) return outcome;
  return { body: outcome.body, cookies: [await sessionCookie(services, outcome.token)] };
}
