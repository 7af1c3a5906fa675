import fc from 'fast-check';
import type { Ladder } from '../../../src/engine/ladder/ladder.ts';
import { ladderFrom } from '../example-files.ts';

const competencyRule = fc.oneof(
  fc.record({
    kind: fc.constant('majority'),
    need: fc.integer({ min: 1, max: 12 }),
    floor: fc.option(
      fc.record({ gap: fc.integer({ min: 0, max: 3 }), onBreach: fc.constantFrom('demote-one', 'cap') }),
    ),
  }),
  fc.record({
    kind: fc.constant('mastery'),
    itemTop: fc.integer({ min: 1, max: 3 }),
    meanAbove: fc.constantFrom(0, 0.5, 1.7),
  }),
);

const overallKind = fc.constantFrom('weighted-mean', 'points', 'gates', 'none');
const weight = fc.constantFrom(0, 0.25, 1, 1.5, 2, 1.3333, 7.77);
const dimensionCount = fc.constantFrom(0, 1, 2, 4, 5, 6, 7, 9, 12);

/** Any small ladder: up to four competencies of up to twelve dimensions, a scale of up to twenty values, each kind of rule. */
export const smallLadder: fc.Arbitrary<Ladder> = fc
  .record({
    highest: fc.constantFrom(1, 2, 3, 5, 8, 12, 20),
    first: fc.constantFrom(0, 1),
    rule: competencyRule,
    overall: overallKind,
    step: fc.constantFrom(0.1, 0.05, 1, 0.0001),
    competencies: fc.array(fc.record({ weight, dimensions: dimensionCount }), { minLength: 1, maxLength: 4 }),
  })
  .map(({ highest, first, rule, overall, step, competencies }) => {
    const values = Array.from({ length: highest - first + 1 }, (_, index) => first + index);
    const levels = Math.min(highest, 4);
    const rules = { competency: rule, overall: overallRule(overall, values, step) };
    return ladderFrom(
      JSON.stringify({
        rungs: 1,
        id: 'small',
        title: 'Small',
        version: '1',
        intent: 'scorecard',
        levels: Object.fromEntries(
          Array.from({ length: levels }, (_, index) => [
            `l${index + 1}`,
            { title: `Level ${index + 1}`, rank: index + 1, band: bandOf(overall, index, levels, highest) },
          ]),
        ),
        scale: Object.fromEntries(values.map((value) => [value, `Value ${value}`])),
        competencies: Object.fromEntries(
          competencies.map((competency, index) => [`c${index}`, competencyOf(competency, rule.kind, levels, highest)]),
        ),
        rules,
      }),
    );
  });

function competencyOf(
  { weight, dimensions }: { weight: number; dimensions: number },
  rule: string,
  levels: number,
  highest: number,
) {
  return {
    title: 'Competency',
    weight,
    expected: Object.fromEntries(Array.from({ length: levels }, (_, index) => [`l${index + 1}`, index + 1])),
    dimensions: Object.fromEntries(
      Array.from({ length: dimensions }, (_, index) => [
        `d${index}`,
        rule === 'mastery' ? { item: 1 + (index % Math.min(highest, 3)) } : {},
      ]),
    ),
  };
}

function overallRule(kind: string, values: readonly number[], step: number) {
  if (kind === 'weighted-mean') return { kind, step };
  if (kind === 'points') return { kind, table: Object.fromEntries(values.map((value) => [value, value * 1.5])) };
  return kind === 'gates' ? { kind, need: 1, always: ['c0'] } : 'none';
}

function bandOf(overall: string, index: number, levels: number, highest: number): string {
  const top = overall === 'points' ? highest * 6 : highest;
  const low = (index * top) / levels;
  return `${low.toFixed(2)}-${(low + top / levels).toFixed(2)}`;
}
