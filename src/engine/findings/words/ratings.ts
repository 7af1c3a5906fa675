import { didYouMean, list } from './phrases.ts';

/** A profile that doesn't fit its ladder. */
export const ratingFindings = {
  'other-ladder': {
    severity: 'error',
    say: (a: { given: string; expected: string }) =>
      `These ratings are for the ladder "${a.given}", and this is "${a.expected}". Choose the other ladder, or start from \`rungs template\`.`,
  },
  'other-version': {
    severity: 'error',
    say: (a: { given: string; expected: string }) =>
      `These ratings were made on version ${a.given} of the ladder, and this is ${a.expected}. Carry them over with \`rungs diff OLD NEW --ratings FILE\`, or take the version out if it doesn't matter.`,
  },
  'rating-off-scale': {
    severity: 'error',
    say: (a: { given: string; lowest: number; highest: number; words: readonly string[]; suggestion: string | null }) =>
      `${a.given} is not on the scale. Give a whole number from ${a.lowest} to ${a.highest}${a.words.length > 0 ? `, one of ${list(a.words, 'or')}` : ''}, or n/a; leave it blank when it isn't rated.${didYouMean(a.suggestion)}`,
  },
  'bad-rating': {
    severity: 'error',
    say: (_: Record<string, never>) =>
      'This is not a rating. Give a value, n/a, { value, note, evidence } or { notApplicable: reason }; leave it blank when it is not rated.',
  },
} as const;
