import { type CreateTableBuilder, type Kysely, type RawBuilder, sql } from 'kysely';
import type { DatabaseKind } from '../database-kind.ts';

// biome-ignore lint/suspicious/noExplicitAny: names of tables and columns are free here
export type Table = CreateTableBuilder<any, any>;
type ColumnKind = 'text' | 'text?' | 'integer';
export interface Columns {
  readonly text: RawBuilder<string>;
}

export function columnsOf(kind: DatabaseKind): Columns {
  return { text: kind === 'sqlite' ? sql`text` : sql`text collate "C"` };
}

export function columns(table: Table, { text }: Columns, kinds: Readonly<Record<string, ColumnKind>>): Table {
  return Object.entries(kinds).reduce<Table>((own, [name, kind]) => {
    if (kind === 'integer') return own.addColumn(name, 'integer', (column) => column.notNull());
    return own.addColumn(name, text, (column) => (kind === 'text' ? column.notNull() : column));
  }, table);
}

/** A table whose rows go with the person that they are about. */
export function ofPerson(table: Table, column: Columns, kinds: Readonly<Record<string, ColumnKind>>) {
  return columns(table, column, kinds).addForeignKeyConstraint('of_person', ['person_id'], 'person', ['id']);
}

export async function index(
  // biome-ignore lint/suspicious/noExplicitAny: as above
  db: Kysely<any>,
  table: string,
  names: readonly string[],
  { isUnique = false, isMostlyNull = false } = {},
): Promise<void> {
  const builder = db.schema
    .createIndex(`${table}_by_${names.join('_')}`)
    .on(table)
    .columns([...names]);
  // Where few rows have anything there, those alone are kept: counted with the others, SQLite thinks one value has all.
  const [first = ''] = names;
  const kept = isMostlyNull ? builder.where(sql.ref(first), 'is not', null) : builder;
  await (isUnique ? kept.unique() : kept).execute();
}
