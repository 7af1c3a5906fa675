import { asId, type PersonId } from '#org/ids.ts';
import type { Db } from '../store-tools.ts';

/** better-auth keeps the sessions; each request asks here whose one is. */
export interface Sessions {
  /** Null: no such session, one that has run out, or of somebody who has left. */
  readonly personOf: (token: string, now: Date) => Promise<PersonId | null>;
}

export function sessionsIn(db: Db): Sessions {
  return {
    personOf: async (token, now) => {
      const row = await db
        .selectFrom('auth_session')
        .innerJoin('person', 'person.id', 'auth_session.userId')
        .select(['person.id', 'auth_session.expiresAt'])
        .where('auth_session.token', '=', token)
        .where('person.status', '=', 'active')
        .executeTakeFirst();
      if (row === undefined || new Date(row.expiresAt).getTime() <= now.getTime()) return null;
      return asId(row.id);
    },
  };
}
