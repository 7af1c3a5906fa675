import type { DocumentPath } from './document-tree.ts';

/** What was left out of a document, to tell whether something else is inside it. */
export class RemovedPaths {
  readonly all: DocumentPath[] = [];
  readonly #keys = new Set<string>();

  add(path: DocumentPath): void {
    this.all.push(path);
    this.#keys.add(keyOf(path));
  }

  /** True for a removed path and for everything inside it. */
  covers(path: DocumentPath): boolean {
    if (this.#keys.size === 0) return false;
    return path.some((_, index) => this.#keys.has(keyOf(path.slice(0, index + 1))));
  }
}

function keyOf(path: DocumentPath): string {
  return path.join('\n');
}
