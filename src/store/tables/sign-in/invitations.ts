import { asId, type Moment, type PersonId } from '#org/ids.ts';
import type { Person } from '#org/people/person.ts';
import type { Page, PageRequest } from '../../page.ts';
import type { Db, StoreTools } from '../../store-tools.ts';
import { personOf } from '../people/people.ts';

/** One-time links to set a first password. Only the hash of a link's secret is kept. */
export interface Invitations {
  /** Makes one; older ones of the same person no longer hold. */
  readonly replace: (person: PersonId, secretHash: string, expiresAt: Moment) => Promise<void>;
  /** Uses one up and says whose it was; null: there is none, it was used, or it has run out. */
  readonly take: (secretHash: string) => Promise<PersonId | null>;
  readonly removeAll: (person: PersonId) => Promise<void>;
  /** Who is here and has no way in yet, by name, then id; with until when the link that they were given holds. */
  readonly withoutWayIn: (page: PageRequest) => Promise<Page<Uninvited>>;
  readonly removeExpired: () => Promise<void>;
}

export interface Uninvited {
  readonly person: Person;
  /** Null: there is no link that holds. */
  readonly invitedUntil: Moment | null;
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
    withoutWayIn: (page) => withoutWayIn(db, page, now().toISOString()),
    removeExpired: async () => {
      await db.deleteFrom('invitation').where('expires_at', '<=', now().toISOString()).execute();
    },
  };
}

async function withoutWayIn(db: Db, { limit, after }: PageRequest, at: Moment): Promise<Page<Uninvited>> {
  let query = db
    .selectFrom('person')
    .leftJoin('invitation', (join) =>
      join.onRef('invitation.person_id', '=', 'person.id').on('invitation.expires_at', '>', at),
    )
    .selectAll('person')
    .select('invitation.expires_at as invited_until')
    .where('person.status', '=', 'active')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('auth_account').select('id').whereRef('auth_account.userId', '=', 'person.id'))),
    );
  const [afterName, afterId] = after ?? [];
  if (afterName !== undefined && afterId !== undefined) {
    query = query.where((own) =>
      own.or([
        own('person.name', '>', afterName),
        own.and([own('person.name', '=', afterName), own('person.id', '>', afterId)]),
      ]),
    );
  }
  const rows = await query
    .orderBy('person.name')
    .orderBy('person.id')
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map((row) => ({ person: personOf(row), invitedUntil: row.invited_until }));
  const last = items.at(-1)?.person;
  return { items, next: rows.length > limit && last ? [last.name, last.id] : null };
}
