import type { AgendaItemId, Day, Moment, PersonId } from '../ids.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { AgendaItem } from './agenda-item.ts';
import type { Pair } from './pair.ts';
import { mostOpen, refuseOfPair } from './write-action.ts';
import { ended } from './write-note.ts';

export interface NewItem {
  readonly id: AgendaItemId;
  readonly author: PersonId;
  readonly at: Moment;
  /** How many the two have still to talk about. */
  readonly openCount: number;
}

/** `now` is the pair that the two are today; refused where they are none. */
export function newItem(now: Pair | null, text: string, { openCount, at, ...own }: NewItem): AgendaItem | Refusal {
  if (now === null) return ended;
  if (openCount >= mostOpen) {
    return refuse('wrong-state', `There are ${mostOpen} things on the agenda already. Talk about some of them first.`);
  }
  return { ...own, ...now, text: text.trim(), talkedOn: null, revision: 1, createdAt: at, updatedAt: at };
}

/** In other words, by who wrote it. */
export function changeItem(before: AgendaItem, now: Pair | null, text: string, at: Moment): AgendaItem | Refusal {
  const refused = refuseOfPair(before, now);
  return refused ?? { ...before, text: text.trim(), revision: before.revision + 1, updatedAt: at };
}

/** Talked about, or not yet after all: either of the two says so. */
export function tickItem(
  before: AgendaItem,
  now: Pair | null,
  { isTalked, today }: { readonly isTalked: boolean; readonly today: Day },
  at: Moment,
): AgendaItem | Refusal {
  const talkedOn = isTalked ? (before.talkedOn ?? today) : null;
  return refuseOfPair(before, now) ?? { ...before, talkedOn, revision: before.revision + 1, updatedAt: at };
}
