export type Rows = readonly unknown[];

/** Between two changes few things are asked, over and over: who asks, above all. */
const mostKnown = 1000;

/** What was asked of a database at one moment of it. Whoever has the database says when another has come. */
export class KnownRows {
  readonly #known = new Map<string, Map<string, Rows>>();
  #count = 0;
  #moment: unknown = null;

  get moment(): unknown {
    return this.#moment;
  }

  /** Forgets everything where this is another moment. True where it is the same. */
  isStill(moment: unknown): boolean {
    if (moment === this.#moment) return true;
    this.#forget();
    this.#moment = moment;
    return false;
  }

  find(sql: string, parameters: readonly unknown[]): Rows | null {
    return this.#known.get(sql)?.get(JSON.stringify(parameters)) ?? null;
  }

  /** Whoever gets rows that are known may not change them. */
  keep(sql: string, parameters: readonly unknown[], rows: Rows): void {
    for (const row of rows) Object.freeze(row);
    if (this.#count >= mostKnown) this.#forget();
    const known = this.#known.get(sql) ?? new Map<string, Rows>();
    this.#known.set(sql, known.set(JSON.stringify(parameters), rows));
    this.#count += 1;
  }

  #forget(): void {
    this.#known.clear();
    this.#count = 0;
  }
}
