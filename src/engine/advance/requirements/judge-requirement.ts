import { assertNever } from '../../ladder/assert.ts';
import { compareFractions, type Fraction, fraction, toNumber } from '../../ladder/fraction.ts';
import type { CompetencyId, LevelId } from '../../ladder/ids.ts';
import type { Requirement } from '../../ladder/requirement.ts';
import type { Range } from '../../score/result.ts';
import type { Standing } from './standing.ts';

/** One requirement as it stands. `open`: unrated, unattested, not known. `not-applicable` leaves the whole. */
export interface RequirementState {
  readonly requirement: Requirement;
  readonly status: 'met' | 'not-met' | 'open' | 'not-applicable';
  /** How far it is from met, in its own unit (steps, pieces, cycles, parts); null when that can't be told. */
  readonly distance: number | null;
  readonly because: Because;
  /** For all, any and at-least: each part. */
  readonly parts: readonly RequirementState[];
}

/** What a state rests on. */
export type Because =
  | { readonly kind: 'values'; readonly have: Range<number> | null; readonly want: number }
  | { readonly kind: 'below'; readonly value: number; readonly competencies: readonly CompetencyId[] }
  | { readonly kind: 'levels'; readonly have: Range<string> | null; readonly want: LevelId }
  | { readonly kind: 'count'; readonly have: number | null; readonly want: number }
  | { readonly kind: 'statement'; readonly attested: boolean | null }
  | {
      readonly kind: 'seats';
      readonly taken: number | null;
      readonly max: number | null;
      readonly justified: boolean | null;
    };

export function judgeRequirement(requirement: Requirement, standing: Standing): RequirementState {
  const leaf = (status: RequirementState['status'], distance: number | null, because: Because): RequirementState => ({
    requirement,
    status,
    distance,
    because,
    parts: [],
  });
  const byRange = (have: Range<number> | null, want: number): RequirementState => {
    const because: Because = { kind: 'values', have, want };
    if (have === null) return leaf('not-applicable', null, because);
    if (have.low >= want) return leaf('met', 0, because);
    return have.high < want ? leaf('not-met', want - have.high, because) : leaf('open', want - have.low, because);
  };
  switch (requirement.kind) {
    case 'competency':
      return byRange(standing.competency(requirement.competency), requirement.atLeast);
    case 'dimension':
      return byRange(standing.dimension(requirement.competency, requirement.dimension), requirement.atLeast);
    case 'none-below':
      return judgeNoneBelow(requirement.value, requirement.of ?? standing.asked, standing, leaf);
    case 'all':
    case 'any':
    case 'at-least':
      return judgeGroup(
        requirement,
        requirement.of.map((part) => judgeRequirement(part, standing)),
      );
    case 'level':
      return judgeLevel(requirement.level, standing, leaf);
    case 'score':
      return judgeScore(requirement.atLeast, standing, leaf);
    case 'consistency':
      return judgeCount(standing.facts.cyclesHeld, requirement.cycles.min, leaf);
    case 'attestation': {
      const attested = standing.facts.attested?.[requirement.id] ?? null;
      return leaf(attested === null ? 'open' : attested ? 'met' : 'not-met', null, { kind: 'statement', attested });
    }
    case 'evidence':
      return judgeCount(standing.facts.evidence?.[requirement.item], evidenceCount(requirement.item, standing), leaf);
    case 'seats':
      return judgeSeats(requirement, standing, leaf);
    default:
      return assertNever(requirement);
  }
}

type Leaf = (status: RequirementState['status'], distance: number | null, because: Because) => RequirementState;

/** The whole of several: not met when one isn't, else open when one is, else met. What doesn't apply leaves. */
export function wholeOf(states: readonly Pick<RequirementState, 'status'>[]): RequirementState['status'] {
  const left = states.filter(({ status }) => status !== 'not-applicable');
  if (left.length === 0) return 'not-applicable';
  if (left.some(({ status }) => status === 'not-met')) return 'not-met';
  return left.some(({ status }) => status === 'open') ? 'open' : 'met';
}

/** Of `at-least` k of n with n' left, k' = ceil(k * n' / n), as everywhere where something doesn't apply. */
function judgeGroup(
  requirement: Requirement & { kind: 'all' | 'any' | 'at-least' },
  parts: readonly RequirementState[],
): RequirementState {
  const left = parts.filter(({ status }) => status !== 'not-applicable');
  const count = requirement.kind === 'all' ? parts.length : requirement.kind === 'any' ? 1 : requirement.count;
  const want = parts.length === 0 ? count : Math.ceil((count * left.length) / parts.length);
  const met = left.filter(({ status }) => status === 'met').length;
  const open = left.filter(({ status }) => status === 'open').length;
  const because: Because = { kind: 'count', have: met, want };
  if (left.length === 0) return { requirement, status: 'not-applicable', distance: null, because, parts };
  const status = met >= want ? 'met' : met + open < want ? 'not-met' : 'open';
  return { requirement, status, distance: Math.max(0, want - met), because, parts };
}

function judgeNoneBelow(value: number, of: readonly CompetencyId[], standing: Standing, leaf: Leaf): RequirementState {
  const ranges = of.flatMap((id) => {
    const range = standing.competency(id);
    return range === null ? [] : { id, range };
  });
  const certainly = ranges.filter(({ range }) => range.high < value);
  const possibly = ranges.filter(({ range }) => range.low < value);
  const steps = (list: typeof ranges) => list.reduce((sum, { range }) => sum + value - range.high, 0);
  if (ranges.length === 0) return leaf('not-applicable', null, { kind: 'below', value, competencies: [] });
  if (certainly.length > 0)
    return leaf('not-met', steps(certainly), { kind: 'below', value, competencies: certainly.map(({ id }) => id) });
  const because: Because = { kind: 'below', value, competencies: possibly.map(({ id }) => id) };
  return possibly.length > 0 ? leaf('open', null, because) : leaf('met', 0, because);
}

function judgeLevel(want: LevelId, { ladder, overall }: Standing, leaf: Leaf): RequirementState {
  if (overall.kind === 'not-scored') return leaf('open', null, { kind: 'levels', have: null, want });
  const rank = (id: string) => ladder.levels.find((level) => level.id === id)?.rank ?? 0;
  const because: Because = { kind: 'levels', have: overall.level, want };
  if (rank(overall.level.low) >= rank(want)) return leaf('met', 0, because);
  const distance = rank(want) - rank(overall.level.high);
  return distance > 0 ? leaf('not-met', distance, because) : leaf('open', null, because);
}

function judgeScore(want: Fraction, { overall }: Standing, leaf: Leaf): RequirementState {
  if (overall.kind === 'not-scored' || overall.score === null)
    return leaf('open', null, { kind: 'values', have: null, want: toNumber(want) });
  const because: Because = { kind: 'values', have: overall.score, want: toNumber(want) };
  const reaches = (score: number) => compareFractions(fractionOfScore(score), want) >= 0;
  if (reaches(overall.score.low)) return leaf('met', 0, because);
  return leaf(reaches(overall.score.high) ? 'open' : 'not-met', null, because);
}

/** A rounded score has at most four decimal places, so this is exact. */
function fractionOfScore(score: number): Fraction {
  return fraction(Math.round(score * 10_000), 10_000);
}

function judgeCount(have: number | undefined, want: number, leaf: Leaf): RequirementState {
  if (have === undefined) return leaf('open', null, { kind: 'count', have: null, want });
  const distance = Math.max(0, want - have);
  return leaf(distance === 0 ? 'met' : 'not-met', distance, { kind: 'count', have, want });
}

function evidenceCount(item: string, { portfolio }: Standing): number {
  return portfolio.find(({ id }) => id === item)?.count ?? 1;
}

function judgeSeats(
  requirement: Requirement & { kind: 'seats' },
  { ladder, facts }: Standing,
  leaf: Leaf,
): RequirementState {
  const max = ladder.levels.find(({ id }) => id === requirement.level)?.seats?.max ?? null;
  const taken = facts.seatsTaken?.[requirement.level] ?? null;
  const justified = requirement.justification === null ? true : (facts.needJustified ?? null);
  const because: Because = { kind: 'seats', taken, max, justified };
  const free = max === null ? true : max > 0 && taken === null ? null : (taken ?? 0) < max;
  if (free === false || justified === false) return leaf('not-met', null, because);
  return leaf(free === null || justified === null ? 'open' : 'met', free && justified ? 0 : null, because);
}
