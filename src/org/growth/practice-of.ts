import type { Ladder } from '#engine/index.ts';

/** How many things to take up at once, and how often to look at them: the ladder's word, or the custom. */
export interface GrowthPractice {
  readonly focusItems: { readonly min: number; readonly max: number };
  readonly checkInDays: number;
  /** The ladder's own words on how often; null: it says nothing. */
  readonly checkInWords: string | null;
}

const usualFocusItems = { min: 2, max: 3 };
const usualDays = 14;

export function practiceOf({ practice }: Pick<Ladder, 'practice'>): GrowthPractice {
  return {
    focusItems: practice?.focusItems ?? usualFocusItems,
    checkInDays: daysBetweenCheckIns(practice?.checkIns ?? null),
    checkInWords: practice?.checkIns ?? null,
  };
}

const counts: Readonly<Record<string, number>> = { a: 1, one: 1, second: 2, two: 2, three: 3, four: 4, six: 6 };
const unitDays = { day: 1, week: 7, month: 30 } as const;

/** "Every two weeks", "weekly", "once a month" in days; two weeks where it isn't said, or isn't understood. */
export function daysBetweenCheckIns(words: string | null): number {
  const said = (words ?? '').toLowerCase();
  if (/\bfortnight|\bbi-?weekly/.test(said)) return 14;
  if (/\bweekly/.test(said)) return 7;
  if (/\bmonthly/.test(said)) return 30;
  const found = /\b(?:(\d{1,2})|(a|one|second|two|three|four|six)|every)\s+(day|week|month)s?\b/.exec(said);
  if (found === null) return usualDays;
  const [, digits, word, unit] = found;
  const count = digits === undefined ? (counts[word ?? 'one'] ?? 1) : Number(digits);
  return count === 0 ? usualDays : count * unitDays[unit as keyof typeof unitDays];
}

/** A kind word where more or fewer things are taken up than the ladder advises; null: it is as advised. Nothing is blocked. */
export function wordFocusCount(count: number, { min, max }: GrowthPractice['focusItems']): string | null {
  const few = min === max ? `${min}` : max === min + 1 ? `${min} or ${max}` : `${min} to ${max}`;
  const things = max === 1 ? 'thing' : 'things';
  if (count > max)
    return `${count} at once is a lot: the advice is ${few}. Which of them could wait for another quarter?`;
  if (count > 0 && count < min) return `The advice is ${few} ${things} a quarter. There is room for more, if you like.`;
  return null;
}
