import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { asId, type PersonId } from '#org/ids.ts';
import type { Unit } from '#store/unit.ts';
import { aPerson } from '../org/assessments/an-assessment.ts';
import { describeOnEachDatabase } from './each-database.ts';
import { afresh, expectKept, kept } from './kept-standings.ts';
import { aVersion, ladders, operations, people, Run } from './random-standings.ts';

const everybody = (unit: Unit) => unit.benchStandings.due(10_000);

describeOnEachDatabase('standings that are due, where one person is many', ({ store, tools }) => {
  tools.standingsAtOnce = 1;
  let runs = 0;

  beforeAll(() =>
    store().write(async (unit) => {
      for (const ladder of ladders) await unit.ladderVersions.add(aVersion(ladder, '1', 'all'));
    }),
  );

  test('are of everybody whose kept one doesn’t hold, and hold once they are worked out', async () => {
    let atOnce = 0;
    await fc.assert(
      fc.asyncProperty(operations, fc.infiniteStream(fc.nat(3)), async (own, chance) => {
        const run = new Run(`r${runs++}`, tools);
        await store().write((unit) => run.begin(unit));
        const ids = Array.from({ length: people }, (_, n) => run.person(n));
        await store().write(async (unit) => {
          for (let n = 0; n < people; n++) await run.carryOut(unit, { kind: 'place', person: n, where: n * 2 });
        });
        expect(await store().read(everybody)).toEqual(ids);
        for (const operation of own) {
          tools.pass(1000);
          await store().write((unit) => run.carryOut(unit, operation));
          await store().read(async (unit) => {
            const due = await everybody(unit);
            for (const id of ids.filter((own) => !due.includes(own))) {
              atOnce += 1;
              expect(await kept(unit, id)).toEqual(await afresh(unit, id));
            }
          });
          // As a server would that comes by now and then, and takes one at a time.
          if (chance.next().value !== 0) continue;
          await store().write(async (unit) => unit.benchStandings.workOutDue(await unit.benchStandings.due(1)));
        }
        await store().write(async (unit) => unit.benchStandings.workOutDue(await everybody(unit)));
        await expectKept(store(), ids);
        expect(await store().read(everybody)).toEqual([]);
      }),
      { numRuns: store().kind === 'sqlite' ? 12 : 3, endOnFailure: true },
    );
    // Otherwise nothing would have been compared.
    expect(atOnce).toBeGreaterThan(0);
  }, 180_000);
});

describeOnEachDatabase('standings after a change for very many people', ({ store }) => {
  const ladder = 'steady';
  const ids = Array.from({ length: 450 }, (_, n) => asId<PersonId>(`many-${String(n).padStart(3, '0')}`));
  const placed = (person: PersonId) => ({
    id: asId<never>(`placement-${person}`),
    person,
    ladderVersion: asId<never>('all-steady-1'),
    level: 'one',
    track: null,
    since: '2026-03-01',
    until: null,
    decidedBy: null,
    reason: '',
  });
  const due = () => store().read((unit) => unit.benchStandings.dueOn(ladder));
  const counted = () => store().read((unit) => unit.benchStandings.countsOf(ladder));

  beforeAll(async () => {
    await store().write(async (unit) => {
      for (const own of ladders) await unit.ladderVersions.add(aVersion(own, '1', 'all'));
      for (const id of ids) await unit.people.add(aPerson(id));
      for (const id of ids.slice(0, 400)) await unit.placements.begin(placed(id), '2026-03-02T09:00:00.000Z');
    });
    await store().write(async (unit) => {
      for (const id of ids.slice(400)) await unit.placements.begin(placed(id), '2026-03-02T09:00:00.000Z');
    });
    // Who was only added is due too, and is worked out to nothing.
    await store().write(async (unit) => unit.benchStandings.workOutDue(await everybody(unit)));
  });

  test('are noted as due with the change, and not worked out with it', async () => {
    const before = await counted();
    expect(before.map(({ path, people: own }) => [path, own])).toEqual([
      ['one-to-three', 450],
      ['one-to-two', 450],
    ]);
    await store().write((unit) => unit.ladderVersions.add(aVersion(ladder, '2', 'all')));
    expect(await due()).toBe(450);
    expect(await store().read((unit) => unit.benchStandings.dueOn('trunk-and-fork'))).toBe(0);
    expect(await store().read((unit) => unit.benchStandings.ofPeople(ids.slice(0, 1)))).toMatchObject([
      { ladderVersion: 'all-steady-1' },
      { ladderVersion: 'all-steady-1' },
    ]);
  });

  test('are worked out some at a time, and stay due where that was undone', async () => {
    const some = async (unit: Unit) => unit.benchStandings.workOutDue(await unit.benchStandings.due(200));
    await store().write(some);
    expect(await due()).toBe(250);
    const undone = store().write(async (unit) => {
      await some(unit);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await due()).toBe(250);
    await store().write(some);
    await store().write(some);
    expect(await due()).toBe(0);
    await expectKept(store(), ids.slice(0, 3));
    expect(await store().read((unit) => unit.benchStandings.ofPeople(ids.slice(449)))).toMatchObject([
      { ladderVersion: 'all-steady-2' },
      { ladderVersion: 'all-steady-2' },
    ]);
  });

  test('are due on the ladder that somebody was on as well, until that is worked out', async () => {
    await store().write((unit) => unit.ladderVersions.save({ ...aVersion(ladder, '2', 'all'), revision: 2 }));
    expect(await due()).toBe(450);
    const [moved = asId<PersonId>('')] = ids;
    await store().db.updateTable('placement').set({ until: '2026-03-02' }).where('person_id', '=', moved).execute();
    expect(await due()).toBe(450);
    await store().write((unit) => unit.benchStandings.workOutDue([moved]));
    expect(await due()).toBe(449);
    await store().write((unit) => unit.benchStandings.leaveOut(ids));
    expect(await due()).toBe(0);
    expect(await counted()).toEqual([]);
  });
});
