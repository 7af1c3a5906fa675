import { assertNever } from '../ladder/assert.ts';
import type { CarriedEntry, CarryReason, Held } from './carried-profile.ts';
import { excerpts } from './excerpts.ts';
import { quote } from './word-subject.ts';

/** One entry of a carried profile in plain words: what was held where, and why it is in its list. */
export function wordCarried(entry: CarriedEntry): string {
  const what = `${entry.place.name}: ${wordHeld(entry.held)}`;
  return entry.reasons.length === 0 ? `${what}.` : `${what}. ${entry.reasons.map(wordReason).join(' ')}`;
}

function wordHeld(held: Held): string {
  switch (held.kind) {
    case 'rating':
      if (held.rating.kind === 'not-applicable') return 'not applicable';
      return held.label === null ? String(held.rating.value) : quote(held.label);
    case 'anti-signal':
      return `the anti-signal at ${held.label === null ? held.value : quote(held.label)}`;
    case 'track':
      return quote(held.track);
    default:
      return assertNever(held);
  }
}

function wordReason(reason: CarryReason): string {
  switch (reason.kind) {
    case 'competency-gone':
      return 'The ladder no longer has this competency.';
    case 'dimension-gone':
      return 'The competency no longer has this dimension.';
    case 'track-gone':
      return 'The ladder no longer has this track.';
    case 'anti-signal-gone':
      return 'The ladder no longer names this anti-signal.';
    case 'scale-changed':
      return 'It is rated on another scale now.';
    case 'value-gone':
      return 'What was chosen is no longer on the scale.';
    case 'label-changed':
      return `That is now called ${quote(reason.after)}.`;
    case 'text-changed':
      return wordText(reason.before, reason.after);
    case 'neighbour-changed':
      return `The next one ${reason.side} is another or reads otherwise now.`;
    case 'renamed':
      return `It was called ${quote(reason.before)}.`;
    case 'summary-changed':
      return 'The summary of the competency says something else now.';
    case 'item-moved':
      return 'It counts towards another level of the competency now.';
    case 'now-by-dimension':
      return 'The competency can be rated by dimensions now.';
    default:
      return assertNever(reason);
  }
}

function wordText(before: string, after: string): string {
  if (after === '') return 'Nothing says what it means any more.';
  if (before === '') return 'What it means is only written down now.';
  const [old, own] = excerpts(before, after);
  return `It said ${quote(old)} and says ${quote(own)} now.`;
}
