import { expect, test } from 'vitest';
import type { Assessment } from '#org/assessments/assessment.ts';
import type { Cycle } from '#org/cycles/cycle.ts';
import { asId, type CycleId, type LadderVersionId, type PersonId } from '#org/ids.ts';
import type { Unit } from '#store/unit.ts';
import { describeOnEachDatabase } from './each-database.ts';

const at = '2026-03-02T09:00:00.000Z';
const cycle = (id: string, opensOn: string, status: Cycle['status'] = 'planned'): Cycle => ({
  id: asId(id),
  name: id,
  opensOn,
  dueOn: opensOn,
  closesOn: opensOn,
  steps: ['self', 'conversation'],
  status,
  revision: 1,
  createdAt: at,
  updatedAt: at,
});

async function addPerson(unit: Unit, name: string, status: 'active' | 'left' = 'active'): Promise<PersonId> {
  const id = asId<PersonId>(name);
  await unit.people.add({
    id,
    email: `${name}@example.org`,
    name,
    team: '',
    manager: null,
    status,
    leftOn: status === 'left' ? '2026-01-01' : null,
    revision: 1,
    createdAt: at,
    updatedAt: at,
  });
  return id;
}

describeOnEachDatabase('cycles', ({ store }) => {
  const spring = cycle('spring', '2026-03-01', 'open');
  const summer = cycle('summer', '2026-06-01');

  test('come back as they were kept, with who is in them', async () => {
    await store().write(async (unit) => {
      const people = [];
      for (const name of ['mia', 'noor', 'omar']) people.push(await addPerson(unit, name));
      await unit.cycles.add(spring);
      await unit.cycles.add(summer);
      await unit.cycles.setMembers(spring.id, people);
      await unit.cycles.setMembers(spring.id, [asId('noor'), asId('mia'), asId('noor')]);
      await unit.cycles.setMembers(summer.id, [asId('noor')]);
    });
    await store().read(async ({ cycles }) => {
      expect(await cycles.find(spring.id)).toEqual(spring);
      expect(await cycles.find(asId<CycleId>('none'))).toBeNull();
      expect(await cycles.members(spring.id)).toEqual(['mia', 'noor']);
      expect(await cycles.isMember(spring.id, asId('omar'))).toBe(false);
      expect(await cycles.isMember(spring.id, asId('mia'))).toBe(true);
      expect([...(await cycles.countMembers([spring.id, summer.id]))].toSorted()).toEqual([
        ['spring', 2],
        ['summer', 1],
      ]);
      expect((await cycles.openOnes()).map(({ id }) => id)).toEqual(['spring']);
      expect((await cycles.ofPerson(asId('noor'))).map(({ id }) => id)).toEqual(['summer', 'spring']);
      expect((await cycles.ofPerson(asId('omar'))).map(({ id }) => id)).toEqual([]);
    });
  });

  test('are saved once for each revision', async () => {
    const saved = await store().write(async ({ cycles }) => [
      await cycles.save({ ...spring, name: 'Spring', revision: 2 }),
      await cycles.save({ ...spring, name: 'Other', revision: 2 }),
    ]);
    expect(saved).toEqual([true, false]);
  });

  test('are listed in pages, the newest first', async () => {
    await store().write(async (unit) => {
      for (let n = 0; n < 9; n++) await unit.cycles.add(cycle(`c${n}`, `2025-0${1 + (n % 3)}-01`));
    });
    const seen: string[] = [];
    let after: readonly string[] | null = null;
    do {
      const page = await store().read((unit) => unit.cycles.list({ limit: 4, after }));
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
    } while (after !== null);
    expect(new Set(seen).size).toBe(11);
    expect(seen.slice(0, 2)).toEqual(['summer', 'spring']);
  });

  test('what stands on a ladder is counted once for each person who works here, the manager’s view first', async () => {
    const ladder = asId<LadderVersionId>('gates-1');
    await store().write(async (unit) => {
      await addPerson(unit, 'gone', 'left');
      await unit.cycles.save({ ...spring, revision: 3, status: 'open' });
      for (const [id, version] of [
        ['gates-1', '1'],
        ['gates-2', '2'],
      ] as const) {
        await unit.ladderVersions.add({
          id: asId(id),
          ladder: 'gates',
          version,
          title: 'Gates',
          text: '',
          status: 'published',
          revision: 1,
          createdBy: null,
          createdAt: at,
          updatedAt: at,
          publishedAt: at,
        });
      }
      const add = (id: string, own: Partial<Assessment>) =>
        unit.assessments.add({
          id: asId(id),
          kind: 'self',
          status: 'shared',
          subject: asId('noor'),
          author: asId('noor'),
          cycle: spring.id,
          ladderVersion: ladder,
          audience: 'named',
          announcedTo: null,
          ratings: id,
          carriedNote: [],
          revision: 1,
          createdAt: at,
          updatedAt: at,
          sharedAt:
            own.status === 'draft' ? null : id.endsWith('r') || id.endsWith('last') ? '2026-03-02T10:00:00.000Z' : at,
          discussedAt: null,
          lockedAt: null,
          ...own,
        });
      await add('by-manager', { kind: 'manager', author: asId('mia') });
      await add('self-shared-last', { sharedAt: '2026-03-02T10:00:00.000Z' });
      await add('omar', { subject: asId('omar'), author: asId('omar'), status: 'locked' });
      await add('omar-later', { subject: asId('omar'), author: asId('omar'), sharedAt: '2026-03-02T11:00:00.000Z' });
      await add('draft', { subject: asId('mia'), author: asId('mia'), status: 'draft' });
      await add('outside', { subject: asId('mia'), author: asId('mia'), status: 'draft', cycle: null });
      await add('closed', { subject: asId('mia'), author: asId('mia'), status: 'draft', cycle: summer.id });
      await add('there', {
        subject: asId('mia'),
        author: asId('mia'),
        status: 'draft',
        ladderVersion: asId('gates-2'),
      });
      await add('peer', { kind: 'peer', subject: asId('mia') });
      await add('left', { subject: asId('gone'), author: asId('gone') });
    });
    await store().read(async ({ ladderUse }) => {
      const shared = await ladderUse.sharedOn(ladder, 100);
      expect(shared.isPart).toBe(false);
      expect(shared.items.map(({ ratings }) => ratings).toSorted()).toEqual(['by-manager', 'omar-later']);
      expect(await ladderUse.sharedOn(ladder, 1)).toMatchObject({ isPart: true, items: [{ author: 'omar' }] });
      const drafts = await ladderUse.openDraftsBeside(asId('gates-2'), 'gates');
      expect(drafts.map(({ id }) => id)).toEqual(['draft']);
      expect(await ladderUse.openDraftsBeside(asId('gates-2'), 'other')).toEqual([]);
    });
  });
});
