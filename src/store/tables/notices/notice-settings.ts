import type { PersonId } from '#org/ids.ts';
import type { Topic } from '#org/notifications/news.ts';
import { type Digest, type NoticeSettings, usualNotices } from '#org/notifications/notice-settings.ts';
import type { Db } from '../../store-tools.ts';

/** How each wants to hear of things. */
export interface NoticeSettingsTable {
  /** The usual, of whoever said nothing else. */
  readonly of: (person: PersonId) => Promise<NoticeSettings>;
  readonly set: (person: PersonId, settings: NoticeSettings) => Promise<void>;
}

export function noticeSettingsIn(db: Db): NoticeSettingsTable {
  return {
    of: async (person) => {
      const row = await db.selectFrom('notice_setting').selectAll().where('person_id', '=', person).executeTakeFirst();
      if (row === undefined) return usualNotices;
      return { digest: row.digest as Digest, leftOut: JSON.parse(row.left_out) as readonly Topic[] };
    },
    set: async (person, { digest, leftOut }) => {
      const changing = { digest, left_out: JSON.stringify(leftOut) };
      await db
        .insertInto('notice_setting')
        .values({ person_id: person, ...changing })
        .onConflict((conflict) => conflict.column('person_id').doUpdateSet(changing))
        .execute();
    },
  };
}
