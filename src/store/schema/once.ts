import type { ColumnType } from 'kysely';

/** A column that is written once. */
export type Once<Value> = ColumnType<Value, Value, never>;
