import { beforeAll, expect, test } from 'vitest';
import { asId, type GrowthPlanId, type PersonId } from '#org/ids.ts';
import { exportEverything } from '#store/export-everything.ts';
import { exportPerson } from '#store/export-person.ts';
import { aPerson } from '../org/assessments/an-assessment.ts';
import { aCheckIn, aGoal, aPlan, rounds } from '../org/growth/a-plan.ts';
import { describeOnEachDatabase } from './each-database.ts';

const [finn, omar] = ['finn', 'omar'].map((id) => asId<PersonId>(id)) as [PersonId, PersonId];
const plan = aPlan();
const spring = aPlan({ id: asId('spring'), startsOn: '2026-04-01', visibility: 'shared' });
const goal = aGoal({
  words: 'Straße,\nand a second line',
  measure: rounds,
  focus: { source: { kind: 'cell', competency: 'scope', level: 'ic2' }, title: 'Scope', words: 'What it says' },
  changes: [{ kind: 'due', on: '2026-02-01', was: '2026-03-01' }],
});
const later = aGoal({ id: asId('later'), plan: spring.id, position: 2, dueOn: '2026-06-01', words: 'words of later' });
const picked = aGoal({ id: asId('picked'), plan: spring.id, status: 'picked', words: '' });

describeOnEachDatabase('growth plans', ({ store }) => {
  beforeAll(async () => {
    await store().write(async (unit) => {
      for (const id of ['finn', 'omar']) await unit.people.add(aPerson(id));
      for (const own of [plan, spring, aPlan({ id: asId('omars'), person: omar })]) await unit.growthPlans.add(own);
      for (const own of [goal, later, picked]) await unit.goals.add(own);
      await unit.checkIns.add([
        aCheckIn('2026-02-15', { value: 2.5, note: 'words of a note' }),
        aCheckIn('2026-02-01', { going: null, value: 4 }),
        aCheckIn('2026-04-15', { goal: later.id, going: 'stuck' }),
      ]);
    });
  });
  const reading = <Found>(ask: Parameters<ReturnType<typeof store>['read']>[0]) => store().read(ask) as Promise<Found>;

  test('come back as they were kept, with their goals and what was said of them', async () => {
    expect(await reading((unit) => unit.growthPlans.find(plan.id))).toEqual(plan);
    expect(await reading((unit) => unit.growthPlans.find(asId('none')))).toBeNull();
    expect(await reading((unit) => unit.goals.find(goal.id))).toEqual(goal);
    const said = await store().read((unit) => unit.checkIns.ofGoals([goal.id]));
    expect(said.map(({ heldOn, value, going }) => [heldOn, value, going])).toEqual([
      ['2026-02-01', 4, null],
      ['2026-02-15', 2.5, 'well'],
    ]);
    expect(await store().read((unit) => unit.checkIns.ofGoals([]))).toEqual([]);
  });

  test('are listed by quarter, the newest first and in pages; for others only what is shared', async () => {
    const list = (after: readonly string[] | null) =>
      store().read((unit) => unit.growthPlans.list({ person: finn }, { limit: 1, after }));
    const first = await list(null);
    expect(first.items.map(({ id }) => id)).toEqual(['spring']);
    const second = await list(first.next);
    expect([second.items.map(({ id }) => id), second.next]).toEqual([['plan'], null]);
    const shared = await store().read((unit) =>
      unit.growthPlans.list({ person: finn, visibility: 'shared' }, { limit: 9, after: null }),
    );
    expect(shared.items.map(({ id }) => id)).toEqual(['spring']);
    expect((await store().read((unit) => unit.growthPlans.all(finn))).map(({ id }) => id)).toEqual(['spring', 'plan']);
  });

  test('give their goals in their places, and what is open by the day it is due', async () => {
    const ids = async (plans: readonly GrowthPlanId[]) =>
      (await store().read((unit) => unit.goals.ofPlans(plans))).map(({ id }) => id);
    expect(await ids([spring.id])).toEqual(['picked', 'later']);
    expect((await ids([spring.id, plan.id])).toSorted()).toEqual(['goal', 'later', 'picked']);
    expect(await ids([])).toEqual([]);
    expect((await store().read((unit) => unit.goals.openOf(finn))).map(({ id }) => id)).toEqual(['goal', 'later']);
  });

  test('and their goals are saved once for each revision', async () => {
    const share = () => store().write((unit) => unit.growthPlans.save({ ...plan, visibility: 'shared', revision: 2 }));
    expect([await share(), await share()]).toEqual([true, false]);
    await store().write((unit) => unit.growthPlans.save({ ...plan, revision: 3 }));
    const close = (ending: string) =>
      store().write((unit) =>
        unit.goals.save({ ...goal, status: 'partly', ending, endedOn: '2026-03-01', revision: 2 }),
      );
    expect([await close('First'), await close('Second')]).toEqual([true, false]);
    expect(await store().read((unit) => unit.goals.find(goal.id))).toMatchObject({ status: 'partly', ending: 'First' });
    await store().write((unit) => unit.goals.save({ ...goal, revision: 3 }));
  });

  test('note a check-in without taking anything from a change that is under way', async () => {
    await store().write((unit) => unit.goals.noteCheckIn(later.id, '2026-04-15'));
    expect(await store().read((unit) => unit.goals.find(later.id))).toEqual({ ...later, lastCheckInOn: '2026-04-15' });
  });

  test('let go of what was only picked, and never of a goal', async () => {
    const remove = (id: typeof goal.id, revision: number) =>
      store().write((unit) => unit.goals.removePicked(id, revision));
    expect(await remove(goal.id, 3)).toBe(false);
    expect([await remove(picked.id, 2), await remove(picked.id, 1)]).toEqual([false, true]);
  });

  test('go out whole with their person and with nobody else; of all, only what is shared', async () => {
    const textOf = async (id: string) => JSON.stringify(await exportPerson(store().db, id));
    expect(await textOf('finn')).toContain('words of a note');
    expect(await textOf('finn')).toContain('and a second line');
    expect(await textOf('omar')).not.toContain('words of');
    const lines = [];
    for await (const line of exportEverything(store().db)) lines.push(line);
    const text = JSON.stringify(lines);
    expect(text).toContain('words of later');
    expect(text).not.toContain('words of a note');
    expect(text).not.toContain('and a second line');
    expect(lines.filter(([kind]) => kind === 'check_in')).toHaveLength(1);
    expect(lines.at(-1)?.[0]).toBe('left_out');
  });

  test('are erased with their person', async () => {
    const gone = aPerson('finn', { status: 'left', leftOn: '2026-05-01' });
    const erased = await store().write((unit) => unit.erasure.erase(gone));
    expect(erased.growthPlansRemoved).toBe(2);
    expect(await store().read((unit) => unit.goals.openOf(finn))).toEqual([]);
    expect(await store().read((unit) => unit.checkIns.ofGoals([goal.id, later.id]))).toEqual([]);
    expect(await store().read((unit) => unit.growthPlans.all(omar))).toHaveLength(1);
  });
});
