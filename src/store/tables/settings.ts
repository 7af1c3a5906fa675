import type { Db } from '../store-tools.ts';

/** Small things that the organisation as a whole has: its name, whether it is a demo. */
export interface Settings {
  readonly get: (key: SettingKey) => Promise<string | null>;
  readonly set: (key: SettingKey, value: string) => Promise<void>;
}

export type SettingKey =
  | 'organisation-name'
  | 'organisation-revision'
  | 'mode'
  /** In whose days the organisation counts, as `Europe/Berlin`; UTC where it isn't set. */
  | 'time-zone'
  | 'sign-in-secret'
  /** Where the server was last started to be reached, for commands beside it that print a link. */
  | 'origin'
  | 'set-up-links'
  /** Up to which day people were told of what is due. */
  | 'told-up-to'
  /** The day of the last daily letters, the Monday of the last weekly ones. */
  | 'daily-digest-on'
  | 'weekly-digest-on'
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
