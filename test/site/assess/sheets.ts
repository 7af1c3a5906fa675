import {
  type Answer,
  emptyAnswer,
  emptySheet,
  emptyShelf,
  type Sheet,
  type Shelf,
} from '../../../src/site/assess/shelf/sheet.ts';
import type { KeyValueStore } from '../../../src/site/assess/shelf/shelf-store.ts';

/** A sheet with one value per competency, each edited at the given time. */
export function sheetWith(id: string, values: Readonly<Record<string, number>>, edited = 1): Sheet {
  const head = { edited: 0, name: id, person: '', by: 'self', date: '', track: null, ladderVersion: '1.0.0' };
  const answers = Object.fromEntries(
    Object.entries(values).map(([competency, choice]): [string, Answer] => {
      const answer = emptyAnswer('whole', edited);
      return [competency, { ...answer, whole: { ...answer.whole, choice } }];
    }),
  );
  return { ...emptySheet(id, head), revision: 1, answers };
}

export function shelfOf(...sheets: readonly Sheet[]): Shelf {
  return { ...emptyShelf, sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])) };
}

/** A browser's storage with room for so many characters. */
export class SmallStore implements KeyValueStore {
  readonly entries = new Map<string, string>();
  room = Number.POSITIVE_INFINITY;

  getItem(key: string): string | null {
    return this.entries.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    if (value.length > this.room) throw new DOMException('no room', 'QuotaExceededError');
    this.entries.set(key, value);
  }

  removeItem(key: string): void {
    this.entries.delete(key);
  }
}
