import { DatabaseSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

type Value = null | number | bigint | string | Uint8Array;

/**
 * Node's own SQLite in the shape that Kysely's dialect expects. Statements are prepared once and kept, the most
 * used ones longest.
 */
export function nodeSqlite(database: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const known = kept.get(sql);
      if (known !== undefined) {
        kept.delete(sql);
        kept.set(sql, known);
        return known;
      }
      const made = statementOf(database, sql);
      kept.set(sql, made);
      if (kept.size > keptStatements) kept.delete(kept.keys().next().value ?? '');
      return made;
    },
  };
}

const keptStatements = 300;

function statementOf(database: DatabaseSync, sql: string): SqliteStatement {
  const statement = database.prepare(sql);
  const bind = (parameters: readonly unknown[]) => parameters.map(bindable);
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...bind(parameters)),
    run: (parameters) => {
      // A full disk makes SQLite itself take everything back; to ask for it again would hide what had happened.
      if (sql === 'rollback' && !database.isTransaction) return { changes: 0, lastInsertRowid: 0 };
      return statement.run(...bind(parameters));
    },
    iterate: (parameters) => statement.iterate(...bind(parameters)) as IterableIterator<unknown>,
  };
}

/** SQLite has no booleans and no dates; better-auth hands some over. */
function bindable(value: unknown): Value {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Date) return value.toISOString();
  if (value === undefined) return null;
  return value as Value;
}

/**
 * Opens the file so that what was answered is on disk: a write-ahead log that is synced at every commit. Foreign keys
 * are held; another process (a backup) is waited for. What is deleted is overwritten, so that erased words don't stay
 * in the file's free pages.
 */
export function openSqliteFile(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: true, timeout: 5000 });
  database.exec(
    'pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on; pragma trusted_schema = off;',
  );
  return database;
}
