import { isDay } from '../evidence/write-evidence.ts';
import type { ConversationActionId, Day, Moment, PersonId } from '../ids.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { ConversationAction } from './conversation-action.ts';
import { isSamePair, type Pair } from './pair.ts';
import { ended } from './write-note.ts';

export interface ActionWords {
  readonly text: string;
  /** Who does it. */
  readonly owner: string;
  readonly dueOn: Day | null;
}

export interface NewAction {
  readonly id: ConversationActionId;
  readonly author: PersonId;
  readonly at: Moment;
  /** How many the two have still to do. */
  readonly openCount: number;
}

/** As many as two people keep open: far more than anybody gets done. */
export const mostOpen = 50;

/** `now` is the pair that the two are today; refused where they are none, and where somebody else is to do it. */
export function newAction(
  now: Pair | null,
  words: ActionWords,
  { id, author, at, openCount }: NewAction,
): ConversationAction | Refusal {
  if (now === null) return ended;
  if (openCount >= mostOpen) {
    return refuse('wrong-state', `There are ${mostOpen} things still to be done. Do or delete some of them first.`);
  }
  const times = { createdAt: at, updatedAt: at };
  return refuseWords(now, words) ?? { id, ...now, author, ...given(words), doneOn: null, revision: 1, ...times };
}

/** Other words, somebody else of the two, another day: by who wrote it. */
export function changeAction(
  before: ConversationAction,
  now: Pair | null,
  words: ActionWords,
  at: Moment,
): ConversationAction | Refusal {
  const refused = refuseOfPair(before, now) ?? refuseWords(before, words);
  return refused ?? { ...before, ...given(words), revision: before.revision + 1, updatedAt: at };
}

/** Done, or not done yet after all; and for when, which either may move. `today` is the organisation's own. */
export function tickAction(
  before: ConversationAction,
  now: Pair | null,
  { isDone, dueOn, today }: { readonly isDone: boolean; readonly dueOn: Day | null; readonly today: Day },
  at: Moment,
): ConversationAction | Refusal {
  const refused = refuseOfPair(before, now) ?? refuseDay(dueOn);
  if (refused !== null) return refused;
  const doneOn = isDone ? (before.doneOn ?? today) : null;
  return { ...before, dueOn, doneOn, revision: before.revision + 1, updatedAt: at };
}

/** Of an ended pair everything stays as both of them know it. Null: it may be changed. */
export function refuseOfPair(thing: Pair, now: Pair | null): Refusal | null {
  return isSamePair(thing, now) ? null : ended;
}

function given({ text, owner, dueOn }: ActionWords) {
  return { text: text.trim(), owner: owner as PersonId, dueOn };
}

function refuseWords({ manager, report }: Pair, { owner, dueOn }: ActionWords): Refusal | null {
  if (owner === manager || owner === report) return refuseDay(dueOn);
  const sentence = 'One of the two of you does it. Whoever else is to do it has to be asked.';
  return refuse('not-valid', sentence, [{ pointer: '/owner', sentence }]);
}

function refuseDay(dueOn: Day | null): Refusal | null {
  if (dueOn === null || isDay(dueOn)) return null;
  const sentence = 'Give a day of the calendar, as 2026-11-20, or none.';
  return refuse('not-valid', sentence, [{ pointer: '/dueOn', sentence }]);
}
