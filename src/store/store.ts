import { type Kysely, sql } from 'kysely';
import type { DatabaseKind } from './database-kind.ts';
import { KnownOfServer } from './known-of-server.ts';
import { askAtOnce, askThrough } from './prepared.ts';
import type { Database } from './schema.ts';
import { SharedConnection } from './shared-connection.ts';
import type { Reads } from './sqlite-reads.ts';
import type { Writes } from './sqlite-writes.ts';
import type { StoreTools } from './store-tools.ts';
import { settleStandings } from './tables/growth/bench-standing.ts';
import { takeTouched } from './touched-people.ts';
import { type Unit, unitOn } from './unit.ts';

/** What the organisation keeps, on SQLite or PostgreSQL; the same to whoever uses it. */
export interface Store {
  readonly kind: DatabaseKind;
  /** better-auth works on its own tables through this. */
  readonly db: Kysely<Database>;
  /** All that `work` reads is of one moment. */
  readonly read: <Result>(work: (unit: Unit) => Promise<Result>) => Promise<Result>;
  /**
   * For work that reads what it answers in one statement: it is of one moment by itself, so PostgreSQL is spared the
   * transaction around it. Who asks is read just before.
   */
  readonly lookUp: <Result>(work: (unit: Unit) => Promise<Result>) => Promise<Result>;
  /**
   * All that `work` writes is kept together, on disk before this comes back, or (when it throws) not at all. Nobody
   * else writes meanwhile, on any server.
   */
  readonly write: <Result>(work: (unit: Unit) => Promise<Result>) => Promise<Result>;
  /** Throws where the database doesn't answer. */
  readonly ping: () => Promise<void>;
  /** SQLite leaves what was deleted in its file until the space is used again; this takes it out now. */
  readonly forgetDeleted: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** SQLite's two connections: one for reading alone, one for writing, each for one piece of work at a time. */
export interface Sides {
  readonly reading: { readonly db: Kysely<Database>; readonly inTurn: Reads };
  readonly writing: { readonly db: Kysely<Database>; readonly inTurn: Writes };
}

type Whole = Pick<Store, 'read' | 'lookUp' | 'write'>;

export function storeOn(
  db: Kysely<Database>,
  kind: DatabaseKind,
  tools: StoreTools,
  onClose: () => void | Promise<void> = () => undefined,
  sides: Sides | null = null,
): Store {
  return {
    kind,
    db,
    ...(sides === null ? wholeOn(db, kind, tools) : wholeOnSides(sides, tools)),
    ping: async () => {
      await db.selectFrom('setting').select('key').limit(1).execute();
    },
    forgetDeleted: async () => {
      if (kind !== 'sqlite') return;
      const clean = async () => {
        await sql`vacuum`.execute(db);
        await sql`pragma wal_checkpoint(truncate)`.execute(db);
      };
      // The log can't be emptied while somebody reads from it.
      await (sides === null ? clean() : sides.reading.inTurn.alone(clean));
    },
    close: async () => {
      await sides?.reading.db.destroy();
      await db.destroy();
      await onClose();
    },
  };
}

function wholeOn(db: Kysely<Database>, kind: DatabaseKind, tools: StoreTools): Whole {
  const shared = new SharedConnection(db);
  // Each has a unit of its own, so that only what one asks at once becomes one statement.
  const alone: Store['lookUp'] = (work) => shared.use(async (own) => work(await unitOf(own.withoutPlugins())));
  const unitOf = async (own: Kysely<Database>): Promise<Unit> => {
    if (kind === 'postgres') await askAtOnce(own);
    return unitOn(own, tools);
  };
  return {
    read: (work) => {
      const whole = kind === 'postgres' ? db.transaction().setIsolationLevel('repeatable read') : db.transaction();
      return whole.execute(async (own) => work(await unitOf(own)));
    },
    lookUp: kind === 'postgres' ? knowing(db, tools, shared, alone) : alone,
    write: (work) => {
      // On PostgreSQL this takes the writers' lock too.
      const whole = kind === 'postgres' ? db.transaction().setAccessMode('read write') : db.transaction();
      return whole.execute(async (own) => settled(own, tools, work(await unitOf(own))));
    },
  };
}

/**
 * Looks up what is known while nothing changes. While much changes, to look first would be one way more there and back:
 * then each asks for itself, and the look goes beside it.
 */
function knowing(
  db: Kysely<Database>,
  tools: StoreTools,
  shared: SharedConnection,
  alone: Store['lookUp'],
): Store['lookUp'] {
  const known = new KnownOfServer(shared);
  const own = db.withoutPlugins();
  askThrough(own, known);
  const unit = unitOn(own, tools);
  return async (work) => {
    if (known.isQuiet) {
      await known.look();
      return work(unit);
    }
    // Whoever asks for themselves is told of what is wrong with the database.
    known.look().catch(() => undefined);
    return alone(work);
  };
}

function wholeOnSides({ reading, writing }: Sides, tools: StoreTools): Whole {
  const [seen, changed] = [unitOn(reading.db, tools), unitOn(writing.db, tools)];
  return {
    read: (work) => reading.inTurn.whole(() => work(seen)),
    // In turn too: within another's transaction it would see what was there when that one began.
    lookUp: (work) => reading.inTurn.alone(() => work(seen)),
    write: (work) =>
      writing.inTurn.whole(async () => {
        // Of work that was undone, on the same connection.
        takeTouched(writing.db);
        return settled(writing.db, tools, work(changed));
      }),
  };
}

/** What follows from what was written is written with it. */
async function settled<Result>(db: Kysely<Database>, tools: StoreTools, work: Promise<Result>): Promise<Result> {
  const result = await work;
  await settleStandings(db, tools);
  return result;
}
