import type { Competency, Ladder } from '#engine/index.ts';
import { placeTitle } from '#org/cases/case-words.ts';

/** What a ratings document says, place by place in the ladder's order, in the ladder's words. */
export function wordRatings(ladder: Ladder, document: Readonly<Record<string, unknown>>): readonly string[] {
  const ratings = (document['ratings'] ?? {}) as Readonly<Record<string, unknown>>;
  return ladder.competencies.flatMap((competency) => {
    const rating = ratings[competency.id];
    if (rating === undefined) return [];
    const whole = valueIn(rating);
    const word = (dimension: string | null, value: string) =>
      `${placeTitle(ladder, { competency: competency.id, dimension })}: ${wordValue(ladder, competency, value)}`;
    if (whole !== null) return [word(null, whole)];
    return Object.entries(rating as object).map(([dimension, own]) => word(dimension, valueIn(own) ?? ''));
  });
}

/** Null: a mapping of dimensions. */
function valueIn(rating: unknown): string | null {
  if (typeof rating !== 'object' || rating === null) return String(rating);
  if ('notApplicable' in rating) return 'doesn’t apply';
  return 'value' in rating && typeof rating.value !== 'object' ? String(rating.value) : null;
}

/** By name; a mirror shows no number. */
function wordValue({ scale, intent }: Ladder, { values }: Competency, value: string): string {
  const label = values.find((own) => String(own.value) === value)?.label ?? '';
  if (label === '') return value;
  return scale.kind === 'levels' || intent === 'mirror' ? label : `${value} ${label}`;
}
