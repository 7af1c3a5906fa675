import { expect, test } from 'vitest';
import { asId, type PersonId } from '#org/ids.ts';
import type { Person } from '#org/people/person.ts';
import { describeOnEachDatabase } from './each-database.ts';

const person = (id: string, name: string, manager: string | null = null): Person => ({
  id: asId(id),
  email: `${id}@example.org`,
  name,
  team: 'Payments',
  manager: manager === null ? null : asId<PersonId>(manager),
  status: 'active',
  leftOn: null,
  revision: 1,
  createdAt: '2026-03-02T09:00:00.000Z',
  updatedAt: '2026-03-02T09:00:00.000Z',
});

describeOnEachDatabase('people', ({ store, tools }) => {
  test('come back as they were kept', async () => {
    const ada = person('ada', 'Ada Ångström');
    await store().write((unit) => unit.people.add(ada));
    expect(await store().read((unit) => unit.people.find(ada.id))).toEqual(ada);
    expect(await store().read((unit) => unit.people.findByEmail(' ADA@example.org '))).toEqual(ada);
  });

  test('are all kept or none: what throws leaves nothing behind', async () => {
    const work = store().write(async (unit) => {
      await unit.people.add(person('lost', 'Lost'));
      throw new Error('the power went');
    });
    await expect(work).rejects.toThrow('the power went');
    expect(await store().read((unit) => unit.people.find(asId('lost')))).toBeNull();
  });

  test('are saved once for each revision: who comes second is told', async () => {
    const ben = person('ben', 'Ben');
    await store().write((unit) => unit.people.add(ben));
    const renamed = { ...ben, name: 'Benjamin', revision: 2 };
    expect(await store().write((unit) => unit.people.save(renamed))).toBe(true);
    expect(await store().write((unit) => unit.people.save({ ...ben, name: 'Benno', revision: 2 }))).toBe(false);
    expect((await store().read((unit) => unit.people.find(ben.id)))?.name).toBe('Benjamin');
  });

  test('have a line of managers, the direct one first', async () => {
    await store().write(async (unit) => {
      await unit.people.add(person('top', 'Top'));
      await unit.people.add(person('middle', 'Middle', 'top'));
      await unit.people.add(person('leaf', 'Leaf', 'middle'));
    });
    expect(await store().read((unit) => unit.people.managersOf(asId('leaf')))).toEqual(['middle', 'top']);
    expect(await store().read((unit) => unit.people.managersOf(asId('top')))).toEqual([]);
  });

  test('are listed in pages by name, none twice and none left out, and found by words', async () => {
    await store().write(async (unit) => {
      for (let n = 0; n < 25; n++) await unit.people.add({ ...person(`p${n}`, `Same ${n % 3}`), team: 'Paging' });
    });
    const seen: string[] = [];
    let after: readonly string[] | null = null;
    do {
      const page = await store().read((unit) => unit.people.list({ team: 'Paging' }, { limit: 7, after }));
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
    } while (after !== null);
    expect(seen).toHaveLength(25);
    expect(new Set(seen).size).toBe(25);
    const found = await store().read((unit) => unit.people.list({ words: '100%' }, { limit: 7, after: null }));
    expect(found.items).toEqual([]);
    const same = await store().read((unit) => unit.people.list({ words: 'SAME p2' }, { limit: 50, after: null }));
    expect(same.items.map(({ id }) => id).toSorted()).toEqual(['p2', 'p20', 'p21', 'p22', 'p23', 'p24']);
  });

  test('are found by their words whatever the case and the marks on the letters', async () => {
    await store().write(async (unit) => {
      await unit.people.add(person('zoe', 'Zoë ÅNGSTRÖM'));
      await unit.people.add(person('olena', 'Олена Ткач'));
      await unit.people.add(person('soren', 'Søren Weiß'));
    });
    const find = async (words: string) => {
      const { items } = await store().read((unit) => unit.people.list({ words }, { limit: 50, after: null }));
      return items.map(({ id }) => id);
    };
    expect(await find('zoe ångström')).toEqual(['zoe']);
    expect(await find('ANGSTROM ZOE')).toEqual(['zoe']);
    expect(await find('ТКАЧ')).toEqual(['olena']);
    expect(await find('soren WEISS')).toEqual(['soren']);
    const before = await store().read((unit) => unit.people.find(asId('zoe')));
    if (before === null) throw new Error('she was added');
    await store().write((unit) => unit.people.save({ ...before, name: 'Zoë Nilsson', revision: 2 }));
    expect(await find('ångström zoë')).toEqual([]);
    expect(await find('NILSSON zoe')).toEqual(['zoe']);
  });

  test('have teams, listed in pages, as long as somebody is in them', async () => {
    await store().write(async (unit) => {
      for (let n = 0; n < 9; n++) await unit.people.add({ ...person(`t${n}`, `T${n}`), team: `Team ${n % 3}` });
      await unit.people.add({ ...person('gone', 'Gone'), team: 'Team 9', status: 'left', leftOn: '2026-03-01' });
      await unit.people.add({ ...person('alone', 'Alone'), team: '' });
    });
    const seen: string[] = [];
    let after: readonly string[] | null = null;
    do {
      const page = await store().read((unit) => unit.people.teams({ limit: 2, after }));
      seen.push(...page.items);
      after = page.next;
    } while (after !== null);
    expect(seen.filter((team) => team.startsWith('Team'))).toEqual(['Team 0', 'Team 1', 'Team 2']);
    expect(new Set(seen).size).toBe(seen.length);
  });

  test('write one after the other: an audit chain made by many at once has no gap', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        store().write((unit) =>
          unit.audit.append({ actor: null, action: 'test', target: null, detail: { n, z: null, a: 'x' } }),
        ),
      ),
    );
    const { verifyEntries } = await import('#org/audit/audit-entry.ts');
    const { sha256 } = await import('#store/open-store.ts');
    const entries = await store().read((unit) => unit.audit.list(0, 100));
    expect(entries).toHaveLength(20);
    expect(verifyEntries(entries, sha256)).toMatchObject({ sequence: 20 });
    tools.pass(1);
  });
});

describeOnEachDatabase('somebody to whom others report', ({ store }) => {
  const hasOthers = (id: string) => store().read((unit) => unit.people.hasOthersBeside(asId(id)));

  test('has others beside them where somebody is above them, or at a top of their own, and still here', async () => {
    await store().write(async (unit) => {
      await unit.people.add(person('head', 'Head'));
      await unit.people.add(person('lead', 'Lead', 'head'));
      await unit.people.add(person('member', 'Member', 'lead'));
    });
    expect([await hasOthers('head'), await hasOthers('lead'), await hasOthers('member')]).toEqual([false, true, true]);
    const gone = person('gone', 'Gone');
    await store().write((unit) => unit.people.add({ ...gone, status: 'left', leftOn: '2026-03-02' }));
    expect(await hasOthers('head')).toBe(false);
    await store().write((unit) => unit.people.add(person('founder', 'Founder')));
    expect(await hasOthers('head')).toBe(true);
  });
});
