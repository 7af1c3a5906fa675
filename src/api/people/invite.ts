import type { Actor } from '#org/access/actor.ts';
import { mayChangeWayIn } from '#org/access/policy.ts';
import type { Role } from '#org/access/role.ts';
import type { Moment } from '#org/ids.ts';
import type { Person } from '#org/people/person.ts';
import { type Refusal, refuse } from '#org/refusal.ts';
import { sha256 } from '#store/open-store.ts';
import type { Unit } from '#store/unit.ts';
import { refusalOf } from '../http/about.ts';
import { invitationLetter } from '../mail/letters.ts';
import type { Services } from '../services.ts';

const lastsMilliseconds = 7 * 24 * 3600 * 1000;

export interface Invitation {
  readonly expiresAt: Moment;
  readonly isMailed: boolean;
  /** Only where no letter goes out: otherwise nobody but the invited sees it. */
  readonly link: string | null;
}

/**
 * Gives somebody a link to a first password, by letter where letters go out; earlier ones hold no more. Refused for
 * who has left, for roles that the actor doesn't hold, and for who has a way in already: a link sets a password, so
 * taking it would be signing in as them.
 */
export async function invite(
  unit: Unit,
  actor: Actor,
  { person, roles }: { readonly person: Person; readonly roles: ReadonlySet<Role> },
  services: Services,
): Promise<Invitation | Refusal> {
  const { settings, now, newSecret } = services;
  if (person.status === 'left') {
    return refuse('wrong-state', `${person.name} has left, so there is nothing to invite to.`);
  }
  const refused = refusalOf(mayChangeWayIn(actor, roles));
  if (refused) return refused;
  const isMailed = settings.sendsMail === true;
  if (await unit.signInAccounts.hasWayIn(person.id)) return refuse('wrong-state', hasWayIn(person, isMailed));
  const secret = newSecret();
  const expiresAt = new Date(now().getTime() + lastsMilliseconds).toISOString();
  await unit.invitations.replace(person.id, sha256(secret), expiresAt);
  const link = `${settings.origin}/invitation?secret=${encodeURIComponent(secret)}`;
  if (isMailed) {
    const organisation = (await unit.settings.get('organisation-name')) ?? '';
    await unit.outbox.add(invitationLetter(person, organisation, link));
  }
  await unit.audit.append({
    actor: actor.person,
    action: 'invitation:send',
    target: { kind: 'person', id: person.id },
    detail: { isMailed },
  });
  return { expiresAt, isMailed, link: isMailed ? null : link };
}

function hasWayIn({ name }: Person, sendsMail: boolean): string {
  return sendsMail
    ? `${name} can sign in already. Whoever forgot their password asks for a new one where one signs in.`
    : `${name} can sign in already. Should they have forgotten their password, whoever runs this server can make them a link with “rungs sign-in-link”.`;
}
