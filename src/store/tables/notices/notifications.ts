import { type Selectable, sql } from 'kysely';
import { asId, type Moment, type NotificationId, type PersonId } from '#org/ids.ts';
import type { About, AboutKind, News, NewsKind, Notification } from '#org/notifications/news.ts';
import type { Digest } from '#org/notifications/notice-settings.ts';
import type { Page, PageRequest } from '../../page.ts';
import type { NotificationTable } from '../../schema/growth-tables.ts';
import type { Db, StoreTools } from '../../store-tools.ts';

export interface Notifications {
  /**
   * Tells people something. Where one of them hasn't read of the same thing yet, that becomes this, one more; so there
   * is never more than one unread of a thing.
   */
  readonly tell: (news: News, at: Moment) => Promise<void>;
  readonly find: (id: NotificationId) => Promise<Notification | null>;
  /** The newest first. */
  readonly list: (
    filter: { readonly person: PersonId; readonly isUnread?: boolean },
    page: PageRequest,
  ) => Promise<Page<Notification>>;
  /** Null: unread again, unless something newer about the same thing is. */
  readonly setRead: (notification: Notification, at: Moment | null) => Promise<void>;
  /** All that somebody was told until then. */
  readonly setAllRead: (person: PersonId, until: Moment, at: Moment) => Promise<void>;
  /** Some who work here, want their letters then, and have something unread that no letter spoke of; by id. */
  readonly toMail: (
    digests: readonly Exclude<Digest, 'off'>[],
    after: PersonId | null,
    limit: number,
  ) => Promise<readonly PersonId[]>;
  /** What somebody has unread and no letter spoke of. */
  readonly unmailed: (person: PersonId) => Promise<readonly Notification[]>;
  readonly setMailed: (ids: readonly NotificationId[], at: Moment) => Promise<void>;
  /** What was read before then, and whatever was told before `told`. */
  readonly forget: (before: { readonly read: Moment; readonly told: Moment }) => Promise<void>;
}

/** SQLite takes so many values in one statement, with room for those of a row. */
const peopleAtOnce = 500;

export function notificationsIn(db: Db, { newId }: StoreTools): Notifications {
  const select = () => db.selectFrom('notification').selectAll();
  return {
    tell: async (news, at) => {
      const people = [...new Set(news.to)];
      // Of many, once for all: asked for some at a time, each question would read all that the ones before wrote.
      const unread = await unreadOf(db, news.about, people.length > peopleAtOnce ? null : people);
      for (let from = 0; from < people.length; from += peopleAtOnce) {
        await tell(db, newId, { ...news, to: people.slice(from, from + peopleAtOnce) }, unread, at);
      }
    },
    find: async (id) => {
      const row = await select().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : notificationOf(row);
    },
    list: async ({ person, isUnread = false }, { limit, after }) => {
      let query = select().where('person_id', '=', person);
      if (isUnread) query = query.where('read_at', 'is', null);
      const [afterMoment, afterId] = after ?? [];
      if (afterMoment !== undefined && afterId !== undefined) {
        query = query.where((own) =>
          own.or([
            own('told_at', '<', afterMoment),
            own.and([own('told_at', '=', afterMoment), own('id', '<', afterId)]),
          ]),
        );
      }
      const rows = await query
        .orderBy('told_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1)
        .execute();
      const items = rows.slice(0, limit).map(notificationOf);
      const last = items.at(-1);
      return { items, next: rows.length > limit && last !== undefined ? [last.toldAt, last.id] : null };
    },
    setRead: async ({ id, person, about }, at) => {
      if (at === null && (await unreadOf(db, about, [person])).size > 0) return;
      await db.updateTable('notification').set({ read_at: at }).where('id', '=', id).execute();
    },
    setAllRead: async (person, until, at) => {
      await db
        .updateTable('notification')
        .set({ read_at: at })
        .where('person_id', '=', person)
        .where('told_at', '<=', until)
        .where('read_at', 'is', null)
        .execute();
    },
    toMail: async (digests, after, limit) => {
      const rows = await db
        .selectFrom('notification')
        .innerJoin('person', 'person.id', 'notification.person_id')
        .leftJoin('notice_setting', 'notice_setting.person_id', 'notification.person_id')
        .select('notification.person_id')
        .distinct()
        .where('mailed_at', 'is', null)
        .where('read_at', 'is', null)
        .where('person.status', '=', 'active')
        // Whoever said nothing wants them daily.
        .where(sql<string>`coalesce(notice_setting.digest, 'daily')`, 'in', [...digests])
        .where('notification.person_id', '>', after ?? '')
        .orderBy('notification.person_id')
        .limit(limit)
        .execute();
      return rows.map(({ person_id }) => asId<PersonId>(person_id));
    },
    unmailed: async (person) =>
      (
        await select()
          .where('person_id', '=', person)
          .where('mailed_at', 'is', null)
          .where('read_at', 'is', null)
          .orderBy('told_at', 'desc')
          .orderBy('id', 'desc')
          .limit(peopleAtOnce)
          .execute()
      ).map(notificationOf),
    setMailed: async (ids, at) => {
      if (ids.length === 0) return;
      await db
        .updateTable('notification')
        .set({ mailed_at: at })
        .where('id', 'in', [...ids])
        .execute();
    },
    forget: async ({ read, told }) => {
      await db
        .deleteFrom('notification')
        .where((own) => own.or([own('read_at', '<', read), own('told_at', '<', told)]))
        .execute();
    },
  };
}

async function tell(
  db: Db,
  newId: () => string,
  { to, kind, about, due }: News,
  unread: ReadonlyMap<string, string>,
  at: Moment,
): Promise<void> {
  const again = to.flatMap((person) => unread.get(person) ?? []);
  if (again.length > 0) {
    await db
      .updateTable('notification')
      .set((own) => ({ kind, due_on: due, told_at: at, mailed_at: null, count: own('count', '+', 1) }))
      .where('id', 'in', again)
      .execute();
  }
  const others = to.filter((person) => !unread.has(person));
  if (others.length === 0) return;
  await db
    .insertInto('notification')
    .values(
      others.map((person) => ({
        id: newId(),
        person_id: person,
        kind,
        about_kind: about.kind,
        about_id: about.id,
        due_on: due,
        count: 1,
        told_at: at,
        read_at: null,
        mailed_at: null,
      })),
    )
    .execute();
}

/** Of each who hasn't read of a thing yet, the id of the row that says so; `people` null: of everybody. */
async function unreadOf(db: Db, about: About, people: readonly string[] | null): Promise<ReadonlyMap<string, string>> {
  let query = db
    .selectFrom('notification')
    .select(['id', 'person_id'])
    .where('about_kind', '=', about.kind)
    .where('about_id', '=', about.id)
    .where('read_at', 'is', null);
  if (people !== null) query = query.where('person_id', 'in', [...people]);
  const rows = await query.execute();
  return new Map(rows.map(({ id, person_id }) => [person_id, id]));
}

function notificationOf(row: Selectable<NotificationTable>): Notification {
  return {
    id: asId(row.id),
    person: asId(row.person_id),
    kind: row.kind as NewsKind,
    about: { kind: row.about_kind as AboutKind, id: row.about_id },
    due: row.due_on,
    count: row.count,
    toldAt: row.told_at,
    readAt: row.read_at,
  };
}
