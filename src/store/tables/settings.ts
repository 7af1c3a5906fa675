import type { Db } from '../store-tools.ts';

/** Small things that the organisation as a whole has: its name, whether it is a demo. */
export interface Settings {
  readonly get: (key: SettingKey) => Promise<string | null>;
  readonly set: (key: SettingKey, value: string) => Promise<void>;
}

export type SettingKey =
  | 'organisation-name'
  | 'mode'
  | 'sign-in-secret'
  | 'set-up-links'
  | 'ladder-assignments-revision';

export function settingsIn(db: Db): Settings {
  return {
    get: async (key) => {
      const row = await db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst();
      return row?.value ?? null;
    },
    set: async (key, value) => {
      await db
        .insertInto('setting')
        .values({ key, value })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
        .execute();
    },
  };
}
