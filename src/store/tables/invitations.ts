import { asId, type Moment, type PersonId } from '#org/ids.ts';
import type { Db, StoreTools } from '../store-tools.ts';

/** One-time links to set a first password. Only the hash of a link's secret is kept. */
export interface Invitations {
  /** Makes one; older ones of the same person no longer hold. */
  readonly replace: (person: PersonId, secretHash: string, expiresAt: Moment) => Promise<void>;
  /** Uses one up and says whose it was; null: there is none, it was used, or it has run out. */
  readonly take: (secretHash: string) => Promise<PersonId | null>;
  readonly removeAll: (person: PersonId) => Promise<void>;
  readonly removeExpired: () => Promise<void>;
}

export function invitationsIn(db: Db, { now }: StoreTools): Invitations {
  const removeAll = async (person: PersonId) => {
    await db.deleteFrom('invitation').where('person_id', '=', person).execute();
  };
  return {
    replace: async (person, secretHash, expiresAt) => {
      await removeAll(person);
      await db
        .insertInto('invitation')
        .values({
          secret_hash: secretHash,
          person_id: person,
          expires_at: expiresAt,
          created_at: now().toISOString(),
        })
        .execute();
    },
    take: async (secretHash) => {
      const row = await db
        .selectFrom('invitation')
        .select('person_id')
        .where('secret_hash', '=', secretHash)
        .where('expires_at', '>', now().toISOString())
        .executeTakeFirst();
      if (row === undefined) return null;
      const person = asId<PersonId>(row.person_id);
      await removeAll(person);
      return person;
    },
    removeAll,
    removeExpired: async () => {
      await db.deleteFrom('invitation').where('expires_at', '<=', now().toISOString()).execute();
    },
  };
}
