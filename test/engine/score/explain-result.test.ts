import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toNumber } from '../../../src/engine/ladder/fraction.ts';
import type { Ladder } from '../../../src/engine/ladder/ladder.ts';
import { type Explanation, explainResult } from '../../../src/engine/score/explain-result.ts';
import type { CompetencyResult, Result } from '../../../src/engine/score/result.ts';
import { arbitraryProfile } from '../arbitrary-profile.ts';
import { exampleLadder, galleryNames, smallNames } from '../example-files.ts';
import { everywhere, profileOf } from '../profile-of.ts';
import { scored } from './scored.ts';

const ladders = [...galleryNames, ...smallNames].map(exampleLadder).filter(({ intent }) => intent === 'scorecard');

describe('an explanation', () => {
  it.each(ladders.map((ladder) => [ladder.id, ladder] as const))(
    'on %s names no number that the result does not have',
    (_, ladder) => {
      fc.assert(
        fc.property(arbitraryProfile(ladder, { unrated: 15, flagged: 30 }), (profile) => {
          const result = scored(ladder, profile);
          const { headline, overall, competencies } = explainResult(ladder, result);
          const ofOverall = numbersOfOverall(ladder, result);
          for (const sentence of [headline, ...overall]) expectKnown(ladder, sentence, ofOverall);
          for (const { competency, value, sentences } of competencies) {
            const own = result.competencies[competency];
            const known = own ? numbersOfCompetency(own) : new Set<string>();
            for (const sentence of [value, ...sentences]) expectKnown(ladder, sentence, known);
          }
        }),
        { numRuns: 150 },
      );
    },
  );

  it('states the level and the score of the result in its headline', () => {
    const ladder = exampleLadder('weighted-competencies');
    expect(
      explain(
        ladder,
        everywhere(ladder, () => 3),
      ).headline,
    ).toBe('Senior SE: score 3.');
    expect(explain(ladder, {}).headline).toBe(
      'Junior SE to Solution Architect / Distinguished Engineer: score 1 to 5.',
    );
  });

  it('gives each competency the value of its result', () => {
    const ladder = exampleLadder('weighted-competencies');
    const { competencies } = explain(ladder, {
      'technical-mastery': '3 3 3 ? 2 2',
      mentoring: 'n/a',
      communication: 4,
    });
    const values = Object.fromEntries(competencies.map(({ competency, value }) => [competency, value]));
    expect(values).toMatchObject({
      'technical-mastery': '2 to 3',
      mentoring: 'not scored',
      communication: '4',
      'code-quality': '1 to 5',
    });
  });

  it('names both readings of the floor where they differ', () => {
    const ladder = exampleLadder('weighted-competencies');
    const { competencies } = explain(ladder, { 'technical-mastery': '5 5 5 5 1 1' });
    const words = competencies[0]?.sentences.join(' ');
    expect(words).toContain('4th of 6 is 5');
    expect(words).toContain('one level comes off: 4');
    expect(words).toContain('would give 2');
  });

  it('names the anti-signal that rejected a level, and one that changed nothing as such', () => {
    const ladder = exampleLadder('weighted-competencies');
    const flagged = (value: number) =>
      explainResult(
        ladder,
        scored(ladder, profileOf(ladder, { communication: 3 }, { antiSignals: { communication: [value] } })),
      )
        .competencies.find(({ competency }) => competency === 'communication')
        ?.sentences.join(' ');
    expect(flagged(3)).toContain('rejects 3 Proficient: what is left is 2');
    expect(flagged(5)).toContain('changes nothing');
  });

  it('gives the reason why something is not scored', () => {
    const axes = exampleLadder('four-axes');
    expect(explain(axes, {}).overall.join(' ')).toContain('no rule');
  });

  it('changes when a number of the result does', () => {
    const ladder = exampleLadder('weighted-competencies');
    const result = scored(
      ladder,
      profileOf(
        ladder,
        everywhere(ladder, () => 3),
      ),
    );
    if (result.overall.kind !== 'scored' || result.overall.rule !== 'weighted-mean') throw new Error('scored');
    const other: Result = { ...result, overall: { ...result.overall, score: { low: 3, high: 3.4 } } };
    expect(explainResult(ladder, other)).not.toEqual(explainResult(ladder, result));
    expect(explainResult(ladder, other).headline).toContain('3 to 3.4');
  });
});

function explain(ladder: Ladder, ratings: Record<string, string | number>): Explanation {
  return explainResult(ladder, scored(ladder, profileOf(ladder, ratings)));
}

function expectKnown(ladder: Ladder, sentence: string, known: ReadonlySet<string>): void {
  const numbers = withoutNames(ladder, sentence).match(/\d+(?:[./]\d+)*/g) ?? [];
  expect([sentence, numbers.filter((number) => !known.has(number))]).toEqual([sentence, []]);
}

/** A sentence without the ladder's own words, which may hold numbers of their own. */
function withoutNames(ladder: Ladder, sentence: string): string {
  const names = [
    ...ladder.levels.map(({ title }) => title),
    ...ladder.competencies.flatMap(({ title, dimensions, antiSignals, values }) => [
      title,
      ...dimensions.map((dimension) => dimension.title),
      ...antiSignals.map(({ statement }) => statement.replace(/\.$/, '')),
      ...values.map(({ label }) => label),
    ]),
  ];
  return names.toSorted((a, b) => b.length - a.length).reduce((left, name) => left.replaceAll(name, ''), sentence);
}

/** Every number of a result, fractions also as decimals, and the sizes of its lists. */
function numbersOfCompetency(result: CompetencyResult): ReadonlySet<string> {
  const known = numbersIn(result);
  if (result.kind !== 'scored') return known;
  for (const { decision } of [result.why.low, result.why.high]) {
    if (decision.kind === 'majority') known.add(String(decision.sorted.length));
  }
  // A rejected value stands between what was decided and what is left.
  for (const { value } of result.antiSignals) known.add(String(value));
  return known;
}

/** The numbers of the overall result, and the bands of the levels that it names: the ladder's own numbers. */
function numbersOfOverall(ladder: Ladder, { overall }: Result): ReadonlySet<string> {
  const known = numbersIn(overall);
  if (overall.kind !== 'scored') return known;
  for (const level of ladder.levels) {
    if (level.id !== overall.level.low && level.id !== overall.level.high) continue;
    if (level.band) for (const end of [level.band.low, level.band.high]) known.add(String(toNumber(end)));
  }
  if (overall.rule !== 'gates') return known;
  for (const { met, notMet } of overall.gates.low) {
    for (const count of [met.length, met.length + notMet.length]) known.add(String(count));
  }
  return known;
}

function numbersIn(part: unknown): Set<string> {
  const found = new Set<string>();
  for (const [text] of JSON.stringify(part).matchAll(/\d+(?:[./]\d+)?/g)) {
    found.add(text);
    const [numerator, denominator] = text.split('/');
    if (denominator !== undefined) found.add(String(Number(numerator) / Number(denominator)));
  }
  return found;
}
