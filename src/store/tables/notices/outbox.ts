import type { Moment } from '#org/ids.ts';
import type { Db, StoreTools } from '../../store-tools.ts';

/** A letter in plain text to one address. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface DueLetter extends Letter {
  readonly id: number;
  /** How often it was tried, this time included. */
  readonly attempts: number;
}

/** Mail that is to go out. It is gone once it is sent: letters hold links that nobody else should have. */
export interface Outbox {
  /** To be sent as soon as what caused it is kept. */
  readonly add: (letter: Letter) => Promise<void>;
  /** Takes what is due, each put off until `retryAt` says, so that no other server sends it meanwhile. */
  readonly take: (limit: number, retryAt: (attempts: number) => Moment) => Promise<readonly DueLetter[]>;
  /** It was sent, or won't be. */
  readonly remove: (id: number) => Promise<void>;
  readonly count: () => Promise<number>;
}

export function outboxIn(db: Db, { now }: StoreTools): Outbox {
  return {
    add: async ({ to, subject, text }) => {
      const at = now().toISOString();
      await db
        .insertInto('outbox')
        .values({ recipient: to, subject, text, created_at: at, due_at: at, attempts: 0 })
        .execute();
    },
    take: async (limit, retryAt) => {
      const rows = await db
        .selectFrom('outbox')
        .selectAll()
        .where('due_at', '<=', now().toISOString())
        .orderBy('due_at')
        .orderBy('id')
        .limit(limit)
        .execute();
      for (const { id, attempts } of rows) {
        await db
          .updateTable('outbox')
          .set({ attempts: attempts + 1, due_at: retryAt(attempts + 1) })
          .where('id', '=', id)
          .execute();
      }
      return rows.map(({ id, recipient, subject, text, attempts }) => ({
        id,
        to: recipient,
        subject,
        text,
        attempts: attempts + 1,
      }));
    },
    remove: async (id) => {
      await db.deleteFrom('outbox').where('id', '=', id).execute();
    },
    count: async () => {
      const { count } = await db
        .selectFrom('outbox')
        .select((own) => own.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return Number(count);
    },
  };
}
