import type { Compilable, CompiledQuery, SqliteDatabase } from 'kysely';
import type { Db } from './store-tools.ts';

const direct = new WeakMap<object, SqliteDatabase>();

/** SQLite answers at once, so what is prepared goes to it without the way through Kysely. */
export function askDirectly(db: Db, database: SqliteDatabase): void {
  direct.set(db.getExecutor().adapter, database);
}

/** Builds a query from texts that are put in for what is asked each time. */
type Build<Given extends readonly string[], Row> = (db: Db, ...given: Given) => Compilable<Row>;

interface Shape<Row> {
  readonly query: CompiledQuery<Row>;
  /** Of each parameter: which of the given texts it is; -1: as it was built. */
  readonly places: readonly number[];
}

/**
 * A query that is built and put into SQL once for each database, and from then on only bound: for those that nearly
 * every request asks. What is given has to be text that goes into the query unchanged, as a parameter of its own. To
 * be asked within a unit only, which has its connection for itself.
 */
export function prepared<Given extends readonly string[], Row>(
  build: Build<Given, Row>,
): (db: Db, ...given: Given) => Promise<readonly Row[]> {
  const shapes = new WeakMap<object, Shape<Row>>();
  const count = build.length - 1;
  return async (db, ...given): Promise<readonly Row[]> => {
    const { adapter } = db.getExecutor();
    const shape = shapes.get(adapter) ?? shapeOf(build, db, count);
    shapes.set(adapter, shape);
    const { query, places } = shape;
    const parameters = places.map((place, index) => (place === -1 ? query.parameters[index] : given[place]));
    const sqlite = direct.get(adapter);
    if (sqlite !== undefined) return sqlite.prepare(query.sql).all(parameters) as readonly Row[];
    return (await db.executeQuery({ ...query, parameters } as CompiledQuery<Row>)).rows;
  };
}

function shapeOf<Given extends readonly string[], Row>(build: Build<Given, Row>, db: Db, count: number): Shape<Row> {
  const stand = Array.from({ length: count }, (_, index) => `\u0000${index}`);
  const query = build(db, ...(stand as readonly string[] as Given)).compile();
  const places = query.parameters.map((parameter) => stand.indexOf(parameter as string));
  if (stand.some((_, index) => !places.includes(index))) throw new Error('a text that is given is not in the query');
  return { query, places };
}
