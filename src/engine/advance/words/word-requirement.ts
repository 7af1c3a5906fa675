import { assertNever } from '../../ladder/assert.ts';
import { toNumber } from '../../ladder/fraction.ts';
import type { Ladder } from '../../ladder/ladder.ts';
import type { Requirement, Span } from '../../ladder/requirement.ts';
import type { RequirementState } from '../requirements/judge-requirement.ts';

/** What is required: the ladder's own title where it gives one, otherwise made from the data. */
export function wordRequirement(ladder: Ladder, requirement: Requirement): string {
  return requirement.title ?? plainRequirement(ladder, requirement);
}

function plainRequirement(ladder: Ladder, requirement: Requirement): string {
  switch (requirement.kind) {
    case 'competency':
      return `${competencyTitle(ladder, requirement.competency)} at ${requirement.atLeast} or higher`;
    case 'dimension': {
      const competency = ladder.competencies.find(({ id }) => id === requirement.competency);
      const dimension = competency?.dimensions.find(({ id }) => id === requirement.dimension);
      return `${dimension?.title ?? requirement.dimension} (${competency?.title ?? requirement.competency}) at ${requirement.atLeast} or higher`;
    }
    case 'none-below':
      return requirement.of === null
        ? `Every competency at ${requirement.value} or higher`
        : `${requirement.of.map((id) => competencyTitle(ladder, id)).join(', ')} at ${requirement.value} or higher`;
    case 'all':
      return 'All of these';
    case 'any':
      return 'One of these';
    case 'at-least':
      return `At least ${requirement.count} of these`;
    case 'level':
      return `An overall level of ${levelTitle(ladder, requirement.level)} or higher`;
    case 'score':
      return `A score of ${toNumber(requirement.atLeast)} or higher`;
    case 'consistency':
      return `Held in ${spanWords(requirement.cycles)} cycles in a row`;
    case 'attestation':
      return requirement.statement;
    case 'evidence':
      return `Evidence: ${requirement.item.replaceAll('-', ' ')}`;
    case 'seats':
      return `A free seat at ${levelTitle(ladder, requirement.level)}`;
    default:
      return assertNever(requirement);
  }
}

/** What the state rests on: `now 2 to 3`, `3 of 5 there`, `nobody has confirmed it yet`. */
export function wordBecause(ladder: Ladder, state: RequirementState): string {
  const { because } = state;
  switch (because.kind) {
    case 'values':
      if (because.have === null) return 'does not apply';
      return tellsNothing(ladder, state.requirement, because.have) ?? `now ${rangeWords(because.have)}`;
    case 'below':
      if (because.competencies.length === 0) return 'nothing is below';
      return `${state.status === 'not-met' ? 'below' : 'may be below'}: ${because.competencies.map((id) => competencyTitle(ladder, id)).join(', ')}`;
    case 'levels':
      return because.have === null
        ? 'no overall level is known'
        : (tellsNothing(ladder, state.requirement, because.have) ??
            `now ${rangeWords({ low: levelTitle(ladder, because.have.low), high: levelTitle(ladder, because.have.high) })}`);
    case 'count':
      return because.have === null ? `${because.want} wanted, none recorded yet` : `${because.have} of ${because.want}`;
    case 'statement':
      return because.attested === null
        ? 'nobody has confirmed it yet'
        : because.attested
          ? 'confirmed'
          : 'not confirmed';
    case 'seats': {
      const seats = seatWords(because.taken, because.max);
      if (because.justified === true) return seats;
      return `${seats}; the need is ${because.justified === null ? 'not justified yet' : 'not found to be justified'}`;
    }
    default:
      return assertNever(because);
  }
}

/** A range from the first value to the last would read as if somebody had found it. */
function tellsNothing(
  ladder: Ladder,
  requirement: Requirement,
  { low, high }: { readonly low: number | string; readonly high: number | string },
): string | null {
  if (low === high) return null;
  const ends = endsOf(ladder, requirement);
  if (ends === null || ends.low !== low || ends.high !== high) return null;
  return requirement.kind === 'dimension' ? 'not rated yet' : 'too little is rated to tell';
}

/** Everything that what is required could come to; null where that isn't a matter of ends. */
function endsOf(ladder: Ladder, requirement: Requirement) {
  switch (requirement.kind) {
    case 'competency':
    case 'dimension': {
      const competency = ladder.competencies.find(({ id }) => id === requirement.competency);
      if (requirement.kind === 'competency') return endsOfValues(competency?.values ?? []);
      const dimension = competency?.dimensions.find(({ id }) => id === requirement.dimension);
      return dimension === undefined ? null : { low: dimension.lowest, high: dimension.highest };
    }
    case 'score':
      return endsOfValues(ladder.competencies.flatMap(({ values }) => values));
    case 'level': {
      const track = ladder.levels.find(({ id }) => id === requirement.level)?.track;
      const onTrack = ladder.levels.filter((level) => level.track === track);
      const banded = onTrack.filter(({ band }) => band !== null);
      const byRank = (banded.length > 0 ? banded : onTrack).toSorted((one, other) => one.rank - other.rank);
      return { low: byRank[0]?.id, high: byRank.at(-1)?.id };
    }
    default:
      return null;
  }
}

function endsOfValues(values: readonly { readonly value: number }[]) {
  const all = values.map(({ value }) => value);
  return { low: Math.min(...all), high: Math.max(...all) };
}

function seatWords(taken: number | null, max: number | null): string {
  if (max === null) return 'no limit on seats is stated';
  return taken === null ? `how many of ${max} are taken is not known` : `${taken} of ${max} taken`;
}

/** `2`, `2 to 3`. */
export function spanWords({ min, max }: Span): string {
  return min === max ? String(min) : `${min} to ${max}`;
}

function rangeWords({ low, high }: { readonly low: number | string; readonly high: number | string }): string {
  return low === high ? String(low) : `${low} to ${high}`;
}

function competencyTitle(ladder: Ladder, id: string): string {
  return ladder.competencies.find((competency) => competency.id === id)?.title ?? id;
}

function levelTitle(ladder: Ladder, id: string): string {
  return ladder.levels.find((level) => level.id === id)?.title ?? 'below the first level';
}
