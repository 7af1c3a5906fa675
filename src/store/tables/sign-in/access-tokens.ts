import type { Selectable } from 'kysely';
import { type AccessTokenId, asId, type Moment, type PersonId } from '#org/ids.ts';
import type { AccessTokenTable } from '../../schema/sign-in-tables.ts';
import type { Db } from '../../store-tools.ts';

/** A key that somebody made for a program that acts for them. The secret itself is shown once and not kept. */
export interface AccessToken {
  readonly id: AccessTokenId;
  readonly person: PersonId;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly expiresAt: Moment;
  readonly lastUsedAt: Moment | null;
  readonly createdAt: Moment;
}

export interface AccessTokens {
  readonly findBySecret: (secretHash: string) => Promise<AccessToken | null>;
  readonly of: (person: PersonId) => Promise<readonly AccessToken[]>;
  readonly add: (token: AccessToken, secretHash: string) => Promise<void>;
  readonly remove: (person: PersonId, id: AccessTokenId) => Promise<boolean>;
  readonly removeAll: (person: PersonId) => Promise<void>;
  /** At most once an hour, so that reading with a token doesn't write at every request. */
  readonly noteUse: (id: AccessTokenId, at: Date) => Promise<void>;
}

export function accessTokensIn(db: Db): AccessTokens {
  return {
    findBySecret: async (secretHash) => {
      const row = await db
        .selectFrom('access_token')
        .selectAll()
        .where('secret_hash', '=', secretHash)
        .executeTakeFirst();
      return row === undefined ? null : tokenOf(row);
    },
    of: async (person) =>
      (
        await db
          .selectFrom('access_token')
          .selectAll()
          .where('person_id', '=', person)
          .orderBy('created_at')
          .orderBy('id')
          .execute()
      ).map(tokenOf),
    add: async (token, secretHash) => {
      await db
        .insertInto('access_token')
        .values({
          id: token.id,
          person_id: token.person,
          name: token.name,
          secret_hash: secretHash,
          scopes: JSON.stringify(token.scopes),
          expires_at: token.expiresAt,
          last_used_at: token.lastUsedAt,
          created_at: token.createdAt,
        })
        .execute();
    },
    remove: async (person, id) => {
      const { numDeletedRows } = await db
        .deleteFrom('access_token')
        .where('person_id', '=', person)
        .where('id', '=', id)
        .executeTakeFirst();
      return numDeletedRows === 1n;
    },
    removeAll: async (person) => {
      await db.deleteFrom('access_token').where('person_id', '=', person).execute();
    },
    noteUse: async (id, at) => {
      const hourBefore = new Date(at.getTime() - 3_600_000).toISOString();
      await db
        .updateTable('access_token')
        .set({ last_used_at: at.toISOString() })
        .where('id', '=', id)
        .where((own) => own.or([own('last_used_at', 'is', null), own('last_used_at', '<=', hourBefore)]))
        .execute();
    },
  };
}

export function tokenOf(row: Selectable<AccessTokenTable>): AccessToken {
  return {
    id: asId(row.id),
    person: asId(row.person_id),
    name: row.name,
    scopes: JSON.parse(row.scopes) as readonly string[],
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    createdAt: row.created_at,
  };
}
