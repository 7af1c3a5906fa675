import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { plansFor } from '#api/cases/find-case.ts';
import { carryOutDueCases } from '#api/cases/take-effect.ts';
import { foldCase } from '#org/cases/fold-case.ts';
import { asId } from '#org/ids.ts';
import { type CaseWorld, openCaseWorld } from './case-world.ts';

describe('in the middle of a case', () => {
  let world: CaseWorld;
  let id: string;
  beforeEach(async () => {
    world = await openCaseWorld();
    await world.publish('weighted-competencies');
    await world.place('finn', 'weighted-competencies', 'l1', 'engineer');
    id = await world.propose('finn', { path: 'l1-to-l2' });
    await world.name(id, 'self-assessment-and-review', ['tech-lead', 'ravi']);
    await world.name(id, 'sign-off', ['reviewer', 'rosa']);
    await world.fillPortfolio(id);
  }, 60_000);
  afterEach(() => world.end());

  const change = async (person: string, manager: string) => {
    const now = await world.api.get('pia', `/people/${person}`);
    const headers = { 'If-Match': now.headers.get('ETag') ?? '' };
    const changed = await world.api.send('pia', 'PATCH', `/people/${person}`, { body: { manager }, headers });
    expect(changed.status).toBe(200);
  };
  const leave = async (person: string) =>
    expect((await world.api.send('pia', 'POST', `/people/${person}/leave`, { body: {} })).status).toBe(200);

  test('another manager takes over, and the one before sees it no more', async () => {
    await change('finn', 'noor');
    expect((await world.api.get('mia', `/cases/${id}`)).status).toBe(404);
    const { body } = await world.read('noor', id);
    expect(body.manager.id).toBe('noor');
    await world.does('noor', id, 'name', { stage: 'sign-off', role: 'reviewer', person: 'hana' });
    const { body: events } = await world.api.get('finn', `/cases/${id}/events`);
    expect(events.items.at(-2)).toMatchObject({
      kind: 'manager-changed',
      actor: null,
      body: { from: 'mia', to: 'noor' },
    });
  });

  test('a reviewer who leaves leaves a part that is free again, and the case waits for the manager to name somebody', async () => {
    await world.does('finn', id, 'hand-in');
    await leave('ravi');
    const { body } = await world.read('mia', id);
    expect(body.stages[0].roles[1]).toMatchObject({ role: 'tech-lead', people: [], isMissing: true, mayBeNamed: true });
    expect(body.waitsFor.map((own: { id: string }) => own.id)).toContain('mia');
    const left = await world.do('mia', id, 'name', { stage: 'sign-off', role: 'reviewer', person: 'ravi' });
    expect(left.body.detail).toMatch(/has left/);
    await world.does('mia', id, 'name', { stage: 'self-assessment-and-review', role: 'tech-lead', person: 'omar' });
  });

  test('the person leaves, and the case ends; also one that was decided for a later day', async () => {
    await world.does('finn', id, 'hand-in');
    await world.does('finn', id, 'give-view', { verdict: 'agree' });
    await world.does('ravi', id, 'give-view', { verdict: 'agree' });
    await world.does('finn', id, 'give-view', { verdict: 'agree' });
    await world.does('rosa', id, 'decide', { outcome: 'yes', reason: 'Yes.', effectiveOn: '2026-03-20' });
    await leave('finn');
    world.api.tools.pass(30 * 24 * 3600 * 1000);
    expect(await carryOutDueCases(world.api.services)).toBe(0);
    expect((await world.read('mia', id)).body.status).toBe('ended');
    const placement = await world.api.store.read((unit) => unit.placements.currentOf(asId('finn')));
    expect(placement?.level).toBe('l1');
  });

  test('whom a people partner places higher before the day comes is taken down by no decision', async () => {
    await world.does('finn', id, 'hand-in');
    for (const who of ['finn', 'ravi', 'finn']) await world.does(who, id, 'give-view', { verdict: 'agree' });
    await world.does('rosa', id, 'decide', { outcome: 'yes', reason: 'Yes.', effectiveOn: '2026-03-20' });
    await world.place('finn', 'weighted-competencies', 'l3', 'engineer');
    world.api.tools.pass(30 * 24 * 3600 * 1000);
    expect(await carryOutDueCases(world.api.services)).toBe(1);
    expect((await world.read('mia', id)).body.status).toBe('in-effect');
    const placement = await world.api.store.read((unit) => unit.placements.currentOf(asId('finn')));
    expect(placement?.level).toBe('l3');
  });

  test('a new version of the ladder changes nothing, unless both want it: then what was met is judged anew', async () => {
    await world.publish('weighted-competencies', 'next', (text) =>
      text.replace('version: "1.0.0"', 'version: "2.0.0"').replace('count: 5', 'count: 7'),
    );
    await world.does('finn', id, 'hand-in');
    const before = (await world.read('finn', id)).body;
    expect(before).toMatchObject({ ladder: { version: '1.0.0' }, newerVersion: { id: 'next', version: '2.0.0' } });
    await world.does('finn', id, 'give-view', { verdict: 'agree', words: 'Here.' });
    await world.does('finn', id, 'ask-to-carry', { to: 'next' });
    expect((await world.do('finn', id, 'agree-to-carry')).status).toBe(409);
    const carried = (await world.does('mia', id, 'agree-to-carry')).body;
    expect(carried).toMatchObject({ status: 'gathering', ladder: { version: '2.0.0' }, newerVersion: null });
    expect(carried.portfolio[0]).toMatchObject({ count: 7, missing: 2 });
    expect(carried.stages[0].views).toEqual([]);
    expect(carried.stages[0].roles[1].people).toMatchObject([{ id: 'ravi' }]);
    await world.api.store.read(async (unit) => {
      const events = await unit.cases.events(asId(id), 0, 1000);
      const planOn = await plansFor(unit, [asId('weighted-competencies'), asId('next')]);
      expect(
        foldCase(
          planOn,
          events.map(({ event }) => event),
        ),
      ).toEqual(await unit.cases.find(asId(id)));
    });
  });

  test('an organisation’s days are its own: what begins on the first begins there at midnight', async () => {
    await world.api.store.write((unit) => unit.settings.set('time-zone', 'Pacific/Auckland'));
    await world.does('finn', id, 'hand-in');
    await world.does('finn', id, 'give-view', { verdict: 'agree' });
    await world.does('ravi', id, 'give-view', { verdict: 'agree' });
    await world.does('finn', id, 'give-view', { verdict: 'agree' });
    // Half past eight in the evening of the 2nd in Auckland, and later the 3rd, while it is the 2nd in UTC.
    world.api.tools.pass(4 * 3600 * 1000);
    const late = await world.do('rosa', id, 'decide', { outcome: 'yes', reason: 'Yes.', effectiveOn: '2026-03-02' });
    expect(late.body.detail).toMatch(/2026-03-02 is over: today is 2026-03-03/);
    const decided = await world.does('rosa', id, 'decide', {
      outcome: 'yes',
      reason: 'Yes.',
      effectiveOn: '2026-03-03',
    });
    expect(decided.body.status).toBe('in-effect');
  });

  test('who steps back has no say, sees it no more where they have no other part, and can’t be named again', async () => {
    await world.does('finn', id, 'hand-in');
    const mute = await world.do('ravi', id, 'recuse', { stage: 'self-assessment-and-review', reason: ' ' });
    expect(mute.status).toBe(422);
    await world.does('ravi', id, 'recuse', { stage: 'self-assessment-and-review', reason: 'We are related.' });
    expect((await world.api.get('ravi', `/cases/${id}`)).status).toBe(404);
    const place = { stage: 'self-assessment-and-review', role: 'tech-lead' };
    const again = await world.do('mia', id, 'name', { ...place, person: 'ravi' });
    expect(again.body.detail).toMatch(/stepped back/);
    await world.does('mia', id, 'name', { ...place, person: 'hana' });
    const self = await world.do('hana', id, 'delegate', { stage: place.stage, to: 'finn', reason: 'Away.' });
    expect(self.body.detail).toMatch(/Nobody acts on their own case/);
    await world.does('hana', id, 'delegate', { stage: place.stage, to: 'dario', reason: 'Away in March.' });
    await world.does('finn', id, 'give-view', { verdict: 'agree' });
    const passed = await world.does('dario', id, 'give-view', { verdict: 'agree' });
    expect(passed.body.stages[0].state).toBe('passed');
  });

  test('reminding is once a day, and what a person usually acts as is offered', async () => {
    const holders = await world.api.get('pia', '/ladders/weighted-competencies/role-holders');
    const items = [{ role: 'reviewer', person: 'omar' }];
    const put = (body: object) => world.api.send('pia', 'PUT', '/ladders/weighted-competencies/role-holders', { body });
    expect((await put({ items, fingerprint: holders.body.fingerprint })).status).toBe(200);
    expect((await put({ items, fingerprint: holders.body.fingerprint })).status).toBe(412);
    expect((await world.read('mia', id)).body.stages[2].roles[0].usual).toMatchObject([{ id: 'omar', name: 'Omar' }]);
    await world.does('mia', id, 'remind');
    const again = await world.do('mia', id, 'remind');
    expect(again.body.detail).toMatch(/reminded today/);
    world.api.tools.pass(24 * 3600 * 1000);
    await world.does('mia', id, 'remind');
  });
});

describe('the organisation’s days', () => {
  test('are those of the time zone that an administrator sets, and of no other', async () => {
    const world = await openCaseWorld();
    await world.api.person('Ada', { roles: ['administrator'] });
    const before = await world.api.get('ada', '/organisation');
    expect(before.body.timeZone).toBe('UTC');
    const put = (timeZone: string) =>
      world.api.send('ada', 'PUT', '/organisation', {
        body: { name: 'Us', timeZone },
        headers: { 'If-Match': '"r1"' },
      });
    expect((await put('Europe/Nowhere')).body.detail).toMatch(/no time zone/);
    expect((await put('Europe/Berlin')).body).toEqual({ name: 'Us', timeZone: 'Europe/Berlin' });
    await world.end();
  });
});
