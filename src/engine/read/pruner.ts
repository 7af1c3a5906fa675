import type { DocumentPath } from './document-tree.ts';

type Container = Record<string | number, unknown>;

/** Takes parts out of plain data, and still knows where in the text the rest of a shortened list stands. */
export class Pruner {
  readonly #value: unknown;
  /** For a list that lost items: the position in the text of each item that is left. */
  readonly #positions = new WeakMap<object, number[]>();

  constructor(value: unknown) {
    this.#value = value;
  }

  has(path: DocumentPath): boolean {
    const parent = this.#containerOf(path);
    const key = path.at(-1);
    return parent !== null && key !== undefined && key in parent;
  }

  remove(path: DocumentPath): void {
    const parent = this.#containerOf(path);
    const key = path.at(-1);
    if (parent === null || key === undefined) return;
    if (Array.isArray(parent) && typeof key === 'number') {
      if (key >= parent.length) return;
      const positions = this.#positions.get(parent) ?? parent.map((_, index) => index);
      parent.splice(key, 1);
      positions.splice(key, 1);
      this.#positions.set(parent, positions);
    } else delete parent[key];
  }

  replace(path: DocumentPath, value: unknown): void {
    const parent = this.#containerOf(path);
    const key = path.at(-1);
    if (parent !== null && key !== undefined) parent[key] = value;
  }

  /** The path in the text of what is now at a path in the data. */
  pathInText(path: DocumentPath): DocumentPath {
    let at: unknown = this.#value;
    return path.map((key) => {
      const positions = typeof at === 'object' && at !== null ? this.#positions.get(at) : undefined;
      at = typeof at === 'object' && at !== null ? (at as Container)[key] : undefined;
      return typeof key === 'number' ? (positions?.[key] ?? key) : key;
    });
  }

  #containerOf(path: DocumentPath): Container | null {
    let at: unknown = this.#value;
    for (const key of path.slice(0, -1)) {
      if (typeof at !== 'object' || at === null) return null;
      at = (at as Container)[key];
    }
    return typeof at === 'object' && at !== null ? (at as Container) : null;
  }
}
