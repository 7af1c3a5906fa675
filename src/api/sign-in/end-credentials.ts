import type { Person } from '#org/people/person.ts';
import type { Unit } from '#store/unit.ts';
import { passwordTries } from './password-limit.ts';

/**
 * What ends with a password, in the transaction that sets another: somebody may have changed it because others were in
 * their place. Browsers that are signed in, access tokens (both but what is to be kept), links that were sent, and the
 * wait after wrong tries.
 */
export async function endCredentials(
  unit: Unit,
  { id, email }: Pick<Person, 'id' | 'email'>,
  kept: { readonly session: string | null; readonly accessTokens: boolean } = { session: null, accessTokens: false },
): Promise<void> {
  await unit.sessions.endAll(id, kept.session);
  if (!kept.accessTokens) await unit.accessTokens.removeAll(id);
  await unit.invitations.removeAll(id);
  await unit.signInAccounts.forgetResets(id);
  await unit.attempts.forget(passwordTries(email));
}
