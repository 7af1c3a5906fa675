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

/** A transaction that says it writes takes the writers' lock with its first word, in one message. */
class LockingDriver extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    if (settings.accessMode !== 'read write') return super.beginTransaction(connection, settings);
    try {
      await connection.executeQuery(CompiledQuery.raw(`begin; select pg_advisory_xact_lock(${writersLock})`));
    } catch (error) {
      // It may have begun and not got the lock.
      await this.rollbackTransaction(connection as Connection).catch(() => undefined);
      throw error;
    }
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

/** A client whose statements are planned once for each connection: they get a name when they are first asked. */
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
    override query(...given: unknown[]): never {
      const [text, values, ...rest] = given;
      const isNamed = typeof text === 'string' && Array.isArray(values) && values.length > 0;
      const name = isNamed ? nameOf(text) : undefined;
      const asked = name === undefined ? given : [{ name, text, values }, ...rest];
      return ask.apply(this, asked) as never;
    }
  } as typeof pg.Client;
}
