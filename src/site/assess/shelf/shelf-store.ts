import { canonicalJson } from './canonical-json.ts';
import { mergeShelves } from './merge-shelves.ts';
import { readShelf } from './read-shelf.ts';
import { emptyShelf, type Shelf } from './sheet.ts';

/** The part of `localStorage` that is needed. */
export interface KeyValueStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** `kept`: written down. `full` or `blocked`: only in memory, until the page is closed. */
export type KeepingState = 'kept' | 'full' | 'blocked';

export interface Synchronised {
  readonly shelf: Shelf;
  readonly state: KeepingState;
  /** True when another tab had changed something since. */
  readonly hasNews: boolean;
  /** The sheets put aside because both tabs changed the same thing. */
  readonly kept: readonly string[];
  /** True when another tab has cleared everything. */
  readonly wasCleared: boolean;
}

/** The version stands in the key: a later format leaves this one alone. */
export function shelfKey(ladder: string): string {
  return `rungs:assess:1:${ladder}`;
}

/**
 * Keeps the shelf of one ladder in this browser. Nothing here throws: a full or blocked store is a state that the page
 * tells, and the shelf stays in memory. A shelf that can't be read is set aside under another key, not overwritten.
 */
export class ShelfStore {
  readonly #key: string;
  readonly #store: KeyValueStore | null;
  /** The last shelf that this tab read or wrote. */
  #base: Shelf | null = null;

  /** `store` is null where the browser gives none. */
  constructor(ladder: string, store: KeyValueStore | null) {
    this.#key = shelfKey(ladder);
    this.#store = store;
  }

  get key(): string {
    return this.#key;
  }

  /** Joins this tab's shelf with the stored one, and stores both as one. */
  synchronise(mine: Shelf): Synchronised {
    const stored = this.#read();
    if (stored === 'blocked') return { shelf: mine, state: 'blocked', hasNews: false, kept: [], wasCleared: false };
    const wasCleared = stored === null && this.#base !== null && Object.keys(this.#base.sheets).length > 0;
    const own = wasCleared && this.#base !== null ? changedSince(this.#base, mine) : mine;
    const { shelf, kept } = mergeShelves(this.#base, own, stored ?? emptyShelf);
    const written = canonicalJson(shelf);
    const hasNews = written !== canonicalJson(mine);
    const state = written === canonicalJson(stored ?? emptyShelf) ? 'kept' : this.#write(written);
    // Where nothing could be written, what was read is now known all the same: it isn't told and put aside again.
    this.#base = state === 'kept' ? shelf : (stored ?? emptyShelf);
    return { shelf, state, hasNews, kept, wasCleared };
  }

  /** The sheet that was open last. */
  get opened(): string | null {
    try {
      return this.#store?.getItem(`${this.#key}:open`) ?? null;
    } catch {
      return null;
    }
  }

  set opened(id: string) {
    try {
      this.#store?.setItem(`${this.#key}:open`, id);
    } catch {
      // The last edited sheet opens instead.
    }
  }

  /** Leaves nothing of this ladder behind. */
  clear(): void {
    this.#base = null;
    try {
      this.#store?.removeItem(this.#key);
      this.#store?.removeItem(`${this.#key}:open`);
      this.#store?.removeItem(`${this.#key}:unreadable`);
    } catch {
      // A blocked store holds nothing to remove.
    }
  }

  #read(): Shelf | null | 'blocked' {
    if (this.#store === null) return 'blocked';
    try {
      const written = this.#store.getItem(this.#key);
      if (written === null) return null;
      const shelf = parse(written);
      if (shelf === null) this.#store.setItem(`${this.#key}:unreadable`, written);
      return shelf;
    } catch {
      return 'blocked';
    }
  }

  #write(written: string): KeepingState {
    try {
      this.#store?.setItem(this.#key, written);
      return 'kept';
    } catch {
      return 'full';
    }
  }
}

/** The sheets that were changed after `base`: what a tab still holds when another one has cleared the rest. */
function changedSince(base: Shelf, mine: Shelf): Shelf {
  const changed = Object.entries(mine.sheets).filter(([id, sheet]) => sheet.revision !== base.sheets[id]?.revision);
  return { ...mine, sheets: Object.fromEntries(changed) };
}

function parse(written: string): Shelf | null {
  try {
    return readShelf(JSON.parse(written));
  } catch {
    return null;
  }
}
