import type { CompiledQuery } from 'kysely';

/** Whom prepared statements are given to, where they don't go to the database one by one. */
export interface Asker {
  readonly ask: <Row>(query: CompiledQuery<Row>) => Promise<readonly Row[]>;
  readonly change: <Row>(query: CompiledQuery<Row>) => Promise<readonly Row[]>;
}
