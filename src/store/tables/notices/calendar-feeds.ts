import { asId, type Moment, type PersonId } from '#org/ids.ts';
import type { Db } from '../../store-tools.ts';

/** Addresses by which somebody's calendar program reads what is due for them. One each; its secret is shown once. */
export interface CalendarFeeds {
  /** Since when somebody has one; null: they have none. */
  readonly since: (person: PersonId) => Promise<Moment | null>;
  /** Whose it is; null: nobody's, or of somebody who has left. */
  readonly ownerOf: (secretHash: string) => Promise<PersonId | null>;
  /** Makes one, in place of the one there was. */
  readonly make: (person: PersonId, secretHash: string, at: Moment) => Promise<void>;
  /** Says whether there was one. */
  readonly end: (person: PersonId) => Promise<boolean>;
}

export function calendarFeedsIn(db: Db): CalendarFeeds {
  return {
    since: async (person) => {
      const row = await db
        .selectFrom('calendar_feed')
        .select('created_at')
        .where('person_id', '=', person)
        .executeTakeFirst();
      return row?.created_at ?? null;
    },
    ownerOf: async (secretHash) => {
      const row = await db
        .selectFrom('calendar_feed')
        .innerJoin('person', 'person.id', 'calendar_feed.person_id')
        .select('person_id')
        .where('secret_hash', '=', secretHash)
        .where('person.status', '=', 'active')
        .executeTakeFirst();
      return row === undefined ? null : asId<PersonId>(row.person_id);
    },
    make: async (person, secretHash, at) => {
      const changing = { secret_hash: secretHash, created_at: at };
      await db
        .insertInto('calendar_feed')
        .values({ person_id: person, ...changing })
        .onConflict((conflict) => conflict.column('person_id').doUpdateSet(changing))
        .execute();
    },
    end: async (person) => {
      const { numDeletedRows } = await db
        .deleteFrom('calendar_feed')
        .where('person_id', '=', person)
        .executeTakeFirst();
      return numDeletedRows === 1n;
    },
  };
}
