import type { Db } from './store-tools.ts';

/** A connection that is lent to several at a time, and how many have it. */
interface Lent {
  readonly connection: Promise<Db>;
  readonly giveBack: () => void;
  users: number;
}

/**
 * Lends one connection to all who ask for it at the same time, for questions that stand alone: they are sent right
 * behind each other, and PostgreSQL wakes up once for several. Where one fails, whoever comes next gets another.
 */
export class SharedConnection {
  readonly #db: Db;
  #lent: Lent | null = null;

  constructor(db: Db) {
    this.#db = db;
  }

  async use<Result>(work: (connection: Db) => Promise<Result>): Promise<Result> {
    this.#lent ??= lend(this.#db);
    const lent = this.#lent;
    lent.users += 1;
    try {
      return await work(await lent.connection);
    } catch (error) {
      this.#forget(lent);
      throw error;
    } finally {
      lent.users -= 1;
      if (lent.users === 0) {
        this.#forget(lent);
        lent.giveBack();
      }
    }
  }

  #forget(lent: Lent): void {
    if (this.#lent === lent) this.#lent = null;
  }
}

function lend(db: Db): Lent {
  const [given, back] = [Promise.withResolvers<Db>(), Promise.withResolvers<void>()];
  db.connection()
    .execute((connection) => {
      given.resolve(connection);
      return back.promise;
    })
    .catch(given.reject);
  return { connection: given.promise, giveBack: back.resolve, users: 0 };
}
