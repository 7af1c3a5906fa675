import * as fc from 'fast-check';
import type { Ladder, Profile } from '#engine/index.ts';
import { makeLadder, makeProfile } from './make-ladder.ts';

/** A rating, or `null` for not rated, or `n/a`. */
export type CaseRating = number | null | 'n/a';

export interface CaseCompetency {
  readonly weightHalves: number;
  /** What each level expects, by position; null: nothing. */
  readonly expected: readonly (number | null)[];
  readonly rule: CaseRule;
  /** One rating for a competency as a whole, otherwise one per dimension. */
  readonly ratings: readonly CaseRating[];
  readonly flags: readonly number[];
}

export type CaseRule =
  | { readonly kind: 'whole' }
  | {
      readonly kind: 'majority';
      readonly need: number;
      readonly gap: number | null;
      readonly onBreach: 'demote-one' | 'cap';
    }
  /** `itemOf`: the value that each item belongs to. */
  | { readonly kind: 'mastery'; readonly itemTop: number; readonly meanAboveTenths: number; readonly itemOf: number[] };

export type CaseOverall =
  | { readonly kind: 'weighted-mean'; readonly lowTenths: readonly number[] }
  | { readonly kind: 'points'; readonly halves: readonly number[]; readonly lowHalves: readonly number[] }
  | { readonly kind: 'gates'; readonly need: number | null; readonly always: readonly number[] };

/** A small ladder and a profile as plain data, so that tests can reckon on them without the engine. */
export interface Case {
  readonly lowest: 0 | 1;
  readonly top: number;
  readonly competencies: readonly CaseCompetency[];
  readonly overall: CaseOverall;
}

export const levelCount = 3;

export function randomCase(overallKind: CaseOverall['kind']): fc.Arbitrary<Case> {
  return fc
    .record({ lowest: fc.constantFrom(0 as const, 1 as const), top: fc.integer({ min: 3, max: 4 }) })
    .chain(({ lowest, top }) =>
      fc
        .array(competency(lowest, top), { minLength: 2, maxLength: 4 })
        .chain((competencies) =>
          overall(overallKind, top, competencies.length).map((rule) => ({ lowest, top, competencies, overall: rule })),
        ),
    );
}

function competency(lowest: number, top: number): fc.Arbitrary<CaseCompetency> {
  return fc.oneof(
    { weight: 2, arbitrary: withRatings(fc.constant({ kind: 'whole' }), 1, 1, lowest, top) },
    {
      weight: 4,
      arbitrary: fc.integer({ min: 3, max: 5 }).chain((dimensions) => {
        const rule: fc.Arbitrary<CaseRule> = fc.record({
          kind: fc.constant('majority' as const),
          need: fc.integer({ min: 1, max: dimensions }),
          gap: fc.option(fc.integer({ min: 0, max: 2 }), { nil: null }),
          onBreach: fc.constantFrom('demote-one' as const, 'cap' as const),
        });
        return withRatings(rule, dimensions, dimensions, lowest, top);
      }),
    },
    { weight: 1, arbitrary: mastery(top) },
  );
}

/** Items of values 1, 2 and sometimes more; some values may have none. */
function mastery(top: number): fc.Arbitrary<CaseCompetency> {
  return fc.array(fc.integer({ min: 1, max: top }), { minLength: 3, maxLength: 5 }).chain((itemOf) =>
    fc.integer({ min: 1, max: 2 }).chain((itemTop) => {
      const rule: fc.Arbitrary<CaseRule> = fc.record({
        kind: fc.constant('mastery' as const),
        itemTop: fc.constant(itemTop),
        meanAboveTenths: fc.integer({ min: 0, max: 10 * itemTop }),
        itemOf: fc.constant(itemOf),
      });
      return withRatings(rule, itemOf.length, itemOf.length, 0, itemTop, top);
    }),
  );
}

function withRatings(
  rule: fc.Arbitrary<CaseRule>,
  minLength: number,
  maxLength: number,
  lowest: number,
  highest: number,
  top = highest,
): fc.Arbitrary<CaseCompetency> {
  const rating: fc.Arbitrary<CaseRating> = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: lowest, max: highest }) },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constant('n/a' as const) },
  );
  return fc.record({
    weightHalves: fc.integer({ min: 0, max: 4 }),
    expected: fc.array(fc.option(fc.integer({ min: 1, max: top }), { freq: 5 }), {
      minLength: levelCount,
      maxLength: levelCount,
    }),
    rule,
    ratings: fc.array(rating, { minLength, maxLength }),
    flags: fc.oneof(
      { weight: 4, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.uniqueArray(fc.integer({ min: 1, max: top }), { minLength: 1, maxLength: 2 }) },
    ),
  });
}

function overall(kind: CaseOverall['kind'], top: number, competencies: number): fc.Arbitrary<CaseOverall> {
  switch (kind) {
    case 'weighted-mean':
      return rising(0, 10 * top).map((lowTenths) => ({ kind, lowTenths }));
    case 'points':
      return fc
        .array(fc.integer({ min: 0, max: 5 }), { minLength: top + 1, maxLength: top + 1 })
        .map((steps) => steps.map((_, value) => steps.slice(0, value + 1).reduce((sum, step) => sum + step, 0)))
        .chain((halves) =>
          rising(0, Math.max(3, (halves.at(-1) ?? 0) * competencies)).map((lowHalves) => ({ kind, halves, lowHalves })),
        );
    case 'gates':
      return fc.record({
        kind: fc.constant(kind),
        need: fc.option(fc.integer({ min: 1, max: competencies }), { nil: null }),
        always: fc.uniqueArray(fc.integer({ min: 0, max: competencies - 1 }), { maxLength: 2 }),
      });
  }
}

function rising(min: number, max: number): fc.Arbitrary<number[]> {
  return fc
    .uniqueArray(fc.integer({ min, max }), { minLength: levelCount, maxLength: levelCount })
    .map((numbers) => numbers.toSorted((a, b) => a - b));
}

export function ladderOfCase({ lowest, top, competencies, overall: rule }: Case): Ladder {
  const values = Array.from({ length: top - lowest + 1 }, (_, index) => lowest + index);
  const lows =
    rule.kind === 'weighted-mean' ? tenths(rule.lowTenths) : rule.kind === 'points' ? halved(rule.lowHalves) : [];
  return makeLadder({
    scale: Object.fromEntries(values.map((value) => [value, `Value ${value}`])),
    levels: Object.fromEntries(
      Array.from({ length: levelCount }, (_, index) => [
        `l${index + 1}`,
        { title: `L${index + 1}`, ...(lows[index] === undefined ? {} : { band: `${lows[index]}-${lows[index]}` }) },
      ]),
    ),
    rules: { overall: overallDocument(rule) },
    competencies: Object.fromEntries(
      competencies.map((own, index) => [`c${index}`, competencyDocument(own, index, values)]),
    ),
  });
}

function overallDocument(rule: CaseOverall): unknown {
  switch (rule.kind) {
    case 'weighted-mean':
      return { kind: rule.kind, step: 0.1 };
    case 'points':
      return { kind: rule.kind, table: Object.fromEntries(halved(rule.halves).entries()) };
    case 'gates':
      return { kind: rule.kind, need: rule.need, always: rule.always.map((index) => `c${index}`) };
  }
}

function competencyDocument(own: CaseCompetency, index: number, values: readonly number[]): unknown {
  const { rule, ratings } = own;
  const plain = {
    title: `C${index}`,
    weight: own.weightHalves / 2,
    antiSignals: Object.fromEntries(values.filter((value) => value > 0).map((value) => [value, `Not ${value}.`])),
    expected: Object.fromEntries(
      own.expected.flatMap((value, level) => (value === null ? [] : [[`l${level + 1}`, value]])),
    ),
  };
  if (rule.kind === 'whole') return plain;
  const dimensions = Object.fromEntries(
    ratings.map((_, at) => [`d${at}`, rule.kind === 'mastery' ? { item: rule.itemOf[at] } : []]),
  );
  if (rule.kind === 'mastery') {
    const { itemTop, meanAboveTenths } = rule;
    return { ...plain, dimensions, rule: { kind: 'mastery', itemTop, meanAbove: meanAboveTenths / 10 } };
  }
  const floor = rule.gap === null ? null : { gap: rule.gap, onBreach: rule.onBreach };
  return { ...plain, dimensions, rule: { kind: 'majority', need: rule.need, floor } };
}

export function profileOfCase(ladder: Ladder, { competencies }: Case): Profile {
  const entries = competencies.map((own, index) => [`c${index}`, ratingsDocument(own)]);
  const flags = competencies.map(({ flags: values }, index) => [`c${index}`, values]);
  return makeProfile(ladder, Object.fromEntries(entries), { antiSignals: Object.fromEntries(flags) });
}

function ratingsDocument({ rule, ratings }: CaseCompetency): unknown {
  if (rule.kind === 'whole') return ratings[0];
  return Object.fromEntries(ratings.map((rating, at) => [`d${at}`, rating]));
}

function tenths(numbers: readonly number[]): number[] {
  return numbers.map((number) => number / 10);
}

function halved(numbers: readonly number[]): number[] {
  return numbers.map((number) => number / 2);
}
