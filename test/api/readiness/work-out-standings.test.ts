import { beforeAll, beforeEach, expect, test } from 'vitest';
import { startStandings } from '#api/readiness/work-out-standings.ts';
import type { Log } from '#api/services.ts';
import { asId, type PersonId } from '#org/ids.ts';
import { anAssessment, aPerson } from '../../org/assessments/an-assessment.ts';
import { describeOnBothDatabases } from '../../store/each-database.ts';
import { aVersion } from '../../store/random-standings.ts';

const ladder = 'steady';
const count = 120;
const ids = Array.from({ length: count }, (_, n) => asId<PersonId>(`many-${String(n).padStart(3, '0')}`));

describeOnBothDatabases('standings that are due', ({ store, tools }) => {
  tools.standingsAtOnce = 100;
  let revision = 1;
  let told: Record<string, unknown>[] = [];
  const log: Log = {
    info: (facts, sentence) => void told.push({ ...facts, sentence }),
    error: (facts, sentence) => void told.push({ ...facts, sentence }),
  };
  const working = (peopleAtOnce: number) =>
    startStandings({ store: store(), log }, { peopleAtOnce, everyMilliseconds: 3_600_000 });
  const due = () => store().read((unit) => unit.benchStandings.dueOn(ladder));
  const worked = () => told.map(({ people }) => Number(people)).reduce((sum, own) => sum + own, 0);

  beforeAll(() =>
    store().write(async (unit) => {
      await unit.ladderVersions.add(aVersion(ladder, '1', 'all'));
      for (const person of ids) {
        await unit.people.add(aPerson(person));
        const where = { ladderVersion: asId<never>('all-steady-1'), level: 'one', track: null };
        const placement = { ...where, since: '2026-03-01', until: null, decidedBy: null, reason: '' };
        await unit.placements.begin({ id: asId(`of-${person}`), person, ...placement }, tools.now().toISOString());
      }
    }),
  );
  beforeEach(async () => {
    told = [];
    revision += 1;
    await store().write((unit) => unit.ladderVersions.save({ ...aVersion(ladder, '1', 'all'), revision }));
    expect(await due()).toBe(count);
  });

  test('are worked out by two servers together, each person by one of them', async () => {
    const two = [working(30), working(20)];
    await Promise.all(two.map(({ workOutDue }) => workOutDue()));
    for (const { stop } of two) await stop();
    expect(await due()).toBe(0);
    expect(worked()).toBe(count);
    expect(await store().read((unit) => unit.benchStandings.countsOf(ladder))).toEqual([
      { path: 'one-to-three', standing: 'open', people: count },
      { path: 'one-to-two', standing: 'open', people: count },
    ]);
  });

  test('stay due where a server stops in the middle, and the next one goes on', async () => {
    const first = working(30);
    const running = first.workOutDue();
    await first.stop();
    await running;
    const left = await due();
    expect(left).toBeGreaterThan(0);
    const second = working(200);
    await second.workOutDue();
    await second.stop();
    expect(await due()).toBe(0);
    expect(worked()).toBe(count);
    await working(30).workOutDue();
    expect(worked()).toBe(count);
  });

  test('of somebody for whom it can’t be done hold up nobody else', async () => {
    const [broken = asId<PersonId>('')] = ids.slice(7);
    const view = { subject: broken, author: broken, cycle: null, ladderVersion: asId<never>('all-steady-1') };
    await store().write((unit) => unit.assessments.add(anAssessment({ ...view, status: 'shared' })));
    await store().db.updateTable('assessment').set({ carried_note: 'no list' }).execute();
    const one = working(30);
    await one.workOutDue();
    await one.stop();
    await store().db.deleteFrom('assessment').execute();
    expect(await due()).toBe(0);
    expect(told.filter(({ error }) => error !== undefined)).toEqual([
      {
        error: 'SyntaxError',
        sentence: 'The standing of somebody could not be worked out. The bench leaves them out for now.',
      },
    ]);
    const kept = await store().read((unit) => unit.benchStandings.ofPeople(ids));
    expect(new Set(kept.map(({ person }) => person)).size).toBe(count - 1);
    expect(kept.some(({ person }) => person === broken)).toBe(false);
  });
});
