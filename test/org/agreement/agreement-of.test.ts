import { describe, expect, test } from 'vitest';
import { agreementOf } from '#org/agreement/agreement-of.ts';
import { asId, type PersonId } from '#org/ids.ts';
import { profileOf } from '../../engine/profile-of.ts';
import { galleryLadder } from '../cases/a-case.ts';

const weighted = galleryLadder('weighted-competencies');
const rated = (value: number, others: Readonly<Record<string, number>> = {}) =>
  profileOf(weighted, { ...Object.fromEntries(weighted.competencies.map(({ id }) => [id, value])), ...others });
const views = (given: Readonly<Record<string, ReturnType<typeof rated>>>) =>
  new Map(Object.entries(given).map(([id, profile]) => [asId<PersonId>(id), profile]));

describe('how far reviewers agree', () => {
  test('is weighted kappa for two and alpha for more, with what they differ in, the widest first', () => {
    const two = agreementOf(
      weighted,
      views({ ravi: rated(3, { communication: 5 }), rosa: rated(3, { communication: 5, 'system-design': 4 }) }),
    );
    expect(two).toMatchObject({ measure: 'weighted-kappa', units: 8 });
    expect(two?.value).toBeGreaterThan(0.5);
    expect(two?.spread).toMatchObject([{ competency: 'system-design', apart: 1 }]);
    const three = agreementOf(
      weighted,
      views({ ravi: rated(3), rosa: rated(3, { 'system-design': 4 }), omar: rated(3, { communication: 1 }) }),
    );
    expect(three?.measure).toBe('alpha');
    expect(three?.spread.map(({ competency }) => competency)).toEqual(['communication', 'system-design']);
    expect(three?.sentence).toMatch(/8 places only/);
  });

  test('says who would change the result', () => {
    const all = agreementOf(weighted, views({ ravi: rated(3), rosa: rated(4), omar: rated(4) }));
    expect(all?.results).toMatchObject([
      { reviewer: 'ravi', level: { low: 'l3' }, wouldChange: false },
      { reviewer: 'rosa', level: { low: 'l4' }, wouldChange: true },
      { reviewer: 'omar', wouldChange: true },
    ]);
  });

  test('is no number where all chose the same everywhere, of one alone, or of a mirror', () => {
    const alike = agreementOf(weighted, views({ ravi: rated(3), rosa: rated(3) }));
    expect(alike).toMatchObject({ value: null, spread: [] });
    expect(alike?.sentence).toMatch(/no number/);
    expect(agreementOf(weighted, views({ ravi: rated(3) }))).toBeNull();
    const mirror = galleryLadder('trunk-and-fork');
    const chosen = profileOf(mirror, {});
    expect(agreementOf(mirror, views({ ravi: chosen, rosa: chosen }))).toBeNull();
  });
});
