import type { Db, StoreTools } from '../../store-tools.ts';

/** How often something may be tried within how long, counted from the first try. */
export interface Limit {
  readonly most: number;
  readonly withinMilliseconds: number;
}

/** Tries that are counted in the database, so that several servers count together. */
export interface Attempts {
  /** Counts one more. Null: it may be tried; otherwise the seconds to wait, and nothing was counted. */
  readonly note: (key: string, limit: Limit) => Promise<number | null>;
  /** What was tried turned out well. */
  readonly forget: (key: string) => Promise<void>;
}

const dayMilliseconds = 24 * 3600 * 1000;

export function attemptsIn(db: Db, { now }: StoreTools): Attempts {
  const start = async (key: string, at: string) => {
    await db
      .insertInto('attempt')
      .values({ key, count: 1, since: at })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ count: 1, since: at }))
      .execute();
  };
  return {
    note: async (key, { most, withinMilliseconds }) => {
      const at = now();
      const row = await db.selectFrom('attempt').selectAll().where('key', '=', key).executeTakeFirst();
      const leftMilliseconds = row === undefined ? 0 : Date.parse(row.since) + withinMilliseconds - at.getTime();
      if (row === undefined || leftMilliseconds <= 0) {
        const longAgo = new Date(at.getTime() - dayMilliseconds).toISOString();
        await db.deleteFrom('attempt').where('since', '<', longAgo).execute();
        await start(key, at.toISOString());
        return null;
      }
      if (row.count >= most) return Math.ceil(leftMilliseconds / 1000);
      await db
        .updateTable('attempt')
        .set({ count: row.count + 1 })
        .where('key', '=', key)
        .execute();
      return null;
    },
    forget: async (key) => {
      await db.deleteFrom('attempt').where('key', '=', key).execute();
    },
  };
}
