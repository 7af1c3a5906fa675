import { type Compilable, type CompiledQuery, SelectQueryNode } from 'kysely';
import { AskedAtOnce } from './asked-at-once.ts';
import type { Asker } from './asker.ts';
import type { Db } from './store-tools.ts';

/** Answers a statement at once. */
export type DirectAnswer = (sql: string, parameters: readonly unknown[]) => readonly unknown[];

const direct = new WeakMap<object, DirectAnswer>();

/** SQLite answers at once, so what is prepared goes to it without the way through Kysely. */
export function askDirectly(db: Db, answer: DirectAnswer): void {
  direct.set(db.getExecutor().adapter, answer);
}

const askers = new WeakMap<Db, Asker>();

/** To PostgreSQL it goes without the way through Kysely too, which would send nothing before the last answer came. */
export function askThrough(db: Db, asker: Asker): void {
  askers.set(db, asker);
}

/** What is asked at once on this connection goes there as one statement. */
export async function askAtOnce(db: Db): Promise<void> {
  await db.getExecutor().provideConnection(async (connection) => askThrough(db, new AskedAtOnce(connection)));
}

type Given = readonly (string | number | null)[];

/** Builds a query from values that are put in for what is asked each time. */
type Build<Values extends Given, Row> = (db: Db, ...given: Values) => Compilable<Row>;

interface Shape<Row> {
  readonly query: CompiledQuery<Row>;
  /** Of each parameter: which of the given values it is; -1: as it was built. */
  readonly places: readonly number[];
  /** Changes nothing. */
  readonly isRead: boolean;
}

/**
 * A query that is built and put into SQL once for each database, and from then on only bound: for those that nearly
 * every request asks. What is given has to go into the query unchanged, as a parameter of its own. To be asked within
 * a unit only, which has its connection for itself. A change says what it did by the rows that it returns.
 */
export function prepared<Values extends Given, Row>(
  build: Build<Values, Row>,
): (db: Db, ...given: Values) => Promise<readonly Row[]> {
  const shapes = new WeakMap<object, Shape<Row>>();
  const count = build.length - 1;
  return async (db, ...given): Promise<readonly Row[]> => {
    const { adapter } = db.getExecutor();
    const shape = shapes.get(adapter) ?? shapeOf(build, db, count);
    shapes.set(adapter, shape);
    const { query, places, isRead } = shape;
    const parameters = places.map((place, index) => (place === -1 ? query.parameters[index] : given[place]));
    const answer = direct.get(adapter);
    if (answer !== undefined) return answer(query.sql, parameters) as readonly Row[];
    const asked: CompiledQuery<Row> = { ...query, parameters };
    const asker = askers.get(db);
    if (asker === undefined) return (await db.executeQuery(asked)).rows;
    return isRead ? asker.ask(asked) : asker.change(asked);
  };
}

function shapeOf<Values extends Given, Row>(build: Build<Values, Row>, db: Db, count: number): Shape<Row> {
  const stand = Array.from({ length: count }, (_, index) => `\u0000${index}`);
  const query = build(db, ...(stand as readonly string[] as Values)).compile();
  const places = query.parameters.map((parameter) => stand.indexOf(parameter as string));
  if (stand.some((_, index) => !places.includes(index))) throw new Error('a value that is given is not in the query');
  return { query, places, isRead: SelectQueryNode.is(query.query) };
}
