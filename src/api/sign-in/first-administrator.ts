import { asId, type PersonId } from '#org/ids.ts';
import type { Person } from '#org/people/person.ts';
import { isRefusal, type Refusal, refuse } from '#org/refusal.ts';
import { sha256 } from '#store/open-store.ts';
import type { Unit } from '#store/unit.ts';
import type { Services } from '../services.ts';

/** A link that was offered; only the hash of its secret is kept. */
interface SetUpLink {
  readonly secretHash: string;
  readonly expiresAt: string;
}

const dayMilliseconds = 24 * 3600 * 1000;
/** Each server of several prints a link of its own at its start; the newest of them hold. */
const mostLinks = 5;

/**
 * The one-time link with which the first administrator sets up the organisation, for 24 hours; null where there is an
 * administrator. For the terminal of whoever starts the server, and nowhere else.
 */
export function offerFirstAdministrator(services: Services): Promise<string | null> {
  const { store, now, newSecret, settings } = services;
  return store.write(async (unit) => {
    if (await hasAdministrator(unit)) return null;
    const secret = newSecret();
    const link: SetUpLink = {
      secretHash: sha256(secret),
      expiresAt: new Date(now().getTime() + dayMilliseconds).toISOString(),
    };
    await keep(unit, [...(await linksThatHold(unit, now())), link].slice(-mostLinks));
    return `${settings.origin}/welcome?secret=${encodeURIComponent(secret)}`;
  });
}

/** Somebody who can sign in has the role. */
export async function hasAdministrator(unit: Unit): Promise<boolean> {
  const grants = (await unit.roles.all()).filter(({ role }) => role === 'administrator');
  const people = await unit.people.findMany(grants.map(({ person }) => person));
  return people.some(({ status }) => status === 'active');
}

export interface Welcome {
  readonly secret: string;
  readonly organisation: string;
  readonly name: string;
  readonly email: string;
}

/** Uses the link up: makes the first administrator and names the organisation. */
export async function welcomeAdministrator(
  unit: Unit,
  { now, newId }: Services,
  { secret, organisation, name, email }: Welcome,
  passwordHash: string,
): Promise<Person | Refusal> {
  if (!(await isSetUpLink(unit, now(), secret))) return linkDoesNotHold;
  const person = await findOrAdd(unit, { id: newId(), name, email, at: now().toISOString() });
  if (isRefusal(person)) return person;
  await keep(unit, []);
  // Somebody has to be everything at first; they hand the parts on when there are others.
  for (const role of ['administrator', 'people-partner', 'ladder-owner'] as const) {
    await unit.roles.grant(person.id, role, null);
  }
  await unit.signInAccounts.setPasswordHash(person, passwordHash);
  await unit.settings.set('organisation-name', organisation);
  await unit.settings.set('mode', 'real');
  await unit.audit.append({
    actor: person.id,
    action: 'administrator:first',
    target: { kind: 'person', id: person.id },
    detail: {},
  });
  return person;
}

/** Whether this secret may set the organisation up: it was offered, is young enough, and nobody did so before. */
export async function isSetUpLink(unit: Unit, now: Date, secret: string): Promise<boolean> {
  const links = await linksThatHold(unit, now);
  return links.some(({ secretHash }) => secretHash === sha256(secret)) && !(await hasAdministrator(unit));
}

/** One answer for links that are wrong, used or too old. */
export const linkDoesNotHold: Refusal = refuse(
  'not-found',
  'This link doesn’t hold. It may have been used, or be too old. Ask for a new one.',
);

/** Somebody may be in the directory already: people can be imported before there is an administrator again. */
async function findOrAdd(
  unit: Unit,
  { id, name, email, at }: { id: string; name: string; email: string; at: string },
): Promise<Person | Refusal> {
  const known = await unit.people.findByEmail(email);
  if (known !== null) {
    return known.status === 'active'
      ? known
      : refuse('already-exists', 'Somebody who has left has this address. Take another one.', [
          { pointer: '/email', sentence: 'This address is taken.' },
        ]);
  }
  const person: Person = {
    id: asId<PersonId>(id),
    email,
    name,
    team: '',
    manager: null,
    status: 'active',
    leftOn: null,
    revision: 1,
    createdAt: at,
    updatedAt: at,
  };
  await unit.people.add(person);
  return person;
}

async function linksThatHold(unit: Unit, now: Date): Promise<readonly SetUpLink[]> {
  const kept = JSON.parse((await unit.settings.get('set-up-links')) ?? '[]') as readonly SetUpLink[];
  return kept.filter(({ expiresAt }) => expiresAt > now.toISOString());
}

async function keep(unit: Unit, links: readonly SetUpLink[]): Promise<void> {
  await unit.settings.set('set-up-links', JSON.stringify(links));
}
