import { assertNever } from '../ladder/assert.ts';
import type { Competency, Dimension } from '../ladder/competency.ts';
import type { DimensionId } from '../ladder/ids.ts';
import type { CompetencyRating, Rating } from '../ladder/profile.ts';
import { applyAntiSignals } from './anti-signals.ts';
import type {
  CompetencyReason,
  CompetencyResult,
  Decision,
  FlaggedAntiSignal,
  NotApplicablePlace,
  UnscoredCompetency,
} from './result.ts';
import { decideMajority } from './rules/majority.ts';
import { decideMastery } from './rules/mastery.ts';

const noFlags: ReadonlySet<number> = new Set();

/**
 * One competency from its ratings. Unrated places take the lowest value for the low end and the highest for the
 * high end; what doesn't apply leaves the rule. Nothing left, or no rule: not scored, with the reason.
 */
export function scoreCompetency(
  competency: Competency,
  rating: CompetencyRating | undefined,
  flags: ReadonlySet<number> = noFlags,
): CompetencyResult {
  const places = placesOf(competency, rating);
  const notApplicable = places.flatMap(({ dimension, rating: given }): NotApplicablePlace[] =>
    given?.kind === 'not-applicable' ? [{ dimension: dimension?.id ?? null, reason: given.reason }] : [],
  );
  const reason = whyNotScored(competency, places);
  if (reason !== null) {
    return {
      kind: 'not-scored',
      low: null,
      high: null,
      reason,
      notApplicable,
      antiSignals: flagged(competency, flags, null),
    };
  }
  const unrated = places.filter((place) => place.rating === undefined);
  const low = decideEnd(competency, places, 'lowest', flags);
  const high = unrated.length === 0 ? low : decideEnd(competency, places, 'highest', flags);
  return {
    kind: 'scored',
    low: low.value,
    high: high.value,
    why: { low, high },
    unrated: unrated.flatMap(({ dimension }): DimensionId[] => (dimension === null ? [] : [dimension.id])),
    isUnrated: unrated.length === places.length,
    notApplicable,
    antiSignals: flagged(competency, flags, { low, high }),
  };
}

/** Where a rating goes: each dimension, or the competency as a whole. */
interface Place {
  readonly dimension: Dimension | null;
  readonly lowest: number;
  readonly highest: number;
  readonly rating: Rating | undefined;
}

function placesOf(competency: Competency, rating: CompetencyRating | undefined): readonly Place[] {
  if (competency.dimensions.length === 0 || rating?.kind === 'whole') {
    const lowest = competency.values[0]?.value ?? 0;
    const highest = competency.values.at(-1)?.value ?? 0;
    return [{ dimension: null, lowest, highest, rating: rating?.kind === 'whole' ? rating.rating : undefined }];
  }
  return competency.dimensions.map((dimension) => ({
    dimension,
    lowest: dimension.lowest,
    highest: dimension.highest,
    rating: rating?.ratings.get(dimension.id),
  }));
}

function whyNotScored(competency: Competency, places: readonly Place[]): UnscoredCompetency['reason'] | null {
  if (competency.values.length === 0) return 'no-values';
  if (places.every(({ rating }) => rating?.kind === 'not-applicable')) return 'not-applicable';
  if (places[0]?.dimension !== null && competency.rule.kind === 'none') return 'no-rule';
  return null;
}

function decideEnd(
  competency: Competency,
  places: readonly Place[],
  end: 'lowest' | 'highest',
  flags: ReadonlySet<number>,
): CompetencyReason {
  const decision = decide(competency, places, end);
  return { decision, decided: decision.value, value: applyAntiSignals(decision.value, flags) };
}

function decide(competency: Competency, places: readonly Place[], end: 'lowest' | 'highest'): Decision {
  const ratedOr = ({ rating, [end]: open }: Place): number | null =>
    rating === undefined ? open : rating.kind === 'value' ? rating.value : null;
  const { rule } = competency;
  const whole = places[0]?.dimension === null ? places[0] : undefined;
  if (whole) return { kind: 'whole', value: ratedOr(whole) ?? whole.lowest };
  switch (rule.kind) {
    case 'none':
      return { kind: 'whole', value: 0 };
    case 'majority':
      return decideMajority(
        rule,
        places.flatMap((place) => ratedOr(place) ?? []),
        places.length,
      );
    case 'mastery':
      return decideMastery(
        rule,
        places.map((place) => ({ of: place.dimension?.itemOf ?? 0, rating: ratedOr(place) })),
      );
    default:
      return assertNever(rule);
  }
}

function flagged(
  competency: Competency,
  flags: ReadonlySet<number>,
  ends: { readonly low: CompetencyReason; readonly high: CompetencyReason } | null,
): FlaggedAntiSignal[] {
  if (flags.size === 0) return [];
  const rejectsAt = (value: number, end: CompetencyReason) => value <= end.decided && value > end.value;
  return [...flags]
    .sort((a, b) => a - b)
    .map((value) => ({
      value,
      statement: competency.antiSignals.find((signal) => signal.value === value)?.statement ?? '',
      rejects: ends !== null && (rejectsAt(value, ends.low) || rejectsAt(value, ends.high)),
    }));
}
