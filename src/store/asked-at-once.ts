import type { CompiledQuery, DatabaseConnection } from 'kysely';
import type { Asker } from './asker.ts';

interface Waiting {
  readonly query: CompiledQuery;
  readonly resolve: (rows: readonly unknown[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Questions to PostgreSQL on one connection. What is asked at once goes as one statement, which costs one way there
 * and back and is planned once; what is asked later is sent right behind, without waiting for the answer.
 */
export class AskedAtOnce implements Asker {
  readonly #connection: DatabaseConnection;
  #waiting: Waiting[] = [];

  constructor(connection: DatabaseConnection) {
    this.#connection = connection;
  }

  ask<Row>(query: CompiledQuery<Row>): Promise<readonly Row[]> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.length === 0) queueMicrotask(() => void this.#send());
      this.#waiting.push({ query, resolve: resolve as Waiting['resolve'], reject });
    });
  }

  /** Sent now, behind all that was asked before, so that whoever changes something can go on meanwhile. */
  async change<Row>(query: CompiledQuery<Row>): Promise<readonly Row[]> {
    void this.#send();
    return (await this.#connection.executeQuery<Row>(query)).rows;
  }

  async #send(): Promise<void> {
    const asked = this.#waiting;
    if (asked.length === 0) return;
    this.#waiting = [];
    try {
      const [first] = asked;
      if (asked.length === 1 && first !== undefined) {
        first.resolve((await this.#connection.executeQuery(first.query)).rows);
        return;
      }
      const { rows } = await this.#connection.executeQuery<Record<string, readonly unknown[] | null>>(together(asked));
      asked.forEach(({ resolve }, index) => void resolve(rows[0]?.[`q${index}`] ?? []));
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  }
}

const texts = new Map<string, string>();
/** An endpoint asks few things at once, and always the same. */
const mostTexts = 100;

/** One statement with a column for each question: its rows as JSON, in their order. */
function together(asked: readonly Waiting[]): CompiledQuery<Record<string, readonly unknown[] | null>> {
  const key = asked.map(({ query }) => query.sql).join(';');
  const sql = texts.get(key) ?? textOf(asked);
  if (texts.size < mostTexts) texts.set(key, sql);
  const [first] = asked as readonly [Waiting];
  return { ...first.query, sql, parameters: asked.flatMap(({ query }) => query.parameters) };
}

function textOf(asked: readonly Waiting[]): string {
  let before = 0;
  const columns = asked.map(({ query: { sql, parameters } }, index) => {
    const own = sql.replaceAll(/\$(\d+)/g, (_, place: string) => `$${Number(place) + before}`);
    before += parameters.length;
    return `(select json_agg(one) from (${own}) as one) as q${index}`;
  });
  return `select ${columns.join(', ')}`;
}
