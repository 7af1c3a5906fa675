import { CompiledQuery } from 'kysely';
import type { Asker } from './asker.ts';
import { KnownRows } from './known-rows.ts';
import type { SharedConnection } from './shared-connection.ts';
import type { Db } from './store-tools.ts';

/**
 * The moment of a PostgreSQL: which transactions are over, which aren't, and since when it runs. While it is the same,
 * nobody has changed anything, on any server; once somebody has, it never comes back. Only a server that was started
 * anew could count the same again.
 */
const momentQuery = CompiledQuery.raw(
  `select concat(pg_current_snapshot(), ' ', pg_postmaster_start_time()) as moment`,
) as CompiledQuery<{ readonly moment: string }>;

/** Takes a number for a transaction that changes nothing: afterwards it is another moment. */
const passQuery = CompiledQuery.raw('select pg_current_xact_id()::text');

/** What speaks PostgreSQL's dialect needn't know the two functions, or may be open for reading only. */
const cannotTell: ReadonlySet<unknown> = new Set(['42883', '25006', '0A000']);

/**
 * What was asked of PostgreSQL, known until anything changes there. Whether it did is asked each time, once for all who
 * wait meanwhile and after they came: so what they get is never older than what they would read.
 */
export class KnownOfServer implements Asker {
  readonly #connection: SharedConnection;
  readonly #known = new KnownRows();
  #running: Promise<void> = Promise.resolve();
  /** A look that hasn't begun yet, which whoever comes now may share. */
  #next: Promise<void> | null = null;
  #canTell: boolean | null = null;
  #isQuiet = false;

  constructor(connection: SharedConnection) {
    this.#connection = connection;
  }

  /** Whether nothing had changed when it was last looked: only then it is worth to look before one asks. */
  get isQuiet(): boolean {
    return this.#isQuiet;
  }

  /** Forgets everything where something has changed since the last look. Fails where the database doesn't answer. */
  look(): Promise<void> {
    this.#next ??= this.#running
      .catch(() => undefined)
      .then(() => {
        this.#next = null;
        this.#running = this.#look();
        return this.#running;
      });
    return this.#next;
  }

  readonly ask = async <Row>(query: CompiledQuery<Row>): Promise<readonly Row[]> => {
    const { sql, parameters } = query;
    const before = this.#known.find(sql, parameters);
    if (before !== null) return before as readonly Row[];
    const { moment } = this.#known;
    const { rows } = await this.#connection.use((connection) => connection.executeQuery(query));
    // What was asked before a change may have been answered before it too.
    if (moment === this.#known.moment) this.#known.keep(sql, parameters, rows);
    return rows;
  };

  change(): never {
    throw new Error('nothing is changed where something is looked up');
  }

  async #look(): Promise<void> {
    try {
      this.#isQuiet = await this.#connection.use(async (connection) => {
        this.#canTell ??= await canTellMoments(connection);
        return this.#canTell && this.#known.isStill(await momentOf(connection));
      });
    } catch (error) {
      // Whatever answers next may be another server.
      this.#known.isStill(null);
      throw error;
    }
  }
}

async function momentOf(connection: Db): Promise<string | undefined> {
  return (await connection.executeQuery(momentQuery)).rows[0]?.moment;
}

/** Tried once, since all else rests on it. */
async function canTellMoments(connection: Db): Promise<boolean> {
  try {
    const before = await momentOf(connection);
    await connection.executeQuery(passQuery);
    return before !== (await momentOf(connection));
  } catch (error) {
    if (cannotTell.has((error as { readonly code?: unknown }).code)) return false;
    throw error;
  }
}
