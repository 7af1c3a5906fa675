import type { ConversationNoteId, Day, Moment, PersonId } from '../ids.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { ConversationNote } from './conversation-note.ts';
import { isSamePair, type Pair } from './pair.ts';

export interface NoteWords {
  readonly heldOn: Day;
  readonly text: string;
}

/** `now` is the pair that the two are today; refused where they are none. Who may is asked of the policy before. */
export function newNote(
  now: Pair | null,
  { heldOn, text }: NoteWords,
  { id, author, at }: { readonly id: ConversationNoteId; readonly author: PersonId; readonly at: Moment },
): ConversationNote | Refusal {
  if (now === null) return ended;
  return { id, ...now, author, heldOn, text: text.trim(), revision: 1, createdAt: at, updatedAt: at };
}

/** Refused once the two aren't the pair any more in which the note was written. */
export function changeNote(
  before: ConversationNote,
  now: Pair | null,
  { heldOn, text }: NoteWords,
  at: Moment,
): ConversationNote | Refusal {
  const refused = refuseChange(before, now);
  return refused ?? { ...before, heldOn, text: text.trim(), revision: before.revision + 1, updatedAt: at };
}

/** Changing and deleting alike: what an ended 1:1 left stays as both of them know it. Null: it may be done. */
export function refuseChange(note: ConversationNote, now: Pair | null): Refusal | null {
  return isSamePair(note, now) ? null : ended;
}

/** Said to one of the two, so it may say that something is there. */
export const ended: Refusal = refuse(
  'wrong-state',
  'This 1:1 has ended: the two of you aren’t manager and report any more. Both of you still read what was written, and nothing can be added or changed.',
);
