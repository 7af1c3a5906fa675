import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Ladder, type Profile, readRatings } from '#engine/index.ts';
import { carryRatings } from '#org/ladders/carry-ratings.ts';
import { ratingsDocument } from '#org/ladders/ratings-document.ts';
import { arbitraryProfile } from '../../engine/arbitrary-profile.ts';
import { exampleLadder, galleryNames, ladderFrom, smallNames } from '../../engine/example-files.ts';
import { gatesText, mirrorText, nextVersion, ratings, reworkedText } from './ladder-texts.ts';

const gates = ladderFrom(gatesText);
const reworked = ladderFrom(reworkedText);

/** Any profile that somebody could write: flags only where the ladder names an anti-signal. */
function profileOn(ladder: Ladder): fc.Arbitrary<Profile> {
  return arbitraryProfile(ladder, { flagged: 60 }).map((profile) => {
    const flags = ladder.competencies.flatMap(({ id, antiSignals }) => {
      const named = antiSignals.map(({ value }) => value).filter((value) => profile.antiSignals.get(id)?.has(value));
      return named.length === 0 ? [] : [[id, new Set(named)] as const];
    });
    return { ...profile, antiSignals: new Map(flags) };
  });
}

test('a profile written down is read again as it was, on every ladder', () => {
  for (const name of [...galleryNames, ...smallNames]) {
    const ladder = exampleLadder(name);
    fc.assert(
      fc.property(profileOn(ladder), (profile) => {
        const { profile: again, findings } = readRatings(JSON.stringify(ratingsDocument(profile, [])), ladder);
        expect(findings).toEqual([]);
        expect(ratingsDocument(again ?? profile, [])).toEqual(ratingsDocument(profile, []));
      }),
      { numRuns: 20 },
    );
  }
});

test('what carries comes along with its note, what doesn’t stands in the note with every word', () => {
  const written = ratings({
    diagnosis: { value: 2, note: 'Found the leak.', evidence: ['Ticket 7'] },
    empathy: { value: 2, note: 'The angry call in May.' },
    writing: { value: 1, evidence: ['The article on imports'] },
  });
  const carried = carryRatings(written, gates, reworked);
  if (carried.kind !== 'carried') throw new Error('it was left alone');
  expect(carried.outcome).toBe('loses');
  const document = JSON.parse(carried.text);
  expect(document).toMatchObject({ version: '3.0.0', ratings: { diagnosis: { value: 2, note: 'Found the leak.' } } });
  expect(Object.keys(document.ratings)).toEqual(['diagnosis']);
  const note = carried.note.join('\n');
  expect(note).toContain('The angry call in May.');
  expect(note).toContain('The article on imports');
  expect(note).toMatch(/No longer asked\. Writing/);
  expect(note).toMatch(/Please rate again\. Empathy/);
});

test('every word of every note is afterwards in the text or in the note to the author', () => {
  fc.assert(
    fc.property(profileOn(gates), (profile) => {
      const noted = { ...ratingsDocument(profile, []) } as { ratings: Record<string, unknown> };
      noted.ratings = Object.fromEntries(
        Object.entries(noted.ratings).map(([id, value]) => [
          id,
          typeof value === 'number' ? { value, note: `words on ${id}` } : value,
        ]),
      );
      const carried = carryRatings(JSON.stringify(noted), gates, reworked);
      if (carried.kind !== 'carried') throw new Error('it was left alone');
      const all = carried.text + carried.note.join('\n');
      for (const [, note] of JSON.stringify(noted).matchAll(/"note":"([^"]+)"/g)) expect(all).toContain(note);
    }),
    { numRuns: 50 },
  );
});

test('what can’t be read on its own ladder is left alone rather than losing something', () => {
  expect(carryRatings(ratings({ diagnosis: 2, unknown: 3 }), gates, reworked)).toEqual({ kind: 'left-alone' });
  expect(carryRatings('{', gates, reworked)).toEqual({ kind: 'left-alone' });
});

test('the focus comes along, and a mirror’s ratings stay words', () => {
  const mirror = ladderFrom(mirrorText);
  const next = ladderFrom(nextVersion(mirrorText, '2.0.0'));
  const [competency] = mirror.competencies;
  const level = competency?.values.find((value) => value.level !== null)?.level ?? '';
  const written = JSON.stringify({
    ladder: mirror.id,
    version: mirror.version,
    ratings: { [competency?.id ?? '']: level },
    focus: [{ item: 'Write more' }],
  });
  const carried = carryRatings(written, mirror, next);
  if (carried.kind !== 'carried') throw new Error('it was left alone');
  expect(JSON.parse(carried.text)).toMatchObject({
    ratings: { [competency?.id ?? '']: level },
    focus: [{ item: 'Write more' }],
  });
  expect(carried.note).toEqual([]);
});
