import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CaseWorld, openCaseWorld } from './case-world.ts';

describe('who may look at a case', () => {
  let world: CaseWorld;
  let id = '';
  beforeEach(async () => {
    world = await openCaseWorld();
    await world.publish('weighted-competencies');
    await world.place('finn', 'weighted-competencies', 'l3', 'engineer');
    id = await world.propose('finn', { path: 'l3-to-l4', variant: 'tech-lead' });
    await world.fillPortfolio(id);
    await world.does('finn', id, 'hand-in');
    await world.does('finn', id, 'give-view', { verdict: 'agree' });
  }, 60_000);
  afterEach(() => world.end());

  const nameAs = (by: string, role: string, person: string, stage = 'calibration') =>
    world.do(by, id, 'name', { stage, role, person });
  const reportTo = async (person: string, manager: string) => {
    const { revision } = (await world.api.get('pia', `/people/${person}`)).body;
    const changed = await world.api.send('pia', 'PATCH', `/people/${person}`, {
      body: { manager },
      headers: { 'If-Match': `"r${revision}"` },
    });
    expect([changed.status, changed.body.detail]).toEqual([200, undefined]);
  };

  test('is nobody who reports to the person, directly or further down, where it is decided or looked at apart', async () => {
    await reportTo('omar', 'finn');
    await reportTo('rosa', 'omar');
    for (const [stage, role] of [
      ['calibration', 'reviewer'],
      ['sign-off', 'head-of-department'],
    ] as const) {
      for (const person of ['omar', 'rosa']) {
        const refused = await nameAs('mia', role, person, stage);
        expect([refused.status, refused.body.detail]).toEqual([
          422,
          expect.stringMatching(/reports to the person this is about.*Name somebody who doesn’t/),
        ]);
      }
    }
    expect((await nameAs('mia', 'reviewer', 'ravi')).status).toBe(200);
    const given = await world.do('ravi', id, 'delegate', { stage: 'calibration', to: 'rosa', reason: 'Away.' });
    expect(given.status).toBe(422);
  });

  test('is nobody again who stepped back or read the others, however they come back', async () => {
    await world.name(id, 'calibration', ['reviewer', 'ravi'], ['reviewer', 'rosa']);
    await world.name(id, 'sign-off', ['head-of-department', 'hana']);
    // Away before anybody said anything: Hana reads nothing yet, and may still be asked.
    await world.does('rosa', id, 'delegate', { stage: 'calibration', to: 'omar', reason: 'Away.' });
    await world.does('ravi', id, 'give-view', { verdict: 'agree', words: 'words-of-ravi' });
    await world.does('omar', id, 'give-view', { verdict: 'not-yet', words: 'words-of-omar' });
    expect((await world.read('hana', id)).text).toContain('words-of-omar');
    await world.does('omar', id, 'recuse', { stage: 'calibration', reason: 'Finn is a friend.' });
    expect((await nameAs('mia', 'reviewer', 'omar')).body.detail).toMatch(/stepped back/);
    for (const person of ['hana', 'mia', 'pia']) {
      const refused = await nameAs('mia', 'reviewer', person);
      expect([person, refused.status, refused.body.detail]).toEqual([
        person,
        422,
        expect.stringMatching(/each looks at it apart.*could already read/),
      ]);
    }
    const passedOn = await world.do('ravi', id, 'delegate', { stage: 'calibration', to: 'hana', reason: 'Away.' });
    expect(passedOn.status).toBe(409);
    expect((await nameAs('mia', 'reviewer', 'rosa')).status).toBe(200);
    expect((await world.read('rosa', id)).text).not.toContain('words-of-ravi');
  });
});

describe('the case of somebody without a manager', () => {
  test('is taken on by a people partner: they are told, it waits for them, and a move can be tried', async () => {
    const world = await openCaseWorld();
    await world.publish('weighted-competencies');
    await world.place('noor', 'weighted-competencies', 'l4', 'management');
    await world.cycle('spring');
    const path = 'l4.tech-lead-to-l4.principal-engineer';
    const id = await world.propose('noor', { subject: 'noor', path });
    await world.does('noor', id, 'record-talk', { words: 'I talked with Pia.' });
    const seen = (await world.read('noor', id)).body;
    expect(seen).toMatchObject({ manager: null, waitsFor: [], waitsForPartner: true, waitsForMe: false });
    expect(seen.readBy).not.toMatch(/manager/);
    expect((await world.read('pia', id)).body).toMatchObject({ waitsForMe: true });
    const waiting = async (who: string) => (await world.api.get(who, '/cases?list=waiting')).body.items.length;
    expect([await waiting('pia'), await waiting('noor'), await waiting('hana')]).toEqual([1, 0, 0]);
    const notices = (await world.api.get('pia', '/me/notifications')).body.items;
    expect(notices).toContainEqual(expect.objectContaining({ kind: 'case-waits' }));
    expect((await world.do('noor', id, 'begin-trial', { cycles: ['spring'] })).status).toBe(403);
    expect((await world.do('hana', id, 'begin-trial', { cycles: ['spring'] })).status).toBe(404);
    await world.does('pia', id, 'begin-trial', { cycles: ['spring'] });
    await world.does('pia', id, 'review-trial', { cycle: 'spring', words: 'It suits Noor.', goesOn: true });
    await world.does('pia', id, 'name', { stage: 'organisation-decision', role: 'decider', person: 'hana' });
    expect(await waiting('pia')).toBe(0);
    await world.end();
  });
});

describe('a move that was tried and isn’t kept', () => {
  let world: CaseWorld;
  let id = '';
  beforeEach(async () => {
    world = await openCaseWorld();
    await world.publish('weighted-competencies');
    await world.place('finn', 'weighted-competencies', 'l4', 'management');
    await world.cycle('spring');
    id = await world.propose('finn', { path: 'l4.tech-lead-to-l4.principal-engineer' });
    await world.does('finn', id, 'record-talk', { words: 'We talked.' });
    await world.does('mia', id, 'begin-trial', { cycles: ['spring'] });
  }, 60_000);
  afterEach(() => world.end());

  test('is gone back from and not withdrawn, which would leave a mark', async () => {
    const withdrawn = await world.do('finn', id, 'withdraw', {});
    expect([withdrawn.status, withdrawn.body.detail]).toEqual([409, expect.stringMatching(/Go back .* no mark/)]);
    const { can } = (await world.read('finn', id)).body;
    expect(can).toContainEqual({ command: 'go-back', refused: null });
    expect(can).toContainEqual({ command: 'withdraw', refused: withdrawn.body.detail });
  });

  test('leaves no mark either where it is decided: not yet', async () => {
    await world.does('mia', id, 'review-trial', { cycle: 'spring', words: 'Fine.', goesOn: true });
    await world.name(id, 'organisation-decision', ['decider', 'hana']);
    await world.does('hana', id, 'decide', { outcome: 'not-yet', reason: 'The team needs Finn where Finn is.' });
    expect((await world.read('finn', id)).body.status).toBe('not-yet');
    expect((await world.api.get('pia', `/cases/${id}`)).status).toBe(404);
    expect((await world.api.get('pia', '/cases?list=all')).body.items).toEqual([]);
  });
});
