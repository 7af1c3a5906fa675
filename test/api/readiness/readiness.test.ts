import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asId } from '#org/ids.ts';
import { anAssessment } from '../../org/assessments/an-assessment.ts';
import { aWeightedProfile } from '../../org/readiness/a-weighted-profile.ts';
import { type CaseWorld, openCaseWorld } from '../cases/case-world.ts';

let world: CaseWorld;
beforeEach(async () => {
  world = await openCaseWorld();
});
afterEach(() => world.end());

async function views(kind: 'self' | 'manager', ratings: unknown, given: object = {}): Promise<void> {
  await world.api.store.write((unit) =>
    unit.assessments.add(
      anAssessment({
        id: asId(`${kind}-${JSON.stringify(given)}`),
        kind,
        status: 'shared',
        author: asId(kind === 'self' ? 'finn' : 'mia'),
        ladderVersion: asId('weighted-competencies'),
        ratings: JSON.stringify(ratings),
        sharedAt: '2026-03-02T09:00:00.000Z',
        ...given,
      }),
    ),
  );
}

const onL4 = async () => {
  await world.publish('weighted-competencies');
  await world.place('finn', 'weighted-competencies', 'l4', 'ic');
};

describe('readiness of somebody', () => {
  test('says that nothing can be said: not placed, and nothing shared', async () => {
    const unplaced = await world.api.get('finn', '/people/finn/readiness');
    expect(unplaced.body).toMatchObject({
      kind: 'not-placed',
      paths: [],
      headline: 'You aren’t placed on a level yet.',
    });
    await onL4();
    const { body } = await world.api.get('mia', '/people/finn/readiness');
    expect(body).toMatchObject({ kind: 'scorecard', view: null, level: { level: 'l4' } });
    expect(body.headline).toBe('Nothing about Finn is shared yet, so nothing can be said about the next rung.');
    expect(body.paths.map(({ type }: { type: string }) => type)).toEqual(['promotion', 'move']);
  });

  test('rests on the manager’s view, else on one’s own, and on one’s own draft for oneself alone', async () => {
    await onL4();
    await views('self', aWeightedProfile(4), { status: 'draft', sharedAt: null });
    const own = await world.api.get('finn', '/people/finn/readiness');
    expect(own.body.view).toMatchObject({ kind: 'draft', sharedAt: null });
    expect(own.body.paths[0].counted.whole).toBe('not-met');
    expect((await world.api.get('mia', '/people/finn/readiness')).body.view).toBeNull();
    await views('self', aWeightedProfile(4), { id: asId('own'), cycle: null });
    expect((await world.api.get('mia', '/people/finn/readiness')).body.view.kind).toBe('self');
    await world.cycle('Spring');
    await views('manager', aWeightedProfile(5), { cycle: asId('Spring'), sharedAt: '2026-01-02T09:00:00.000Z' });
    const { body } = await world.api.get('finn', '/people/finn/readiness');
    expect(body.view).toMatchObject({ kind: 'manager', cycle: { name: 'Spring' } });
    const [path] = body.paths;
    const need = path.counted.requirements.find(({ id }: { id: string }) => id === 'design-and-mastery-at-5');
    expect(need.status).toBe('met');
    const rests = path.counted.restsOn.find(
      ({ requirement }: { requirement: string }) => requirement === need.parts[0].id,
    );
    expect(rests.words).toBe('The manager’s view, of Spring.');
    expect(path.counted.held).toEqual([{ cycle: 'Spring', name: 'Spring', holds: true }]);
    expect(path.counted.seats).toEqual({ max: 2, taken: 0, free: 2 });
    expect(body.overTime.times.map(({ name }: { name: string }) => name)).toContain('Spring');
    expect(body.monthsInLevel).toBe(13);
  });

  test('says what it would take in the ladder’s own words', async () => {
    await onL4();
    await views('manager', aWeightedProfile(4));
    const { body } = await world.api.get('finn', '/people/finn/readiness');
    const [{ counted }] = body.paths;
    expect(counted.headline).toMatch(/not yet/);
    expect(counted.takes.map(({ title }: { title: string }) => title)).toEqual([
      'Technical Mastery at 5',
      'System Design & Architecture at 5',
    ]);
    const [first] = counted.takes[0].choices;
    expect(first[0].descriptor.length).toBeGreaterThan(10);
  });

  test('counts what is gathered in the open case, and shows its words to whoever reads the case alone', async () => {
    await onL4();
    await views('manager', aWeightedProfile(5));
    const id = await world.propose('finn', { path: 'l4-to-l5' });
    await world.fillPortfolio(id);
    const { body } = await world.api.get('mia', '/people/finn/readiness');
    const [{ counted, case: open }] = body.paths;
    expect(open).toBe(id);
    expect(counted.portfolio.map(({ status }: { status: string }) => status)).toEqual(['met', 'met']);
    expect(counted.evidence.map(({ what }: { what: string }) => what)).toContain(
      'What speaks for widely-adopted-design, 0',
    );
    const above = await world.api.get('noor', '/people/finn/readiness');
    expect(above.body.paths[0].counted.portfolio[0].status).toBe('met');
    expect(above.body.paths[0].case).toBeNull();
    expect(above.text).not.toContain('What speaks for');
  });

  test('holds no number and nothing met or not on a mirror, and the two people’s words from the open case', async () => {
    await world.publish('trunk-and-fork');
    await world.place('finn', 'trunk-and-fork', 'junior');
    const id = await world.propose('finn', { path: 'junior-to-mid' });
    await world.does('finn', id, 'give-view', { verdict: 'agree', words: 'I work like that every week.' });
    const before = await world.api.get('mia', '/people/finn/readiness');
    expect(before.text).not.toContain('every week');
    await world.does('mia', id, 'give-view', { verdict: 'not-yet', words: 'Another quarter.' });
    const { body } = await world.api.get('mia', '/people/finn/readiness');
    expect(body.kind).toBe('mirror');
    expect(body.paths[0]).toMatchObject({ counted: null, case: id });
    expect(body.paths[0].judged).toEqual([
      { who: { id: 'finn', name: 'Finn' }, as: 'self', sees: true, words: 'I work like that every week.' },
      { who: { id: 'mia', name: 'Mia' }, as: 'manager', sees: false, words: 'Another quarter.' },
    ]);
    expect(body.paths[0].asks.length).toBeGreaterThan(0);
    const numbers: unknown[] = [];
    JSON.stringify(body, (key, value) => {
      if (typeof value === 'number' || key === 'status' || key === 'whole' || key === 'distance') numbers.push(key);
      return value;
    });
    expect(numbers).toEqual([]);
  });

  test('is the person’s and their managers’, and a manager’s reading leaves a trace', async () => {
    await onL4();
    for (const [who, status] of [
      ['finn', 200],
      ['mia', 200],
      ['noor', 200],
      ['pia', 403],
      ['ravi', 403],
    ] as const) {
      expect([who, (await world.api.get(who, '/people/finn/readiness')).status]).toEqual([who, status]);
    }
    const audit = await world.api.store.read((unit) => unit.audit.list(0, 1000));
    const readers = audit.filter(({ action }) => action === 'readiness:read').map(({ actor }) => actor);
    expect(readers.toSorted()).toEqual(['mia', 'noor']);
  });
});

describe('the bench', () => {
  const several = async (count: number, value: number, prefix: string) => {
    for (let n = 0; n < count; n++) {
      const id = await world.api.person(`${prefix}${n}`, { manager: 'mia' });
      await world.place(id, 'weighted-competencies', 'l4', 'ic');
      await views('manager', aWeightedProfile(value), { id: asId(`view-${id}`), subject: id });
    }
  };

  test('counts in fives, and tells nothing of what is small', async () => {
    await onL4();
    await several(12, 5, 'ready');
    await several(6, 2, 'growing');
    const { body } = await world.api.get('pia', '/bench?ladder=weighted-competencies');
    const path = body.paths.find((own: { path: string }) => own.path === 'l4-to-l5');
    // With Finn, of whom nothing is shared: 12 ready, 6 growing, 1 open, none close.
    expect(path.people).toBe(15);
    expect(path.standings).toEqual([
      { standing: 'ready', people: 10 },
      { standing: 'close', people: null },
      { standing: 'growing', people: 5 },
      { standing: 'open', people: null },
    ]);
    expect(path.seats).toEqual({ max: 2, taken: 0, free: 2 });
    expect(body.paths.find((own: { path: string }) => own.path === 'l1-to-l2').people).toBeNull();
  });

  test('counts nothing while it is worked out anew for some, whom a manager still sees as they are', async () => {
    await onL4();
    await several(12, 5, 'ready');
    await several(6, 2, 'growing');
    const { db } = world.api.store;
    const bench = async () => (await world.api.get('pia', '/bench?ladder=weighted-competencies')).body;
    const before = await bench();
    expect(before.beingWorkedOut).toBeNull();
    const due = (names: readonly string[]) =>
      db
        .insertInto('standing_due')
        .values(names.map((person_id) => ({ person_id })))
        .execute();
    await due(['ready3']);
    await db.updateTable('bench_standing').set({ standing: 'growing' }).where('person_id', '=', 'ready3').execute();
    expect(await bench()).toMatchObject({ beingWorkedOut: { people: null }, paths: [] });
    await due(['ready4', 'ready5', 'ready6', 'ready7', 'growing1', 'noor']);
    expect(await bench()).toMatchObject({ beingWorkedOut: { people: 5 }, paths: [] });
    const { body } = await world.api.get('mia', '/people/mia/bench');
    const named = body.people.find((own: { person: { name: string } }) => own.person.name === 'ready3');
    expect(named.paths[0].standing).toBe('ready');
    await world.api.store.write(async (unit) => unit.benchStandings.workOutDue(await unit.benchStandings.due(100)));
    expect(await bench()).toEqual(before);
  });

  test('is told by name to the manager, and to those above', async () => {
    await onL4();
    await several(1, 5, 'ready');
    await world.publish('trunk-and-fork');
    await world.place(await world.api.person('Moe', { manager: 'mia' }), 'trunk-and-fork', 'junior');
    await world.api.person('New', { manager: 'mia' });
    const { body } = await world.api.get('noor', '/people/mia/bench');
    expect(body.people.map((own: { person: { name: string } }) => own.person.name)).toEqual([
      'Finn',
      'Moe',
      'New',
      'ready0',
    ]);
    const [finn, moe, fresh, ready] = body.people;
    expect([finn.paths[0].standing, ready.paths[0].standing]).toEqual(['open', 'ready']);
    expect(moe).toMatchObject({ isMirror: true, paths: [] });
    expect(fresh).toMatchObject({ level: null, paths: [] });
    expect((await world.api.get('pia', '/people/mia/bench')).status).toBe(403);
  });

  test('of a mirror is none, and of a ladder that isn’t there isn’t there', async () => {
    await world.publish('trunk-and-fork');
    const { body } = await world.api.get('pia', '/bench?ladder=trunk-and-fork');
    expect(body).toMatchObject({ isMirror: true, paths: [] });
    expect((await world.api.get('pia', '/bench?ladder=nowhere')).status).toBe(404);
    expect((await world.api.get('mia', '/bench?ladder=trunk-and-fork')).status).toBe(403);
  });
});
