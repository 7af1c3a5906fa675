import type { Role } from '#org/access/role.ts';
import type { PersonId } from '#org/ids.ts';
import type { Unit } from '#store/unit.ts';

/**
 * Ends every way in of somebody who leaves, in the same transaction as the leaving itself: sessions, access tokens,
 * links to set a password, the calendar’s address, and roles. Says which roles they had.
 */
export async function endAccess(unit: Unit, person: PersonId): Promise<readonly Role[]> {
  const roles = [...(await unit.roles.of(person))].toSorted();
  await unit.sessions.endAll(person, null);
  await unit.accessTokens.removeAll(person);
  await unit.invitations.removeAll(person);
  await unit.calendarFeeds.end(person);
  for (const role of roles) await unit.roles.revoke(person, role);
  return roles;
}
