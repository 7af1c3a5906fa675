import type { Requirement } from '../ladder/requirement.ts';

/** A requirement that speaks of ratings, of a level or of a score: what a profile can be held against. */
export type RatingRequirement = Extract<
  Requirement,
  { kind: 'competency' | 'dimension' | 'none-below' | 'level' | 'score' }
>;

/** One way to satisfy a list of requirements. */
export interface Alternative {
  /** The members chosen of each `any` and each "at least k of", by their ids. */
  readonly chosen: readonly string[];
  readonly requirements: readonly RatingRequirement[];
}

/** More ways than this are not followed: each one found is exact, and one is enough to show that there is a way. */
const alternativeLimit = 500;

const nothingAsked: readonly Alternative[] = [{ chosen: [], requirements: [] }];

/**
 * The ways to satisfy all of some requirements as far as ratings go. What asks nothing of ratings (evidence,
 * attestation, seats, consistency) is taken as done.
 */
export function alternativesOf(requirements: readonly Requirement[]): readonly Alternative[] {
  return requirements.reduce((ways, requirement) => combine(ways, waysOf(requirement)), nothingAsked);
}

function waysOf(requirement: Requirement): readonly Alternative[] {
  switch (requirement.kind) {
    case 'competency':
    case 'dimension':
    case 'none-below':
    case 'level':
    case 'score':
      return [{ chosen: [], requirements: [requirement] }];
    case 'all':
      return alternativesOf(requirement.of);
    case 'any':
      return waysOfSome(requirement.of, 1);
    case 'at-least':
      return waysOfSome(requirement.of, requirement.count);
    case 'consistency':
    case 'attestation':
    case 'evidence':
    case 'seats':
      return nothingAsked;
  }
}

/** The ways to satisfy `count` of some requirements. When that can be had without any rating, that is the one way. */
function waysOfSome(members: readonly Requirement[], count: number): readonly Alternative[] {
  const ways = chooseSome(members, count);
  return ways.some(({ requirements }) => requirements.length === 0) ? nothingAsked : ways;
}

function chooseSome(members: readonly Requirement[], count: number): readonly Alternative[] {
  if (count <= 0) return nothingAsked;
  const [first, ...rest] = members;
  if (first === undefined) return [];
  const named = waysOf(first).map((way) => ({ ...way, chosen: [first.id, ...way.chosen] }));
  const withFirst = combine(named, chooseSome(rest, count - 1));
  return members.length > count ? [...withFirst, ...chooseSome(rest, count)].slice(0, alternativeLimit) : withFirst;
}

function combine(some: readonly Alternative[], others: readonly Alternative[]): Alternative[] {
  const combined: Alternative[] = [];
  for (const one of some) {
    for (const other of others) {
      if (combined.length >= alternativeLimit) return combined;
      combined.push({
        chosen: [...one.chosen, ...other.chosen],
        requirements: [...one.requirements, ...other.requirements],
      });
    }
  }
  return combined;
}
