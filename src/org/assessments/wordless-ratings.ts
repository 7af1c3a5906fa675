/**
 * A ratings document with the values chosen and nothing that anybody wrote: no notes, no evidence, no goals, no names.
 * What is counted over many people stays the same. Takes and gives the JSON text that is kept.
 */
export function wordlessRatings(text: string): string {
  const { ladder, version, track, ratings, antiSignals } = JSON.parse(text) as Readonly<Record<string, unknown>>;
  return JSON.stringify({
    ladder,
    ...(version === undefined ? {} : { version }),
    ...(track === undefined ? {} : { track }),
    ratings: wordless(ratings ?? {}),
    ...(antiSignals === undefined ? {} : { antiSignals }),
  });
}

/** A value, a long form of one, or a mapping of them: by competency, and by dimension below. */
function wordless(rating: unknown): unknown {
  if (typeof rating !== 'object' || rating === null || Array.isArray(rating)) return rating;
  if ('notApplicable' in rating) return 'n/a';
  if ('value' in rating && typeof rating.value !== 'object') return rating.value;
  return Object.fromEntries(Object.entries(rating).map(([key, own]) => [key, wordless(own)]));
}
