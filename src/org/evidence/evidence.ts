import type { Day, EvidenceId, FeedbackRequestId, Moment, PersonId } from '../ids.ts';

/** Something that happened and why it mattered: an entry of somebody's log. */
export interface Evidence {
  readonly id: EvidenceId;
  readonly owner: PersonId;
  readonly happenedOn: Day;
  readonly what: string;
  readonly why: string;
  readonly links: readonly string[];
  /** What it speaks for, by id, on whatever ladder the owner is on. */
  readonly speaksFor: readonly SpeaksFor[];
  readonly visibility: 'private' | 'shared';
  /** The feedback that it came from; null: written by the owner. */
  readonly feedback: FeedbackRequestId | null;
  readonly revision: number;
  readonly createdAt: Moment;
  readonly updatedAt: Moment;
}

/** Words as they are searched: upper and lower case alike, in every alphabet. */
export function foldedWords(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

export interface SpeaksFor {
  readonly competency: string;
  readonly level: string | null;
}
