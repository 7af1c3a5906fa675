import { nameKey } from './name-key.ts';

interface Known {
  readonly key: string;
  place: string | null;
  /** Known by a part of its name: "IC3" of "IC3 – Senior Engineer". */
  readonly isPart: boolean;
}

/** Keys by name, within a place (the track of a level, the group of a competency) where there is one. */
export class Names {
  readonly #keys = new Map<string, Known[]>();
  readonly #all = new Set<string>();

  find(name: string, place: string | null = null): string | null {
    const found = this.#keys.get(nameKey(name)) ?? [];
    const whole = found.filter(({ isPart }) => !isPart);
    // A part of a name that two have names neither.
    const meant = whole.length > 0 || new Set(found.map(({ key }) => key)).size > 1 ? whole : found;
    const here = meant.find((one) => one.place === place);
    if (here !== undefined) return here.key;
    // Without a place a name means the first there is; one without a place is meant everywhere.
    if (place === null) return meant[0]?.key ?? null;
    return meant.find((one) => one.place === null)?.key ?? null;
  }

  add(name: string, aliases: readonly string[], place: string | null = null): string {
    const base = nameKey(name).replace(/ /g, '-') || 'unnamed';
    let key = base;
    if (this.#all.has(key) && place !== null) key = `${place}-${base}`;
    for (let count = 2; this.#all.has(key); count++) key = `${base}-${count}`;
    this.#all.add(key);
    for (const alias of new Set([name, ...aliases].map(nameKey))) {
      const known: Known = { key, place, isPart: alias !== nameKey(name) };
      const list = this.#keys.get(alias);
      if (list === undefined) this.#keys.set(alias, [known]);
      else list.push(known);
    }
    return key;
  }

  /** Known without a place until now: this is where it belongs. */
  place(key: string, place: string | null): void {
    if (place === null) return;
    for (const list of this.#keys.values()) for (const one of list) if (one.key === key) one.place ??= place;
  }

  alias(key: string, name: string): void {
    const alias = nameKey(name);
    if (alias === '' || this.#keys.has(alias)) return;
    this.#keys.set(alias, [{ key, place: null, isPart: false }]);
  }
}
