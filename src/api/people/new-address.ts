import type { Actor } from '#org/access/actor.ts';
import { mayChangeWayIn } from '#org/access/policy.ts';
import type { Person } from '#org/people/person.ts';
import { type Refusal, refuse } from '#org/refusal.ts';
import type { Unit } from '#store/unit.ts';
import { refusalOf } from '../http/about.ts';
import { newAddressLetter } from '../mail/letters.ts';
import type { Services } from '../services.ts';

/**
 * Whoever has somebody's address can ask for a new password, so another address is another way in. No access token
 * changes one, and for somebody with roles nobody who doesn't hold them.
 */
export async function refuseNewAddress(
  unit: Unit,
  actor: Actor,
  person: Person,
  session: string | null,
): Promise<Refusal | null> {
  if (session === null) {
    return refuse('not-allowed', 'An access token changes nobody’s e-mail address. Sign in on the pages for it.', [
      { pointer: '/email', sentence: 'Leave the address out.' },
    ]);
  }
  return refusalOf(mayChangeWayIn(actor, await unit.roles.of(person.id)));
}

/**
 * What goes with another address: everybody who is signed in as them is signed out (but whoever changes their own),
 * links that went to the old one hold no more, and both addresses are written to.
 */
export async function settleNewAddress(
  unit: Unit,
  { settings }: Services,
  { actor, session }: { readonly actor: Actor; readonly session: string | null },
  { before, after }: { readonly before: Person; readonly after: Person },
): Promise<void> {
  await unit.sessions.endAll(after.id, actor.person === after.id ? session : null);
  await unit.invitations.removeAll(after.id);
  await unit.signInAccounts.forgetResets(after.id);
  if (settings.sendsMail !== true || after.status === 'left') return;
  for (const to of [before.email, after.email]) await unit.outbox.add(newAddressLetter(to, after));
}
