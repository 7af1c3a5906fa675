import {
  type Competency,
  type CompetencyRating,
  type Facts,
  type Ladder,
  type Path,
  type Profile,
  type Rating,
  type Readiness,
  type Requirement,
  type RequirementState,
  readinessFor,
} from '#engine/index.ts';
import { attestationsOf, seatsOf } from '../cases/case-plan.ts';

/**
 * How far somebody is on a path, as the bench counts it:
 *
 *  ready    all that the path asks of them is met
 *  close    one requirement is left, or one rating a single step higher would meet all that is left
 *  growing  more than that is left
 *  open     it can't be told: nothing is shared, what is left isn't rated, or the ladder leaves it to people
 *
 * What only a case gathers (the portfolio, what somebody confirms, a seat and the need for it) holds nobody back here,
 * since nobody has it before there is a case. What somebody was asked to confirm and doesn't is left. Cycles in a row
 * are left once everything else is there: before, they follow from it.
 */
export const benchStandings = ['ready', 'close', 'growing', 'open'] as const;
export type BenchStanding = (typeof benchStandings)[number];

/** `profile` is null where nothing is shared about them. */
export function standingOn(ladder: Ladder, path: Path, profile: Profile | null, facts: Facts): BenchStanding {
  if (profile === null) return 'open';
  const asked = withItsLevel(path);
  const known = withWhatIsGathered(asked, facts);
  const judge = (own: Profile) => leftOf(readinessFor(ladder, asked, own, known));
  const { left, met } = judge(profile);
  if (left.length === 0) return met === 0 ? 'open' : 'ready';
  const isOpen = left.every(({ status }) => status === 'open');
  if (isOpen && met === 0) return 'open';
  if (left.reduce((sum, state) => sum + pieces(state), 0) === 1) return 'close';
  if (isWithinAStep(ladder, profile, (own) => judge(own).left.every(isConsistency))) return 'close';
  return isOpen ? 'open' : 'growing';
}

/** A path that wants something held over cycles, and states nothing else of ratings, means the level it leads to. */
function withItsLevel(path: Path): Path {
  if (path.consistency === null || path.requirements.some((own) => !isOnlyGathered(own))) return path;
  const level: Requirement = { kind: 'level', id: 'level', title: null, level: path.to.level };
  return { ...path, requirements: [...path.requirements, level] };
}

/** What only a case gathers as if it were there, but for what somebody didn’t confirm. */
function withWhatIsGathered({ requirements, portfolio }: Path, facts: Facts): Facts {
  const seats = seatsOf(requirements);
  const statements = attestationsOf(requirements).map(({ id }) => [id, true] as const);
  return {
    ...facts,
    attested: { ...Object.fromEntries(statements), ...facts.attested },
    evidence: Object.fromEntries(portfolio.map(({ id, count }) => [id, count])),
    seatsTaken: seats === null ? {} : { [seats.level]: 0 },
    needJustified: true,
  };
}

/** What is met that ratings or cycles decide, and everything that is left. */
function leftOf({ requirements, consistency }: Readiness) {
  const states = [...requirements, ...(consistency === null ? [] : [consistency])].filter(
    ({ status }) => status !== 'not-applicable',
  );
  const left = states.filter(({ status }) => status !== 'met');
  const besides = left.filter((state) => !isConsistency(state));
  const met = states.filter(({ requirement, status }) => status === 'met' && !isOnlyGathered(requirement));
  return { met: met.length, left: besides.length === 0 ? left : besides };
}

function isConsistency({ requirement }: RequirementState): boolean {
  return requirement.kind === 'consistency';
}

/** Whether it, or everything in it, is what only a case gathers. */
function isOnlyGathered(requirement: Requirement): boolean {
  switch (requirement.kind) {
    case 'attestation':
    case 'evidence':
    case 'seats':
      return true;
    case 'all':
    case 'any':
    case 'at-least':
      return requirement.of.every(isOnlyGathered);
    default:
      return false;
  }
}

/** How many requirements are left in one: of a group in the parts that come first, of "none below" each that is below. */
function pieces({ requirement, because, parts, distance }: RequirementState): number {
  switch (requirement.kind) {
    case 'all':
    case 'any':
    case 'at-least': {
      const each = parts
        .filter(({ status }) => status !== 'met' && status !== 'not-applicable')
        .map(pieces)
        .toSorted((a, b) => a - b);
      return each.slice(0, Math.max(1, distance ?? 1)).reduce((sum, own) => sum + own, 0);
    }
    case 'none-below':
      return because.kind === 'below' ? Math.max(1, because.competencies.length) : 1;
    default:
      return 1;
  }
}

/** Whether some one rating, a single step higher, is enough. Rules never fall when a rating rises, so all at once tell. */
function isWithinAStep(ladder: Ladder, profile: Profile, isEnough: (profile: Profile) => boolean): boolean {
  const raise = (isRaised: (competency: Competency, place: string | null) => boolean): Profile => ({
    ...profile,
    ratings: new Map(
      ladder.competencies.flatMap((competency) => {
        const rating = profile.ratings.get(competency.id);
        return rating === undefined ? [] : [[competency.id, raised(competency, rating, isRaised)] as const];
      }),
    ),
  });
  if (!isEnough(raise(() => true))) return false;
  return ladder.competencies.some((competency) => {
    const rating = profile.ratings.get(competency.id);
    const places = rating?.kind === 'by-dimension' ? [...rating.ratings.keys()] : [null];
    return places.some((place) => isEnough(raise((own, at) => own.id === competency.id && at === place)));
  });
}

function raised(
  competency: Competency,
  rating: CompetencyRating,
  isRaised: (competency: Competency, place: string | null) => boolean,
): CompetencyRating {
  const up = (own: Rating, values: readonly number[]): Rating =>
    own.kind === 'value' ? { ...own, value: values.find((value) => value > own.value) ?? own.value } : own;
  if (rating.kind === 'whole') {
    const values = competency.values.map(({ value }) => value);
    return isRaised(competency, null) ? { ...rating, rating: up(rating.rating, values) } : rating;
  }
  return {
    ...rating,
    ratings: new Map(
      [...rating.ratings].map(([id, own]) => {
        const { lowest = 0, highest = 0 } = competency.dimensions.find((dimension) => dimension.id === id) ?? {};
        const values = Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index);
        return [id, isRaised(competency, id) ? up(own, values) : own] as const;
      }),
    ),
  };
}
