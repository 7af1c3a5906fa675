import type { Moment } from '#org/ids.ts';
import { type Refusal, refuse } from '#org/refusal.ts';
import { sha256 } from '#store/open-store.ts';
import type { Unit } from '#store/unit.ts';
import type { Services } from '../services.ts';

const hourMilliseconds = 3_600_000;

export interface SignInLink {
  readonly name: string;
  readonly link: string;
  readonly expiresAt: Moment;
}

/**
 * A one-time link, for an hour, with which somebody chooses another password. For whoever runs the server alone, who
 * could read the database anyway: whoever takes such a link is signed in as that person, so no role in the
 * organisation makes one. Links that were made before hold no more. Refused: nobody has the address, or they have left.
 */
export async function makeSignInLink(
  unit: Unit,
  { now, newSecret }: Pick<Services, 'now' | 'newSecret'>,
  email: string,
  origin: string,
): Promise<SignInLink | Refusal> {
  const person = await unit.people.findByEmail(email);
  if (person === null) return refuse('not-found', `Nobody has the address "${email}". Check how it is written.`);
  if (person.status === 'left') {
    return refuse('wrong-state', `${person.name} has left and can’t sign in, so no link was made.`);
  }
  const secret = newSecret();
  const expiresAt = new Date(now().getTime() + hourMilliseconds).toISOString();
  await unit.invitations.replace(person.id, sha256(secret), expiresAt);
  await unit.audit.append({
    actor: null,
    action: 'sign-in-link:make',
    target: { kind: 'person', id: person.id },
    detail: { expiresAt },
  });
  return { name: person.name, link: `${origin}/sign-in-link?secret=${encodeURIComponent(secret)}`, expiresAt };
}
