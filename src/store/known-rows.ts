import type { DatabaseSync } from 'node:sqlite';
import { nodeSqlite } from './node-sqlite.ts';

type Rows = readonly unknown[];

/** Between two changes few things are asked, over and over: who asks, above all. */
const mostKnown = 1000;

/**
 * What was asked on a connection that only reads, known until the file changes. SQLite itself says when it did, whoever
 * changed it: this server, or a command beside it. So nothing that is known is ever older than what would be read.
 */
export class KnownRows {
  readonly #ask: ReturnType<typeof nodeSqlite>;
  readonly #version: () => unknown;
  readonly #known = new Map<string, Map<string, Rows>>();
  #count = 0;
  #knownSince: unknown = null;

  constructor(database: DatabaseSync) {
    this.#ask = nodeSqlite(database);
    const version = database.prepare('pragma data_version');
    version.setReturnArrays(true);
    this.#version = () => (version.get() as unknown as readonly unknown[] | undefined)?.[0];
  }

  /**
   * To be called before each piece of reading: forgets everything where the file has changed. Within a transaction this
   * is what takes its moment.
   */
  begin(): void {
    const version = this.#version();
    if (version === this.#knownSince) return;
    this.#forget();
    this.#knownSince = version;
  }

  /** Whoever gets rows that are known may not change them. */
  readonly ask = (sql: string, parameters: readonly unknown[]): Rows => {
    const known = this.#known.get(sql) ?? new Map<string, Rows>();
    const key = JSON.stringify(parameters);
    const before = known.get(key);
    if (before !== undefined) return before;
    const rows = this.#ask.prepare(sql).all(parameters);
    for (const row of rows) Object.freeze(row);
    if (this.#count >= mostKnown) this.#forget();
    this.#known.set(sql, known.set(key, rows));
    this.#count += 1;
    return rows;
  };

  #forget(): void {
    this.#known.clear();
    this.#count = 0;
  }
}
