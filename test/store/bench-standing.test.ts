import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { makeDemoCompany } from '#org/demo/demo-company.ts';
import { fillWithDemo } from '#store/fill-with-demo.ts';
import { aLadder, ladderText } from '../org/assessments/an-assessment.ts';
import { describeOnEachDatabase } from './each-database.ts';
import { expectKept, kept } from './kept-standings.ts';
import { aVersion, ladders, type Operation, operations, people, Run, weighted } from './random-standings.ts';

describeOnEachDatabase('standings for the bench', ({ store, tools }) => {
  let runs = 0;

  beforeAll(() =>
    store().write(async (unit) => {
      for (const ladder of ladders) await unit.ladderVersions.add(aVersion(ladder, '1', 'all'));
    }),
  );

  test('are what they would be if they were worked out afresh, whatever happened', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(operations, async (own) => {
        const run = new Run(`r${runs++}`, tools);
        await store().write((unit) => run.begin(unit));
        for (let n = 0; n < people; n++) {
          await store().write((unit) => run.carryOut(unit, { kind: 'place', person: n, where: n * 2 }));
        }
        const ids = Array.from({ length: people }, (_, n) => run.person(n));
        for (const operation of own) {
          tools.pass(1000);
          await store().write((unit) => run.carryOut(unit, operation));
          for (const standing of await expectKept(store(), ids)) seen.add(standing);
        }
      }),
      { numRuns: store().kind === 'sqlite' ? 16 : 4, endOnFailure: true },
    );
    // Otherwise this would compare nothing with nothing.
    expect(seen.size).toBeGreaterThan(1);
    if (store().kind === 'sqlite') expect([...seen].toSorted()).toEqual(['close', 'growing', 'open', 'ready']);
  }, 180_000);

  test('follow the cycles and the versions of a ladder, each by itself', async () => {
    const run = new Run('steps', tools);
    const one = run.person(0);
    const standing = () =>
      store().read(async (unit) => (await kept(unit, one)).find(({ path }) => path === 'one-to-two')?.standing);
    const does = (operation: Operation) => store().write((unit) => run.carryOut(unit, operation));
    await store().write((unit) => run.begin(unit));
    await does({ kind: 'retire', ladder: 1 });
    await does({ kind: 'place', person: 0, where: 2 });
    expect(await standing()).toBe('open');
    await does({ kind: 'turn', cycle: 2, state: 0 });
    await does({ kind: 'write', person: 0, cycle: 0, of: 1, value: 2 });
    await does({ kind: 'write', person: 0, cycle: 1, of: 1, value: 2 });
    expect(await standing()).toBe('ready');
    // Another one opens, and closes without a view; then it is as if it were still to come.
    await does({ kind: 'turn', cycle: 2, state: 1 });
    expect(await standing()).toBe('ready');
    await does({ kind: 'turn', cycle: 2, state: 2 });
    expect(await standing()).toBe('close');
    await does({ kind: 'turn', cycle: 2, state: 0 });
    expect(await standing()).toBe('ready');
    // One between, that opens late.
    await does({ kind: 'take-out', person: 0, cycle: 1 });
    expect(await standing()).toBe('close');
    await does({ kind: 'turn', cycle: 1, state: 0 });
    await does({ kind: 'set-members', cycle: 1, people: [0] });
    expect(await standing()).toBe('close');
    await does({ kind: 'turn', cycle: 1, state: 1 });
    expect(await standing()).toBe('ready');
    await does({ kind: 'write', person: 0, cycle: 1, of: 1, value: 1 });
    expect(await standing()).toBe('close');
    await does({ kind: 'publish', ladder: 1 });
    expect(await standing()).toBe('ready');
    await does({ kind: 'retire', ladder: 1 });
    expect(await standing()).toBe('close');
    await expectKept(store(), [one]);
  });

  test('are forgotten with what was undone', async () => {
    const run = new Run('undone', tools);
    await store().write((unit) => run.begin(unit));
    const undone = store().write(async (unit) => {
      await run.carryOut(unit, { kind: 'place', person: 0, where: 1 });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await expectKept(store(), [run.person(0)]);
    expect(await store().read((unit) => unit.benchStandings.ofPeople([run.person(0)]))).toEqual([]);
  });

  test('are counted by path, and none is kept of a mirror', async () => {
    const company = makeDemoCompany({
      today: '2026-03-02',
      newId: tools.newId,
      scorecard: { ladder: weighted, text: ladderText('weighted-competencies') },
      mirror: { ladder: aLadder('trunk-and-fork'), text: ladderText('trunk-and-fork') },
    });
    await store().write((unit) => unit.empty());
    await store().write((unit) => fillWithDemo(unit, company, tools.now().toISOString()));
    const ids = company.people.map(({ id }) => id);
    const seen = await expectKept(store(), ids);
    expect(seen.size).toBeGreaterThan(1);
    await store().read(async (unit) => {
      expect(await unit.benchStandings.countsOf('trunk-and-fork')).toEqual([]);
      const counts = await unit.benchStandings.countsOf('weighted-competencies');
      const all = await unit.benchStandings.ofPeople(ids);
      expect(counts.reduce((sum, { people: own }) => sum + own, 0)).toBe(all.length);
      for (const { path, standing, people: own } of counts) {
        expect(all.filter((one) => one.path === path && one.standing === standing)).toHaveLength(own);
      }
    });
  }, 30_000);

  test('are the same when everybody’s is worked out anew', async () => {
    const before = await store().read((unit) => unit.benchStandings.countsOf('weighted-competencies'));
    await store().db.deleteFrom('bench_standing').execute();
    await store().write((unit) => unit.benchStandings.workOutAll());
    expect(before.length).toBeGreaterThan(0);
    expect(await store().read((unit) => unit.benchStandings.countsOf('weighted-competencies'))).toEqual(before);
  });
});
