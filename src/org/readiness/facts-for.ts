import {
  type Facts,
  type Ladder,
  type LevelId,
  type Path,
  type Profile,
  type Requirement,
  readinessFor,
  scoreProfile,
} from '#engine/index.ts';
import { attestationsOf, seatsOf } from '../cases/case-plan.ts';
import type { Day } from '../ids.ts';

/** What the organisation knows of somebody beside their ratings. What isn't known is left out, and stays open. */
export interface FactsGround {
  /** One entry for each piece attached to an item of the portfolio; null: no case gathers one. */
  readonly attached: readonly { readonly item: string }[] | null;
  readonly attestations: readonly { readonly requirement: string; readonly holds: boolean }[];
  readonly needJustified: boolean;
  /** By level: how many others have a seat there. */
  readonly seatsTaken: ReadonlyMap<LevelId, number>;
  /** The cycles that the person was in, the newest first. */
  readonly cycles: readonly CycleView[];
  /** Since when they stand where they stand; null: they aren't placed. */
  readonly placedSince: Day | null;
  readonly today: Day;
}

/** What the manager shared about somebody in a cycle; null: nothing. */
export interface CycleView {
  readonly isOpen: boolean;
  readonly view: Profile | null;
}

/** The facts that readiness on a path rests on, each from what is recorded and nothing assumed. */
export function factsFor(ladder: Ladder, path: Path, ground: FactsGround): Facts {
  const { attached, attestations, needJustified, seatsTaken, placedSince, today } = ground;
  const held = cyclesHeld(ladder, path, ground.cycles);
  return {
    attested: Object.fromEntries(attestations.map(({ requirement, holds }) => [requirement, holds])),
    ...(attached === null ? {} : { evidence: countsOf(path, attached) }),
    ...(held === null ? {} : { cyclesHeld: held }),
    seatsTaken: Object.fromEntries(seatsTaken),
    ...(needJustified ? { needJustified } : {}),
    ...(placedSince === null ? {} : { monthsInLevel: wholeMonths(placedSince, today) }),
  };
}

function countsOf(
  { portfolio }: Path,
  attached: readonly { readonly item: string }[],
): Readonly<Record<string, number>> {
  return Object.fromEntries(portfolio.map(({ id }) => [id, attached.filter(({ item }) => item === id).length]));
}

/**
 * For how many cycles in a row, up to the last one, the manager's shared view met all that the path asks of ratings. A
 * cycle that is open and has no view yet says nothing; one that closed without breaks the row. Null: it can't be told.
 */
export function cyclesHeld(ladder: Ladder, path: Path, cycles: readonly CycleView[]): number | null {
  if (cycles.every(({ view }) => view === null)) return null;
  let count = 0;
  for (const { isOpen, view } of cycles) {
    if (view === null && isOpen && count === 0) continue;
    const held = view === null ? false : meetsRatings(ladder, path, view);
    if (held === null) return count === 0 ? null : count;
    if (!held) return count;
    count += 1;
  }
  return count;
}

/** Null: the path asks nothing of ratings and the ladder gives no level as a whole. */
function meetsRatings(ladder: Ladder, path: Path, profile: Profile): boolean | null {
  if (path.requirements.some(isOfRatings)) return readinessFor(ladder, path, profile, granted(path)).whole === 'met';
  const result = scoreProfile(ladder, profile);
  if (result.kind === 'refused' || result.overall.kind !== 'scored') return null;
  const rank = (id: string) => ladder.levels.find((level) => level.id === id)?.rank ?? 0;
  return rank(result.overall.level.low) >= rank(path.to.level);
}

function isOfRatings(requirement: Requirement): boolean {
  switch (requirement.kind) {
    case 'competency':
    case 'dimension':
    case 'none-below':
    case 'level':
    case 'score':
      return true;
    case 'all':
    case 'any':
    case 'at-least':
      return requirement.of.some(isOfRatings);
    case 'consistency':
    case 'attestation':
    case 'evidence':
    case 'seats':
      return false;
  }
}

/** Everything but the ratings as if it were met, so that what is left to judge is the ratings. */
function granted(path: Path): Facts {
  const seats = seatsOf(path.requirements);
  return {
    attested: Object.fromEntries(attestationsOf(path.requirements).map(({ id }) => [id, true])),
    evidence: Object.fromEntries(path.portfolio.map(({ id, count }) => [id, count])),
    cyclesHeld: Number.MAX_SAFE_INTEGER,
    seatsTaken: seats === null ? {} : { [seats.level]: 0 },
    needJustified: true,
  };
}

/** Months that are over, from one day to another. */
export function wholeMonths(from: Day, to: Day): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
  return Math.max(0, months);
}
