import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesBetween, type PersonFields, takeIn } from '#site/app/person/person-fields.ts';

const ada = { id: 'ada', name: 'Ada Okafor' };
const lee = { id: 'lee', name: 'Lee Roe' };
const before: PersonFields = { name: 'Mara Lind', email: 'mara@example.org', team: 'Search', manager: ada };

describe('changing somebody in the directory', () => {
  test('sends only what differs from what was read, the manager by id', () => {
    expect(changesBetween(before, { ...before, team: 'Payments', manager: lee })).toEqual({
      team: 'Payments',
      manager: 'lee',
    });
    expect(changesBetween(before, { ...before, manager: null })).toEqual({ manager: null });
    expect(changesBetween(before, { ...before, name: 'Mara Lind ' })).toEqual({});
  });

  test('takes what somebody else changed into fields that were not touched here', () => {
    const latest = { ...before, name: 'Mara Lindqvist', manager: null };
    const { draft, changed } = takeIn(before, { ...before, team: 'Payments' }, latest);
    expect(draft).toEqual({ ...latest, team: 'Payments' });
    expect(changed).toEqual([
      { field: 'name', was: 'Mara Lind', now: 'Mara Lindqvist', typed: null },
      { field: 'manager', was: 'Ada Okafor', now: 'nothing', typed: null },
    ]);
  });

  test('keeps what was typed where both changed the same field, and says so', () => {
    const { draft, changed } = takeIn(before, { ...before, team: 'Payments' }, { ...before, team: 'Discovery' });
    expect(draft.team).toBe('Payments');
    expect(changed).toEqual([{ field: 'team', was: 'Search', now: 'Discovery', typed: 'Payments' }]);
  });

  test('says nothing of a clash where both wrote the same', () => {
    const { changed } = takeIn(before, { ...before, manager: lee }, { ...before, manager: lee });
    expect(changed).toEqual([{ field: 'manager', was: 'Ada Okafor', now: 'Lee Roe', typed: null }]);
  });

  test('after taking in, only what was touched here is sent, whatever anybody changed', () => {
    const word = fc.constantFrom('', 'one', 'two', 'three');
    const fields = fc.record({
      name: word,
      email: word,
      team: word,
      manager: fc.constantFrom(null, ada, lee),
    });
    fc.assert(
      fc.property(fields, fields, fields, (read, written, latest) => {
        const { draft } = takeIn(read, written, latest);
        const touched = Object.keys(changesBetween(read, written));
        const sent = changesBetween(latest, draft);
        expect(touched).toEqual(expect.arrayContaining(Object.keys(sent)));
        for (const field of touched) {
          expect(draft[field as keyof PersonFields]).toEqual(written[field as keyof PersonFields]);
        }
      }),
    );
  });
});
