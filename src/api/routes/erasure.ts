import { z } from '@hono/zod-openapi';
import { refuseErasure } from '#org/people/erasing.ts';
import { isRefusal, refuse } from '#org/refusal.ts';
import { aboutPerson, refuseAffair } from '../http/about.ts';
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts';
import type { Services } from '../services.ts';

const erasePerson = endpoint({
  method: 'post',
  path: '/people/{id}/erase',
  summary: 'Erase somebody who has left: what they wrote and what was written about them',
  tag: 'People',
  scope: null,
  access: 'session',
  params: z.object({ id: z.string() }),
  body: z.object({ email: z.string().describe('Their address once more, so that nobody is erased by a slip.') }),
  status: 204,
  work: 'write',
  handle: async ({ actor, unit, params, body }) => {
    const refused = refuseAffair(actor, 'person:erase');
    if (refused) return refused;
    const about = await aboutPerson(unit, actor, params.id);
    if (isRefusal(about)) return about;
    const { person } = about;
    const notThese = refuseErasure(person);
    if (notThese) return notThese;
    if (body.email.trim().toLowerCase() !== person.email) {
      return refuse('not-valid', 'This is not their address, so nobody was erased.', [
        { pointer: '/email', sentence: 'Write the address as it stands in the directory.' },
      ]);
    }
    await unit.erasure.erase(person);
    await unit.audit.append({
      actor: actor.person,
      action: 'person:erase',
      target: { kind: 'person', id: person.id },
      detail: {},
    });
    return {};
  },
  afterwards: takeOutOfFile,
});

/** Should this not work now (a full disk), what was erased lies in the file until its space is used again. */
async function takeOutOfFile({ store, log }: Services): Promise<void> {
  try {
    await store.forgetDeleted();
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown';
    log.error({ error: name }, 'Somebody was erased, and their words lie in the database’s file until it is tidied.');
  }
}

export const erasureRoutes: readonly AnyEndpoint[] = [erasePerson];
