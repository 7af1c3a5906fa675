import type { Moment, PersonId } from '#org/ids.ts';
import type { Db, StoreTools } from '../../store-tools.ts';

/** Somebody is signed in, in one browser. Its token is the browser's alone. */
export interface Session {
  readonly id: string;
  readonly startedAt: Moment;
  readonly expiresAt: Moment;
  /** How the browser calls itself; empty where it doesn't. */
  readonly userAgent: string;
  /** Whether it is the one with the token that was handed in. */
  readonly isThisOne: boolean;
}

export interface NewSession {
  readonly token: string;
  readonly userAgent: string;
  readonly address: string;
  readonly expiresAt: Moment;
}

/** better-auth keeps the sessions; whose one is, `Callers` say. */
export interface Sessions {
  /** Those that hold, the newest first. */
  readonly of: (person: PersonId, token: string | null) => Promise<readonly Session[]>;
  readonly start: (person: PersonId, session: NewSession) => Promise<void>;
  /** Says whether there was such a one of theirs. */
  readonly end: (person: PersonId, id: string) => Promise<boolean>;
  readonly endByToken: (token: string) => Promise<void>;
  /** All of somebody, but the one with the token to keep. */
  readonly endAll: (person: PersonId, keep: string | null) => Promise<void>;
  readonly removeExpired: () => Promise<void>;
}

export function sessionsIn(db: Db, { now, newId }: StoreTools): Sessions {
  return {
    of: async (person, token) => {
      const rows = await db
        .selectFrom('auth_session')
        .select(['id', 'token', 'createdAt', 'expiresAt', 'userAgent'])
        .where('userId', '=', person)
        .orderBy('createdAt', 'desc')
        .orderBy('id')
        .execute();
      return rows
        .map((row) => ({
          id: row.id,
          startedAt: new Date(row.createdAt).toISOString(),
          expiresAt: new Date(row.expiresAt).toISOString(),
          userAgent: row.userAgent ?? '',
          isThisOne: row.token === token,
        }))
        .filter(({ expiresAt }) => expiresAt > now().toISOString());
    },
    start: async (person, { token, userAgent, address, expiresAt }) => {
      const at = now().toISOString();
      await db
        .insertInto('auth_session')
        .values({
          id: newId(),
          userId: person,
          token,
          userAgent,
          ipAddress: address,
          expiresAt,
          createdAt: at,
          updatedAt: at,
        })
        .execute();
    },
    end: async (person, id) => {
      const { numDeletedRows } = await db
        .deleteFrom('auth_session')
        .where('userId', '=', person)
        .where('id', '=', id)
        .executeTakeFirst();
      return numDeletedRows === 1n;
    },
    endByToken: async (token) => {
      await db.deleteFrom('auth_session').where('token', '=', token).execute();
    },
    endAll: async (person, keep) => {
      const all = db.deleteFrom('auth_session').where('userId', '=', person);
      await (keep === null ? all : all.where('token', '!=', keep)).execute();
    },
    removeExpired: async () => {
      await db.deleteFrom('auth_session').where('expiresAt', '<=', now().toISOString()).execute();
    },
  };
}
