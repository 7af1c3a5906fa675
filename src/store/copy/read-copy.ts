import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { stepNames } from '../migrate.ts';
import type { Db } from '../store-tools.ts';
import { booleanColumns, copiedTableNames, copiedTables } from './copied-tables.ts';

export type Row = Readonly<Record<string, unknown>>;

/** How a portable copy begins and ends; between them each line is `["table", {row}]`. */
export interface CopyHeader {
  readonly form: 'rungs-copy';
  readonly version: 1;
  /** The schema that the rows are of. */
  readonly steps: readonly string[];
  readonly madeAt: string;
}
export interface CopyEnd {
  readonly end: { readonly rows: number; readonly sha256: string };
}

const rowsAtOnce = 500;

/** All lines of a copy, each with its line break. `db` is a transaction, so that all is of one moment. */
export async function* linesOfCopy(db: Db, madeAt: string): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const line = (value: unknown) => {
    const text = `${JSON.stringify(value)}\n`;
    hash.update(text);
    return text;
  };
  const header: CopyHeader = { form: 'rungs-copy', version: 1, steps: stepNames, madeAt };
  yield line(header);
  let rows = 0;
  for (const table of copiedTableNames) {
    for await (const row of rowsOf(db, table, copiedTables[table])) {
      rows += 1;
      yield line([table, row]);
    }
  }
  const end: CopyEnd = { end: { rows, sha256: hash.digest('hex') } };
  yield `${JSON.stringify(end)}\n`;
}

/** The rows of a table in the order of its key, a piece at a time. */
export async function* rowsOf(db: Db, table: string, key: readonly string[]): AsyncGenerator<Row> {
  const columns = sql.join(key.map((name) => sql.ref(name)));
  let after: readonly unknown[] | null = null;
  for (;;) {
    const beyond: RawBuilder<unknown> = after === null ? sql`` : sql`where (${columns}) > (${sql.join(after)})`;
    const { rows }: { rows: Row[] } = await sql<Row>`
      select * from ${sql.table(table)} ${beyond} order by ${columns} limit ${sql.lit(rowsAtOnce)}
    `.execute(db);
    for (const row of rows) yield plain(row);
    const last: Row | undefined = rows.at(-1);
    if (last === undefined || rows.length < rowsAtOnce) return;
    after = key.map((name) => last[name]);
  }
}

/** The same on both databases. */
function plain(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, booleanColumns.has(name) ? Boolean(value) : value]),
  );
}
