import { assert } from '../ladder/assert.ts';
import type { Competency, Dimension } from '../ladder/competency.ts';
import type { CompetencyId, DimensionId } from '../ladder/ids.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { Rating } from '../ladder/profile.ts';
import type { CarriedEntry, CarryReason, Held, ListName } from './carried-profile.ts';
import { carryValue } from './carry-value.ts';
import { judgeText } from './judge-text.ts';
import { findCompetency, placeOf } from './profile-places.ts';
import { valueMeanings } from './value-meaning.ts';

interface CarriedRating {
  readonly list: ListName;
  readonly entry: CarriedEntry;
  /** The rating as it stands in the later version; null where it doesn't. */
  readonly moved: Rating | null;
}

/** Carries one rating of a competency, or of one of its dimensions, and says which list it belongs to. */
export function carryRating(
  rating: Rating,
  competency: CompetencyId,
  dimension: DimensionId | null,
  before: Ladder,
  after: Ladder,
): CarriedRating {
  const [old, own] = [findCompetency(before, competency), findCompetency(after, competency)];
  assert(old !== null, 'a profile rates only what its ladder has');
  const [oldDimension, ownDimension] = [dimensionOf(old, dimension), own && dimensionOf(own, dimension)];
  const meanings = valueMeanings(before, old, oldDimension);
  const chosen = rating.kind === 'value' ? meanings.find(({ value }) => value === rating.value) : undefined;
  const held: Held = { kind: 'rating', rating, label: chosen?.label ?? null, level: chosen?.level ?? null };
  const place = placeOf(own ?? old, ownDimension ?? oldDimension);
  const into = (list: ListName, reasons: readonly CarryReason[], moved: Rating | null = null): CarriedRating => ({
    list,
    entry: { place, held, reasons },
    moved,
  });
  if (own === null) return into('dropped', [{ kind: 'competency-gone' }]);
  if (dimension !== null && ownDimension === null) return into('dropped', [{ kind: 'dimension-gone' }]);
  const about = placeReasons(old, own, oldDimension, ownDimension);
  if (rating.kind === 'not-applicable') return into(about.length > 0 ? 'flagged' : 'carried', about, rating);
  const { value, reasons: why } = carryValue(rating.value, meanings, valueMeanings(after, own, ownDimension));
  const reasons = [...why, ...about];
  if (value === null) return into('rateAgain', reasons);
  return into(reasons.length > 0 ? 'flagged' : 'carried', reasons, { ...rating, value });
}

/** What changed about the place itself, whatever was rated there. */
function placeReasons(
  old: Competency,
  own: Competency,
  oldDimension: Dimension | null,
  ownDimension: Dimension | null,
): CarryReason[] {
  const reasons: CarryReason[] = [];
  const [oldTitle, title] = [(oldDimension ?? old).title, (ownDimension ?? own).title];
  if (judgeText(oldTitle, title) === 'meaning') reasons.push({ kind: 'renamed', before: oldTitle, after: title });
  if (judgeText(old.summary, own.summary) === 'meaning') reasons.push({ kind: 'summary-changed' });
  if (oldDimension?.itemOf !== ownDimension?.itemOf) reasons.push({ kind: 'item-moved' });
  if (ownDimension === null && old.dimensions.length === 0 && own.dimensions.length > 0)
    reasons.push({ kind: 'now-by-dimension' });
  return reasons;
}

function dimensionOf(competency: Competency, id: DimensionId | null): Dimension | null {
  return competency.dimensions.find((dimension) => dimension.id === id) ?? null;
}
