import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordlessRatings } from '#org/assessments/wordless-ratings.ts';
import { asId } from '#org/ids.ts';
import { erasedEmail, erasedName, refuseErasure } from '#org/people/erasing.ts';
import type { Person } from '#org/people/person.ts';

const person: Person = {
  id: asId('one'),
  email: 'omar@example.org',
  name: 'Omar',
  team: '',
  manager: null,
  status: 'left',
  leftOn: '2026-03-01',
  revision: 1,
  createdAt: '2026-03-02T09:00:00.000Z',
  updatedAt: '2026-03-02T09:00:00.000Z',
};

describe('erasing somebody', () => {
  test('is for those who have left, once', () => {
    expect(refuseErasure(person)).toBeNull();
    expect(refuseErasure({ ...person, status: 'active' })?.sentence).toContain('Omar is still here');
    const erased = { ...person, name: erasedName, email: erasedEmail(person) };
    expect(refuseErasure(erased)?.sentence).toContain('already');
    expect(refuseErasure({ ...person, name: erasedName })).toBeNull();
  });
});

describe('ratings without words', () => {
  const word = fc.string({ minLength: 1 }).map((text) => `words ${text}`);
  const amount = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constantFrom('l1', 'l2'));
  const rating = fc.oneof(
    amount,
    fc.record({ value: amount, note: word, evidence: fc.array(word) }),
    fc.record({ notApplicable: word }),
    fc.constant(null),
  );
  const key = fc.constantFrom('a', 'b', 'value', 'note');
  const document = fc.record({
    ladder: fc.constant('l'),
    person: word,
    by: word,
    date: word,
    ratings: fc.dictionary(fc.constantFrom('x', 'y', 'z'), fc.oneof(rating, fc.dictionary(key, rating))),
    focus: fc.array(fc.record({ item: word, goal: word })),
  });

  test('hold nothing that anybody wrote', () => {
    fc.assert(
      fc.property(document, (given) => {
        expect(wordlessRatings(JSON.stringify(given))).not.toContain('words ');
      }),
    );
  });

  test('hold every value that was chosen', () => {
    const ratings = { x: { value: 2, note: 'words' }, y: { a: 'l1', b: { value: 0 } }, z: { notApplicable: 'words' } };
    const text = JSON.stringify({ ladder: 'l', version: '1', track: 't', ratings, antiSignals: { x: [1] } });
    expect(JSON.parse(wordlessRatings(text))).toEqual({
      ladder: 'l',
      version: '1',
      track: 't',
      ratings: { x: 2, y: { a: 'l1', b: 0 }, z: 'n/a' },
      antiSignals: { x: [1] },
    });
  });
});
