import {
  type CarriedProfile,
  carryProfile,
  type Ladder,
  levelTitle,
  moveResult,
  type ReachedLevel,
  readRatings,
  scoreProfile,
} from '#engine/index.ts';
import { atLeast } from '../aggregates/at-least.ts';
import { isMirror } from '../assessments/is-mirror.ts';
import { type CarryOutcome, carryRatings, outcomeOf } from './carry-ratings.ts';
import { type WhatCarries, whatCarries } from './what-carries.ts';

/** What publishing a version would do to people of today: counted, rounded down to fives, and nobody by name. */
export interface Effect {
  readonly intent: Ladder['intent'];
  readonly places: WhatCarries;
  /** Those with a shared assessment on the former version. Null for a mirror: it counts nobody. */
  readonly people: EffectOnPeople | null;
  /** Those with a draft of a cycle that is open. Null for a mirror. */
  readonly drafts: EffectOnRatings | null;
}

export interface EffectOnRatings {
  /** Null: fewer than five, or none; as everywhere here. */
  readonly people: number | null;
  readonly outcomes: Readonly<Record<CarryOutcome, number | null>>;
}

export interface EffectOnPeople extends EffectOnRatings {
  /** Whose level comes out the same, and whose differs (higher, lower, or less sure). */
  readonly same: number | null;
  readonly different: number | null;
  /** From level to level, the most people first; what fewer than five people do isn't among them. */
  readonly moves: readonly Move[];
}

export interface Move {
  readonly from: LevelRange;
  readonly to: LevelRange;
  readonly atLeast: number;
}

/** Titles of levels; two different ones where the result isn't sure. */
export interface LevelRange {
  readonly low: string;
  readonly high: string;
}

/** Ratings on the former version: of each person once. */
export interface ViewOfPerson {
  readonly ratings: string;
}

/** A draft, by whom (one author may have several), on the version it was begun on. */
export interface OpenDraft {
  readonly author: string;
  readonly ratings: string;
  readonly ladder: Ladder;
}

export function whatItDoes(
  former: Ladder,
  next: Ladder,
  views: readonly ViewOfPerson[],
  drafts: readonly OpenDraft[],
): Effect {
  const places = whatCarries(former, next);
  // A mirror gives no number, so neither does a version that becomes one or was one.
  if (isMirror(former) || isMirror(next)) {
    return { intent: 'mirror', places, people: null, drafts: null };
  }
  return {
    intent: 'scorecard',
    places,
    people: onPeople(former, next, views),
    drafts: onDrafts(next, drafts),
  };
}

function onPeople(former: Ladder, next: Ladder, views: readonly ViewOfPerson[]): EffectOnPeople {
  const outcomes = new Tally<CarryOutcome>();
  const moves = new Tally<string>();
  const results = new Tally<'same' | 'different'>();
  let people = 0;
  for (const { ratings } of views) {
    const { profile } = readRatings(ratings, former);
    if (profile === null) continue;
    people += 1;
    const carried = carryProfile(profile, former, next);
    outcomes.add(outcomeOf(carried));
    const move = moveOf(former, next, { profile, carried });
    if (move === null) continue;
    results.add(move.isSame ? 'same' : 'different');
    moves.add(JSON.stringify([move.from, move.to]));
  }
  return {
    people: atLeast(people),
    outcomes: outcomesOf(outcomes),
    same: atLeast(results.of('same')),
    different: atLeast(results.of('different')),
    moves: shownMoves(moves),
  };
}

function shownMoves(moves: Tally<string>): Move[] {
  const shown = moves.all().flatMap(([key, count]) => {
    const rounded = atLeast(count);
    if (rounded === null) return [];
    const [from, to] = JSON.parse(key) as [LevelRange, LevelRange];
    return [{ key, move: { from, to, atLeast: rounded } }];
  });
  // By what is shown and then by title: an order by the exact counts would tell which is larger.
  return shown.toSorted((a, b) => b.move.atLeast - a.move.atLeast || (a.key < b.key ? -1 : 1)).map(({ move }) => move);
}

interface MadeMove {
  readonly isSame: boolean;
  readonly from: LevelRange;
  readonly to: LevelRange;
}

function moveOf(
  former: Ladder,
  next: Ladder,
  { profile, carried }: { profile: Parameters<typeof moveResult>[0]; carried: CarriedProfile },
): MadeMove | null {
  const { before, after } = moveResult(profile, former, carried, next, levelsOf);
  if (before === null || after === null) return null;
  return {
    isSame: before.low === after.low && before.high === after.high,
    from: titled(former, before),
    to: titled(next, after),
  };
}

function levelsOf(ladder: Ladder, profile: Parameters<typeof scoreProfile>[1]) {
  const result = scoreProfile(ladder, profile);
  return result.kind === 'result' && result.overall.kind === 'scored' ? result.overall.level : null;
}

function titled(ladder: Ladder, { low, high }: { low: ReachedLevel; high: ReachedLevel }): LevelRange {
  return { low: levelTitle(ladder, low), high: levelTitle(ladder, high) };
}

/** Counted over authors, each in the group of their draft that fares worst: two drafts of one person are one person. */
function onDrafts(next: Ladder, drafts: readonly OpenDraft[]): EffectOnRatings {
  const worst = new Map<string, CarryOutcome>();
  for (const { author, ratings, ladder } of drafts) {
    const carried = carryRatings(ratings, ladder, next);
    const outcome = carried.kind === 'carried' ? carried.outcome : 'rateAgain';
    const known = worst.get(author);
    if (known === undefined || gravity[outcome] > gravity[known]) worst.set(author, outcome);
  }
  const outcomes = new Tally<CarryOutcome>();
  for (const outcome of worst.values()) outcomes.add(outcome);
  return { people: atLeast(worst.size), outcomes: outcomesOf(outcomes) };
}

const gravity: Readonly<Record<CarryOutcome, number>> = { whole: 0, rateAgain: 1, loses: 2 };

function outcomesOf(tally: Tally<CarryOutcome>): EffectOnRatings['outcomes'] {
  return {
    whole: atLeast(tally.of('whole')),
    rateAgain: atLeast(tally.of('rateAgain')),
    loses: atLeast(tally.of('loses')),
  };
}

class Tally<Key extends string> {
  readonly #counts = new Map<Key, number>();
  add(key: Key): void {
    this.#counts.set(key, this.of(key) + 1);
  }
  of(key: Key): number {
    return this.#counts.get(key) ?? 0;
  }
  all(): readonly (readonly [Key, number])[] {
    return [...this.#counts];
  }
}
