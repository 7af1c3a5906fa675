import {
  CompiledQuery,
  type DatabaseConnection,
  PostgresDialect,
  PostgresDriver,
  type TransactionSettings,
} from 'kysely';
import type pg from 'pg';

/**
 * Any number that nothing else uses. Whoever holds this lock of PostgreSQL writes, one after the other, as on SQLite:
 * almost every change ends with an entry of one chain, so writers would wait for each other anyway, and this way none
 * can read what another is about to change.
 */
const writersLock = 7_312_026;

type Connection = Parameters<PostgresDriver['rollbackTransaction']>[0];

/**
 * A transaction that says it writes takes the writers' lock with its first word, in one message. Nobody waits for the
 * answer: what is asked next is sent right behind it, is answered after it, and is refused where it failed.
 */
class LockingDriver extends PostgresDriver {
  readonly #begun = new WeakMap<DatabaseConnection, Promise<unknown>>();

  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const begun =
      settings.accessMode === 'read write'
        ? connection.executeQuery(CompiledQuery.raw(`begin; select pg_advisory_xact_lock(${writersLock})`))
        : super.beginTransaction(connection, settings);
    // Told when it is committed, and by every question in between.
    begun.catch(() => undefined);
    this.#begun.set(connection, begun);
  }

  override async commitTransaction(connection: Connection): Promise<void> {
    await this.#begun.get(connection);
    await super.commitTransaction(connection);
  }
}

export class LockingDialect extends PostgresDialect {
  readonly #pool: pg.Pool;
  constructor(pool: pg.Pool) {
    super({ pool });
    this.#pool = pool;
  }
  override createDriver(): PostgresDriver {
    return new LockingDriver({ pool: this.#pool });
  }
}

/** So many statements stay prepared on each connection; what comes after them is planned each time. */
const mostNamed = 300;

/** What only asks, or begins to: more may come in the same turn of the event loop. */
const mayWait = /^(?:select|with|start transaction)\b/;

/** Between them nobody but the one who writes uses the connection. */
const beginsWriting = /^begin\b/;
const endsWriting = /^(?:commit|rollback)\b/;

/**
 * A client whose statements are planned once for each connection: they get a name when they are first asked. What is
 * asked in one turn of the event loop is sent in one piece, so that PostgreSQL wakes up once for all of it. Whoever
 * writes has others wait, and has something to do while PostgreSQL does: what they say is sent at once.
 */
export function namingClient(Client: typeof pg.Client): typeof pg.Client {
  const names = new Map<string, string>();
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text);
    if (known !== undefined || names.size >= mostNamed) return known;
    const name = `rungs_${names.size}`;
    names.set(text, name);
    return name;
  };
  const ask = Client.prototype.query as (this: pg.Client, ...given: unknown[]) => unknown;
  return class extends Client {
    #isHeld = false;
    #isWriting = false;

    override query(...given: unknown[]): never {
      const [text, values, ...rest] = given;
      const isNamed = typeof text === 'string' && Array.isArray(values) && values.length > 0;
      const name = isNamed ? nameOf(text) : undefined;
      const asked = name === undefined ? given : [{ name, text, values }, ...rest];
      const waits = typeof text === 'string' && this.#mayWait(text);
      if (waits) this.#hold();
      const answer = ask.apply(this, asked);
      if (!waits) this.#send();
      return answer as never;
    }

    #mayWait(text: string): boolean {
      if (beginsWriting.test(text)) this.#isWriting = true;
      else if (endsWriting.test(text)) this.#isWriting = false;
      return !this.#isWriting && mayWait.test(text);
    }

    #hold(): void {
      if (this.#isHeld) return;
      this.#isHeld = true;
      this.connection.stream.cork();
      setImmediate(() => this.#send());
    }

    #send(): void {
      if (!this.#isHeld) return;
      this.#isHeld = false;
      this.connection.stream.uncork();
    }
  } as typeof pg.Client;
}
