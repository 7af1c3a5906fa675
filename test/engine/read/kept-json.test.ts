import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { keptJson } from '#engine/read/kept-json.ts';
import { readRatings } from '#engine/read/read-ratings.ts';
import { exampleLadder } from '../example-files.ts';

const ladder = exampleLadder('weighted-competencies');
const names = ladder.competencies.map(({ id }) => String(id));
const tracks = ladder.tracks.map(({ id }) => String(id));

const words = fc.oneof(
  { weight: 8, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 4, arbitrary: fc.constantFrom('n/a', '3', 'null', '~', 'true', '# no', '- a', ': b', 'a\tb', 'a\nb') },
  { weight: 1, arbitrary: fc.constantFrom('\u0085', '\u2028', '\ud800', '\ufeff', '😀') },
);
const fitting = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 1, arbitrary: fc.constantFrom(null, 'n/a', 'l3') },
  {
    weight: 1,
    arbitrary: fc.record({ value: fc.integer({ min: 1, max: 5 }), note: words, evidence: fc.array(words) }),
  },
  { weight: 1, arbitrary: fc.record({ notApplicable: words }) },
);
const amiss = fc.oneof(
  words,
  fc.double(),
  fc.constantFrom(0, 6, true, 1e21, -0, 2.5),
  fc.record({ value: words, x: words }),
);
const rating = fc.oneof({ weight: 40, arbitrary: fitting }, { weight: 1, arbitrary: amiss });
const rated = fc.constantFrom(...ladder.competencies).chain((competency) => {
  const key = fc.oneof(
    { weight: 30, arbitrary: fc.constantFrom(...competency.dimensions.map(({ id }) => String(id))) },
    { weight: 1, arbitrary: words },
  );
  const given = fc.oneof(rating, fc.dictionary(key, rating, { maxKeys: 4 }));
  return fc.tuple(
    fc.oneof({ weight: 20, arbitrary: fc.constant(String(competency.id)) }, { weight: 1, arbitrary: words }),
    given,
  );
});
const document = fc
  .record(
    {
      ladder: fc.oneof({ weight: 20, arbitrary: fc.constant(String(ladder.id)) }, { weight: 1, arbitrary: words }),
      version: fc.oneof({ weight: 20, arbitrary: fc.constant(ladder.version) }, { weight: 1, arbitrary: words }),
      person: words,
      track: fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...tracks) }, { weight: 1, arbitrary: words }),
      ratings: fc.array(rated, { maxLength: 5 }).map((pairs) => Object.fromEntries(pairs)),
      antiSignals: fc.dictionary(
        fc.constantFrom(...names),
        fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 2 }),
        {
          maxKeys: 1,
        },
      ),
      focus: fc.array(fc.record({ item: words, goal: words, done: fc.boolean() }), { maxLength: 2 }),
    },
    { requiredKeys: ['ladder'] },
  )
  .map((one) => JSON.stringify(one));

describe('ratings that a program kept', () => {
  it('are read the same as by the reader that knows where everything stands', () => {
    let flawless = 0;
    fc.assert(
      fc.property(document, (text) => {
        // A space behind it, and it isn't what a program wrote.
        const careful = readRatings(`${text} `, ladder);
        const { profile, focus, findings } = readRatings(text, ladder);
        if (keptJson(text) !== undefined && findings.length === 0) flawless += 1;
        expect({ profile, focus }).toEqual({ profile: careful.profile, focus: careful.focus });
        expect(findings.map(({ code, place: { path } }) => [code, path])).toEqual(
          careful.findings.map(({ code, place: { path } }) => [code, path]),
        );
      }),
      { numRuns: 600 },
    );
    // Otherwise one reader was held against itself.
    expect(flawless).toBeGreaterThan(150);
  });

  test.each([
    ['a key twice', '{"ladder":"a","ladder":"b"}'],
    ['spaces', '{ "ladder": "a" }'],
    ['a number that JavaScript can’t hold', '{"a":12345678901234567890}'],
    ['a key that is JavaScript’s own', '{"__proto__":{"value":3}}'],
    ['a character that YAML reads otherwise', '{"a":"\u0085"}'],
    ['very much', JSON.stringify(Array.from({ length: 2000 }, (_, n) => n)).replace(/^(.*)$/, '{"a":$1}')],
    ['YAML', 'ladder: a'],
    ['a text that breaks off', '{"ladder":"a"'],
  ])('with %s are left to the careful reader', (_, text) => {
    expect(keptJson(text)).toBeUndefined();
  });
});
