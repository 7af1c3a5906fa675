import type { Actor } from '#org/access/actor.ts';
import type { Role } from '#org/access/role.ts';
import { asId } from '#org/ids.ts';
import { prepared } from '../../prepared.ts';
import type { Db } from '../../store-tools.ts';
import { type AccessToken, tokenOf } from './access-tokens.ts';

/** Who sends a request, found in one statement with the roles of this moment: each request begins with it. */
export interface Callers {
  /** Null: no such session, one that has run out, or of somebody who has left. */
  readonly bySession: (token: string, now: Date) => Promise<Actor | null>;
  /** Null: no such token, one that has run out, or of somebody who has left. */
  readonly byAccessToken: (
    secretHash: string,
    now: Date,
  ) => Promise<{ readonly actor: Actor; readonly token: AccessToken } | null>;
}

const bySession = prepared((db, token: string) =>
  db
    .selectFrom('auth_session')
    .innerJoin('person', 'person.id', 'auth_session.userId')
    .leftJoin('role_grant', 'role_grant.person_id', 'person.id')
    .select(['person.id as person', 'auth_session.expiresAt as expiresAt', 'role_grant.role as role'])
    .where('auth_session.token', '=', token)
    .where('person.status', '=', 'active'),
);

const byAccessToken = prepared((db, secretHash: string) =>
  db
    .selectFrom('access_token')
    .innerJoin('person', 'person.id', 'access_token.person_id')
    .leftJoin('role_grant', 'role_grant.person_id', 'person.id')
    .selectAll('access_token')
    .select('role_grant.role as role')
    .where('access_token.secret_hash', '=', secretHash)
    .where('person.status', '=', 'active'),
);

export function callersIn(db: Db): Callers {
  return {
    bySession: async (token, now) => {
      const rows = await bySession(db, token);
      const [row] = rows;
      if (row === undefined || new Date(row.expiresAt).getTime() <= now.getTime()) return null;
      return { person: asId(row.person), roles: rolesIn(rows) };
    },
    byAccessToken: async (secretHash, now) => {
      const rows = await byAccessToken(db, secretHash);
      const [row] = rows;
      if (row === undefined || row.expires_at <= now.toISOString()) return null;
      const token = tokenOf(row);
      return { actor: { person: token.person, roles: rolesIn(rows) }, token };
    },
  };
}

/** One row for each role; without one, a single row that names none. */
function rolesIn(rows: readonly { readonly role: string | null }[]): ReadonlySet<Role> {
  return new Set(rows.flatMap(({ role }) => (role === null ? [] : [role as Role])));
}
