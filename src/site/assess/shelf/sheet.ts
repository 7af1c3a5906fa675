/**
 * What somebody chose and wrote, as this browser keeps it. A shelf holds the named profiles ("sheets") of one ladder.
 * Every part that can be changed by itself carries the time of its last edit, in milliseconds: two tabs that change
 * different parts both keep what they did.
 */
export interface Shelf {
  readonly format: 1;
  readonly sheets: Readonly<Record<string, Sheet>>;
  /** When a sheet was deleted. A later edit of it, made in another tab, brings it back. */
  readonly removed: Readonly<Record<string, number>>;
}

export interface Sheet {
  readonly id: string;
  /** How often it was changed: tells whether a saved file is behind. */
  readonly revision: number;
  readonly head: Head;
  /** By competency. */
  readonly answers: Readonly<Record<string, Answer>>;
  readonly goals: Readonly<Record<string, Goal>>;
}

export interface Stamped {
  readonly edited: number;
}

export interface Head extends Stamped {
  /** What the sheet is called in this browser: "Me in March". */
  readonly name: string;
  readonly person: string;
  /** `self`, `manager`, or a name. */
  readonly by: string;
  readonly date: string;
  readonly track: string | null;
  readonly ladderVersion: string;
}

export interface Answer extends Stamped {
  readonly mode: 'whole' | 'by-dimension';
  readonly whole: Place;
  /** Only the dimensions that hold anything. */
  readonly dimensions: Readonly<Record<string, Place>>;
  /** The values whose anti-signal was seen. */
  readonly antiSignals: readonly number[];
}

/** Where one choice is made. Its words stay when the choice is taken back. */
export interface Place {
  readonly choice: number | 'not-applicable' | null;
  /** Why it doesn't apply. */
  readonly reason: string;
  readonly note: string;
  readonly evidence: readonly string[];
}

/** Something to work on next. */
export interface Goal extends Stamped {
  readonly id: string;
  readonly added: number;
  /** Kept so that the other tab learns of it. */
  readonly isRemoved: boolean;
  /** What it was picked from, in the ladder's words. */
  readonly item: string;
  readonly competency: string | null;
  /** The person's own words. */
  readonly words: string;
  readonly measure: Measure | null;
  readonly isDone: boolean;
  readonly due: string;
}

export interface Measure {
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly unit: string;
}

export const emptyShelf: Shelf = { format: 1, sheets: {}, removed: {} };
export const emptyPlace: Place = { choice: null, reason: '', note: '', evidence: [] };

export function emptyAnswer(mode: Answer['mode'], edited = 0): Answer {
  return { edited, mode, whole: emptyPlace, dimensions: {}, antiSignals: [] };
}

export function emptySheet(id: string, head: Head): Sheet {
  return { id, revision: 0, head, answers: {}, goals: {} };
}

export function isEmptyPlace(place: Place): boolean {
  return place.choice === null && place.reason === '' && place.note === '' && place.evidence.length === 0;
}

/** True while nobody has chosen or written anything on it. */
export function isUntouched(sheet: Sheet): boolean {
  return sheet.revision === 0;
}

/** The goals as they were added, without the removed ones. */
export function goalsOf(sheet: Sheet): Goal[] {
  return Object.values(sheet.goals)
    .filter(({ isRemoved }) => !isRemoved)
    .sort((a, b) => a.added - b.added || a.id.localeCompare(b.id));
}

/** The latest edit of any part. */
export function lastEdit({ head, answers, goals }: Sheet): number {
  return Math.max(head.edited, ...Object.values(answers).map(edited), ...Object.values(goals).map(edited));
}

function edited(part: Stamped): number {
  return part.edited;
}

/** The sheets by name, those of one name by age. */
export function sheetsOf(shelf: Shelf): Sheet[] {
  return Object.values(shelf.sheets).sort((a, b) => a.head.name.localeCompare(b.head.name) || a.id.localeCompare(b.id));
}
