import type { Ladder } from '#engine/index.ts';
import { isRefusal } from '../refusal.ts';
import type { Focus } from './focus.ts';
import { focusOf } from './focus-of.ts';

/** What a newer version of the ladder has made of a focus. The focus itself keeps the words it was picked with. */
export type FocusNow = 'same' | 'changed' | 'gone';

/** Compared by the place that it was picked from; one's own is the same on every ladder. */
export function focusNow({ source, words }: Focus, newer: Ladder): FocusNow {
  const now = focusOf(newer, source);
  if (isRefusal(now)) return 'gone';
  return now.words === words ? 'same' : 'changed';
}
