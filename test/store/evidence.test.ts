import { expect, test } from 'vitest';
import type { Evidence } from '#org/evidence/evidence.ts';
import { asId } from '#org/ids.ts';
import type { EvidenceFilter } from '#store/tables/assessments/evidence.ts';
import { aPerson } from '../org/assessments/an-assessment.ts';
import { describeOnEachDatabase } from './each-database.ts';

const entry = (id: string, given: Partial<Evidence> = {}): Evidence => ({
  id: asId(id),
  owner: asId('finn'),
  happenedOn: '2026-03-01',
  what: 'What',
  why: '',
  links: [],
  speaksFor: [],
  visibility: 'private',
  feedback: null,
  revision: 1,
  createdAt: '2026-03-02T09:00:00.000Z',
  updatedAt: '2026-03-02T09:00:00.000Z',
  ...given,
});

describeOnEachDatabase('evidence', ({ store }) => {
  const find = async (filter: Partial<EvidenceFilter>) => {
    const page = await store().read((unit) =>
      unit.evidence.list({ owner: asId('finn'), ...filter }, { limit: 50, after: null }),
    );
    return page.items.map(({ id }) => id);
  };

  test('comes back as it was kept', async () => {
    const whole = entry('e1', {
      happenedOn: '2026-02-01',
      what: 'Die ÄNDERUNG an der Straße, 100% done',
      why: 'Weniger Warten',
      links: ['https://example.org/Build_Time'],
      speaksFor: [
        { competency: 'delivery', level: 'senior' },
        { competency: 'craft', level: null },
      ],
      visibility: 'shared',
      feedback: asId('f1'),
    });
    await store().write(async (unit) => {
      await unit.people.add(aPerson('finn'));
      await unit.people.add(aPerson('omar'));
      await unit.evidence.add(whole);
      await unit.evidence.add(entry('other', { owner: asId('omar'), what: 'ÄNDERUNG' }));
    });
    expect(await store().read((unit) => unit.evidence.find(whole.id))).toEqual(whole);
    expect(await store().read((unit) => unit.evidence.findByFeedback(asId('finn'), asId('f1')))).toEqual(whole);
    expect(await store().read((unit) => unit.evidence.findByFeedback(asId('omar'), asId('f1')))).toBeNull();
  });

  test('is found by words in upper and lower case, in every alphabet, and by no wildcard', async () => {
    expect(await find({ words: 'änderung STRASSE' })).toEqual([]);
    expect(await find({ words: 'änderung STRAßE' })).toEqual(['e1']);
    expect(await find({ words: 'WENIGER' })).toEqual(['e1']);
    expect(await find({ words: 'build_time' })).toEqual(['e1']);
    expect(await find({ words: '100%' })).toEqual(['e1']);
    expect(await find({ words: 'buildXtime' })).toEqual([]);
    expect(await find({ words: 'd%ne' })).toEqual([]);
  });

  test('is found by the competency it speaks for, by its days, and by whether it is shared', async () => {
    await store().write((unit) => unit.evidence.add(entry('e2', { happenedOn: '2026-03-10' })));
    expect(await find({ competency: 'craft' })).toEqual(['e1']);
    expect(await find({ competency: 'cra' })).toEqual([]);
    expect(await find({ from: '2026-03-10', to: '2026-03-10' })).toEqual(['e2']);
    expect(await find({ to: '2026-03-09' })).toEqual(['e1']);
    expect(await find({ visibility: 'shared' })).toEqual(['e1']);
  });

  test('is listed in pages, the newest day first, none twice and none left out', async () => {
    await store().write(async (unit) => {
      await unit.people.add(aPerson('pia'));
      for (let n = 0; n < 12; n++) {
        const happenedOn = `2026-03-0${(n % 4) + 1}`;
        await unit.evidence.add(entry(`p${n}`, { owner: asId('pia'), happenedOn }));
      }
    });
    const seen: Evidence[] = [];
    let after: readonly string[] | null = null;
    do {
      const page = await store().read((unit) => unit.evidence.list({ owner: asId('pia') }, { limit: 5, after }));
      seen.push(...page.items);
      after = page.next;
    } while (after !== null);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(12);
    expect(seen).toHaveLength(12);
    const days = seen.map(({ happenedOn }) => happenedOn);
    expect(days).toEqual(days.toSorted().toReversed());
    expect(await store().read((unit) => unit.evidence.all(asId('pia')))).toEqual(seen);
  });

  test('is saved and removed once for each revision', async () => {
    await store().write((unit) => unit.evidence.add(entry('once')));
    const save = (what: string) => store().write((unit) => unit.evidence.save(entry('once', { what, revision: 2 })));
    expect(await save('First')).toBe(true);
    expect(await save('Second')).toBe(false);
    expect(await find({ words: 'first' })).toEqual(['once']);
    expect(await store().write((unit) => unit.evidence.remove(asId('once'), 1))).toBe(false);
    expect(await store().write((unit) => unit.evidence.remove(asId('once'), 2))).toBe(true);
  });
});
