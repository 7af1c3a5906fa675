import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { stepNames } from '../migrate.ts';
import type { Db } from '../store-tools.ts';
import { type CopiedTable, copiedTableNames, tablesOfTheMoment } from './copied-tables.ts';
import type { CopyEnd, CopyHeader, Row } from './read-copy.ts';

/** A copy that can't be brought back: what is wrong with it, and how to mend it. */
export class BadCopy extends Error {
  override readonly name = 'BadCopy';
}

const rowsAtOnce = 100;

/**
 * Brings the lines of a copy into a database that has the schema and no rows. `db` is a transaction: a copy that is cut
 * off or was changed throws, and nothing is kept.
 */
export async function writeCopy(db: Db, lines: AsyncIterable<string>): Promise<number> {
  const writer = new RowWriter(db);
  const hash = createHash('sha256');
  let header: CopyHeader | null = null;
  let end: CopyEnd['end'] | null = null;
  for await (const line of lines) {
    if (end !== null) throw new BadCopy('Something follows the end of this copy. Take another one.');
    const value = parse(line);
    if (header === null) header = headerOf(value);
    else if (Array.isArray(value)) await writer.add(tableOf(value[0]), value[1] as Row);
    else end = (value as CopyEnd).end ?? null;
    if (end === null) hash.update(`${line}\n`);
  }
  if (header === null) throw new BadCopy('This file is empty. Take another copy.');
  if (end === null) throw new BadCopy('This copy was cut off before its end. Take another one.');
  if (end.sha256 !== hash.digest('hex') || end.rows !== writer.count) {
    throw new BadCopy('This copy is not what was written: some of it was changed or is missing. Take another one.');
  }
  await writer.finish();
  return writer.count;
}

/** Takes all rows out, so that a copy can be brought back in the same transaction. */
export async function emptyTables(db: Db): Promise<void> {
  for (const table of tablesOfTheMoment) await sql`delete from ${sql.table(table)}`.execute(db);
  await db.updateTable('person').set({ manager_id: null }).execute();
  for (const table of copiedTableNames.toReversed()) await sql`delete from ${sql.table(table)}`.execute(db);
}

class RowWriter {
  readonly #db: Db;
  #table: CopiedTable | null = null;
  #waiting: Row[] = [];
  /** Somebody may come before their manager, so who reports to whom is written at the end. */
  readonly #managers: (readonly [person: string, manager: string])[] = [];
  count = 0;

  constructor(db: Db) {
    this.#db = db;
  }

  async add(table: CopiedTable, row: Row): Promise<void> {
    if (table !== this.#table || this.#waiting.length >= rowsAtOnce) await this.#write();
    this.#table = table;
    this.count += 1;
    if (table === 'person' && typeof row['manager_id'] === 'string') {
      this.#managers.push([String(row['id']), row['manager_id']]);
      this.#waiting.push({ ...row, manager_id: null });
    } else this.#waiting.push(row);
  }

  async finish(): Promise<void> {
    await this.#write();
    for (const [id, manager_id] of this.#managers) {
      await this.#db.updateTable('person').set({ manager_id }).where('id', '=', id).execute();
    }
  }

  async #write(): Promise<void> {
    const rows = this.#waiting;
    this.#waiting = [];
    if (this.#table === null || rows.length === 0) return;
    await this.#db
      .insertInto(this.#table)
      .values(rows as never)
      .execute();
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new BadCopy('This file has a line that is no JSON: it is no copy of ours, or was cut off.');
  }
}

function headerOf(value: unknown): CopyHeader {
  const header = value as Partial<CopyHeader> | null;
  if (header?.form !== 'rungs-copy' || !Array.isArray(header.steps)) throw new BadCopy('This file is no copy of ours.');
  if (header.version !== 1 || header.steps.join() !== stepNames.join()) {
    throw new BadCopy('This copy is of another version of Rungs. Bring it back with that one, then upgrade.');
  }
  return header as CopyHeader;
}

function tableOf(name: unknown): CopiedTable {
  const known = copiedTableNames.find((table) => table === name);
  if (known === undefined) throw new BadCopy('This copy names a table that there is not. Was it changed by hand?');
  return known;
}
