import type { PersonId } from '#org/ids.ts';
import type { Db } from '../store-tools.ts';

/** What was answered to a creation, kept so that the same one asked twice makes one thing. */
export interface KeptAnswer {
  readonly requestHash: string;
  readonly status: number;
  readonly location: string;
  readonly body: string;
}

export interface Idempotency {
  readonly find: (person: PersonId, key: string) => Promise<KeptAnswer | null>;
  readonly keep: (person: PersonId, key: string, answer: KeptAnswer, at: string) => Promise<void>;
  readonly forgetBefore: (at: string) => Promise<void>;
}

export function idempotencyIn(db: Db): Idempotency {
  return {
    find: async (person, key) => {
      const row = await db
        .selectFrom('idempotency')
        .selectAll()
        .where('person_id', '=', person)
        .where('key', '=', key)
        .executeTakeFirst();
      if (row === undefined) return null;
      return { requestHash: row.request_hash, status: row.status, location: row.location, body: row.body };
    },
    keep: async (person, key, { requestHash, status, location, body }, at) => {
      await db
        .insertInto('idempotency')
        .values({ person_id: person, key, request_hash: requestHash, status, location, body, created_at: at })
        .execute();
    },
    forgetBefore: async (at) => {
      await db.deleteFrom('idempotency').where('created_at', '<', at).execute();
    },
  };
}
