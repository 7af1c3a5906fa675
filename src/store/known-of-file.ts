import type { DatabaseSync } from 'node:sqlite';
import { KnownRows, type Rows } from './known-rows.ts';
import { nodeSqlite } from './node-sqlite.ts';

/**
 * What was asked on a connection that only reads, known until the file changes. SQLite itself says when it did, whoever
 * changed it: this server, or a command beside it. So nothing that is known is ever older than what would be read.
 */
export class KnownOfFile {
  readonly #ask: ReturnType<typeof nodeSqlite>;
  readonly #version: () => unknown;
  readonly #known = new KnownRows();

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
    this.#known.isStill(this.#version());
  }

  /** Whoever gets rows that are known may not change them. */
  readonly ask = (sql: string, parameters: readonly unknown[]): Rows => {
    const before = this.#known.find(sql, parameters);
    if (before !== null) return before;
    const rows = this.#ask.prepare(sql).all(parameters);
    this.#known.keep(sql, parameters, rows);
    return rows;
  };
}
