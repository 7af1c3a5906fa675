import type { Kysely } from 'kysely';
import type { Database } from './schema.ts';

/** A connection, or a transaction on one. */
export type Db = Kysely<Database>;

/** What a table needs of the world beside the database. */
export interface StoreTools {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly sha256: (text: string) => string;
  /** Standings of so many people at most are worked out in the transaction that touched them; left out: 400. */
  readonly standingsAtOnce?: number;
}
