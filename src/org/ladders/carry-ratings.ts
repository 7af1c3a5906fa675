import {
  type CarriedEntry,
  type CarriedProfile,
  carryProfile,
  type Finding,
  type Ladder,
  readRatings,
  wordCarried,
} from '#engine/index.ts';
import { readGivenRatings } from '../assessments/read-given-ratings.ts';
import { isRefusal } from '../refusal.ts';
import { ratingsDocument } from './ratings-document.ts';

/** Ratings on their way from one version of a ladder to another. */
export interface CarriedRatings {
  readonly kind: 'carried';
  /** The ratings document for the later version. */
  readonly text: string;
  readonly carried: CarriedProfile;
  /** How it went, at worst. */
  readonly outcome: CarryOutcome;
  /** For the author's eyes: what didn't come along as it was, with the words that were written there. */
  readonly note: readonly string[];
}

export type CarryOutcome = 'whole' | 'rateAgain' | 'loses';

/** What was written can't be read on its own ladder, so it stays where it is rather than lose something. */
export interface NotCarried {
  readonly kind: 'left-alone';
}

/** Carries a ratings document to another version by id. Nothing is dropped in silence: what isn't in the text is in the note. */
export function carryRatings(text: string, before: Ladder, after: Ladder): CarriedRatings | NotCarried {
  const { profile, focus, findings } = readRatings(text, before);
  // A document that names an older version of the ladder was written on it and carried since; its ids are read all the same.
  if (profile === null || findings.some(isLoss)) return { kind: 'left-alone' };
  const carried = carryProfile({ ...profile, version: before.version }, before, after);
  const kept = readGivenRatings(ratingsDocument(carried.profile, focus), after);
  if (isRefusal(kept)) return { kind: 'left-alone' };
  return {
    kind: 'carried',
    text: kept,
    carried,
    outcome: outcomeOf(carried),
    note: noteOf(carried),
  };
}

function isLoss({ severity, code }: Finding): boolean {
  return severity === 'error' && code !== 'other-version';
}

export function outcomeOf({ rateAgain, dropped }: CarriedProfile): CarryOutcome {
  if (dropped.length > 0) return 'loses';
  return rateAgain.length > 0 ? 'rateAgain' : 'whole';
}

function noteOf({ flagged, rateAgain, dropped, newPlaces }: CarriedProfile): string[] {
  return [
    ...dropped.map((entry) => `No longer asked. ${said(entry)}`),
    ...rateAgain.map((entry) => `Please rate again. ${said(entry)}`),
    ...flagged.map((entry) => `Kept; have a look. ${wordCarried(entry)}`),
    ...newPlaces.map(({ name }) => `New: ${name}.`),
  ];
}

/** With note, evidence or reason, since the text no longer holds them. */
function said(entry: CarriedEntry): string {
  return [wordCarried(entry), ...wordsOf(entry)].join(' ');
}

function wordsOf({ held }: CarriedEntry): string[] {
  if (held.kind !== 'rating') return [];
  if (held.rating.kind === 'not-applicable')
    return held.rating.reason === null ? [] : [`Your reason: “${held.rating.reason}”`];
  const { note, evidence } = held.rating;
  return [...(note === null ? [] : [`Your note: “${note}”`]), ...evidence.map((line) => `Your evidence: “${line}”`)];
}
