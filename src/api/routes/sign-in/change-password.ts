import { z } from '@hono/zod-openapi';
import { isRefusal, notFound, refuse } from '#org/refusal.ts';
import { sessionEndpoint } from '../../http/direct-endpoint.ts';
import { longestPassword } from '../../sign-in/auth-options.ts';
import { endCredentials } from '../../sign-in/end-credentials.ts';
import { passwordLimit, passwordTries } from '../../sign-in/password-limit.ts';
import { newPassword } from './welcome.ts';

const wrong = refuse('not-valid', 'The current password is another one.', [
  { pointer: '/current', sentence: 'This is not your current password.' },
]);
const noneYet = refuse('wrong-state', 'You have no password here: you sign in with your organisation’s account.');

/**
 * Guessing the current one is counted like guessing at sign-in. Afterwards only this browser is signed in, and access
 * tokens are gone unless they are to stay.
 */
export const changePassword = sessionEndpoint({
  method: 'put',
  path: '/me/password',
  summary: 'Change my password',
  tag: 'Me',
  body: z.object({
    current: z.string().min(1).max(longestPassword),
    new: newPassword,
    keepsAccessTokens: z.boolean().default(false).describe('True: programs that act for me go on with their tokens.'),
  }),
  status: 204,
  handle: async ({ body, who: { actor, session }, services: { store, signIn } }) => {
    const known = await store.write(async (unit) => {
      const person = await unit.people.find(actor.person);
      if (person === null) return notFound;
      const before = await unit.signInAccounts.passwordHashOf(person.id);
      if (before === null) return noneYet;
      const waitSeconds = await unit.attempts.note(passwordTries(person.email), passwordLimit);
      return waitSeconds === null ? { person, before } : { waitSeconds };
    });
    if (isRefusal(known) || 'waitSeconds' in known) return known;
    const { person, before } = known;
    if (!(await signIn.isPassword(before, body.current))) return wrong;
    const hash = await signIn.hashPassword(body.new);
    return store.write(async (unit) => {
      // Somebody else may have changed it in between, with the one that was right until then.
      if ((await unit.signInAccounts.passwordHashOf(person.id)) !== before) return wrong;
      await unit.signInAccounts.setPasswordHash(person, hash);
      const { keepsAccessTokens } = body;
      await endCredentials(unit, person, { session, accessTokens: keepsAccessTokens });
      const target = { kind: 'person', id: person.id };
      await unit.audit.append({ actor: person.id, action: 'password:change', target, detail: { keepsAccessTokens } });
      return {};
    });
  },
});
