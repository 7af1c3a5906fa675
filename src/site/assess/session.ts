import type { Ladder } from '#engine/index.ts';
import { defaultTrack } from './outcome/asked-competencies.ts';
import { copySheet, putSheet, removeSheet, restoreSheet } from './shelf/edit-shelf.ts';
import { emptySheet, emptyShelf, isUntouched, lastEdit, type Sheet, type Shelf } from './shelf/sheet.ts';
import type { KeepingState, ShelfStore } from './shelf/shelf-store.ts';

/** What the page shows of the shelf at one moment. A new object for every change. */
export interface SessionState {
  readonly shelf: Shelf;
  /** The sheet that is open. It comes onto the shelf with its first edit. */
  readonly sheet: Sheet;
  readonly keeping: KeepingState;
  /** What another tab did, in a sentence; null when nothing is to be told. */
  readonly news: string | null;
  readonly undo: Undo | null;
}

export type Undo =
  | { readonly kind: 'removed'; readonly sheet: Sheet }
  | { readonly kind: 'cleared'; readonly shelf: Shelf; readonly sheet: Sheet; readonly elsewhere: boolean };

/** Where clock, chance and names come from: outside, so that tests can say what they are. */
export interface Surroundings {
  readonly store: ShelfStore;
  readonly now: () => number;
  readonly newId: () => string;
  /** What a new sheet is called, and its date: `Me in March`, `2026-03-02`. */
  readonly today: () => { readonly name: string; readonly date: string };
}

/** One tab's hold on the shelf: every edit is stored at once and joined with what other tabs stored. */
export class Session {
  readonly #ladder: Ladder;
  readonly #around: Surroundings;
  readonly #listeners = new Set<() => void>();
  #state: SessionState;
  /** The copies that the news named and nobody has read of yet: they are named until the news is put away. */
  #unread: readonly string[] = [];

  constructor(ladder: Ladder, around: Surroundings) {
    this.#ladder = ladder;
    this.#around = around;
    this.#state = { shelf: emptyShelf, sheet: this.#blank(), keeping: 'kept', news: null, undo: null };
  }

  readonly getState = (): SessionState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get now(): number {
    return this.#around.now();
  }

  newId(): string {
    return this.#around.newId();
  }

  /** Opens what this browser kept: the sheet that was open last, or else the one edited last. */
  start(): void {
    const { shelf, state } = this.#around.store.synchronise(emptyShelf);
    const latest = Object.values(shelf.sheets).sort((a, b) => lastEdit(b) - lastEdit(a))[0];
    const sheet = shelf.sheets[this.#around.store.opened ?? ''] ?? latest ?? this.#state.sheet;
    this.#set({ shelf, sheet, keeping: state });
  }

  /** Changes the open sheet, or puts it on the shelf with its first change. */
  edit(change: (sheet: Sheet, now: number) => Sheet): void {
    const sheet = change(this.#state.sheet, this.now);
    this.#store(putSheet(this.#state.shelf, sheet), sheet.id);
  }

  /** A sheet from elsewhere: a file, a link, a copy. It is opened and replaces nothing. */
  add(sheet: Sheet): void {
    this.#store(putSheet(this.#state.shelf, sheet), sheet.id);
  }

  open(id: string): void {
    const sheet = this.#state.shelf.sheets[id];
    if (!sheet) return;
    this.#around.store.opened = id;
    this.#set({ sheet });
  }

  /** A blank sheet. One that nobody has written on yet is used first. */
  begin(): void {
    if (!isUntouched(this.#state.sheet)) this.#set({ sheet: this.#blank() });
  }

  duplicate(): void {
    const { sheet } = this.#state;
    this.add(copySheet(sheet, this.newId(), `${sheet.head.name} (copy)`, this.now));
  }

  remove(): void {
    const { sheet, shelf } = this.#state;
    if (!shelf.sheets[sheet.id]) return;
    const left = removeSheet(shelf, sheet.id, Math.max(this.now, lastEdit(sheet)));
    const next = Object.values(left.sheets).sort((a, b) => lastEdit(b) - lastEdit(a))[0] ?? this.#blank();
    this.#set({ undo: { kind: 'removed', sheet } });
    this.#store(left, next.id, next);
  }

  /** Nothing of this ladder stays in this browser; the page alone can still bring it back. */
  clear(): void {
    const { shelf, sheet } = this.#state;
    this.#around.store.clear();
    this.#set({
      shelf: emptyShelf,
      sheet: this.#blank(),
      news: null,
      undo: { kind: 'cleared', shelf, sheet, elsewhere: false },
    });
  }

  undo(): void {
    const { undo, shelf } = this.#state;
    if (undo === null) return;
    this.#set({ undo: null, news: null });
    if (undo.kind === 'removed') {
      this.#store(
        restoreSheet(shelf, undo.sheet, Math.max(this.now, (shelf.removed[undo.sheet.id] ?? 0) + 1)),
        undo.sheet.id,
      );
    } else {
      const sheets = { ...undo.shelf.sheets, ...shelf.sheets };
      this.#store({ ...undo.shelf, sheets }, undo.sheet.id, undo.sheet);
    }
  }

  /** Another tab has stored something: join it. */
  receive(): void {
    const before = this.#state;
    const { shelf, state, hasNews, kept, wasCleared } = this.#around.store.synchronise(before.shelf);
    if (wasCleared) {
      this.#around.store.clear();
      const sheet = shelf.sheets[before.sheet.id] ?? this.#blank();
      this.#set({
        shelf,
        sheet,
        keeping: state,
        news: null,
        undo: { kind: 'cleared', shelf: before.shelf, sheet: before.sheet, elsewhere: true },
      });
      return;
    }
    const news = hasNews ? this.#tell(kept) : before.news;
    this.#set({ shelf, sheet: this.#openOn(shelf, before.sheet), keeping: state, news });
  }

  dismissNews(): void {
    this.#set({ news: null });
  }

  #store(wanted: Shelf, openId: string, fallback: Sheet = this.#state.sheet): void {
    const { shelf, state, kept } = this.#around.store.synchronise(wanted);
    const sheet = shelf.sheets[openId] ?? fallback;
    if (shelf.sheets[openId]) this.#around.store.opened = openId;
    this.#set({ shelf, sheet, keeping: state, ...(kept.length > 0 ? { news: this.#tell(kept) } : {}) });
  }

  #tell(kept: readonly string[]): string {
    this.#unread = [...new Set([...this.#unread, ...kept])];
    return wordNews(this.#unread);
  }

  /** The open sheet as it is now; a blank one when another tab deleted it. */
  #openOn(shelf: Shelf, sheet: Sheet): Sheet {
    const known = shelf.sheets[sheet.id];
    if (known) return known;
    return isUntouched(sheet) ? sheet : (Object.values(shelf.sheets)[0] ?? this.#blank());
  }

  #blank(): Sheet {
    const { name, date } = this.#around.today();
    return emptySheet(this.newId(), {
      edited: 0,
      name,
      person: '',
      by: 'self',
      date,
      track: defaultTrack(this.#ladder),
      ladderVersion: this.#ladder.version,
    });
  }

  #set(change: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...change };
    if (this.#state.news === null) this.#unread = [];
    for (const listener of this.#listeners) listener();
  }
}

function wordNews(kept: readonly string[]): string {
  if (kept.length === 0) return 'Another tab changed something. Both are here now, nothing is lost.';
  return `This tab and another one changed the same thing. The later change stands; the other is kept as “${kept.join('”, “')}”.`;
}
