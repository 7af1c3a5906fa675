import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exportEverything } from '#store/export-everything.ts';
import { type CaseWorld, openCaseWorld } from './case-world.ts';

const apart = (text: string) =>
  text.replace(
    'decides: Whether you move up to L4, and on which track.\n        agree: 2',
    'decides: Whether you move up to L4, and on which track.\n        agree: 2\n        independent: true',
  );
const rate = (value: number) => ({ ratings: { 'technical-mastery': value, 'system-design': value } });
const everywhere = ['', '/events', '/packet', '/packet.md'];

describe('what somebody learns of a case', () => {
  let world: CaseWorld;
  let id: string;
  beforeEach(async () => {
    world = await openCaseWorld();
    await world.publish('weighted-competencies', 'weighted-competencies', apart);
    await world.place('finn', 'weighted-competencies', 'l3', 'engineer');
    id = await world.propose('mia', { path: 'l3-to-l4' });
    await world.does('finn', id, 'choose-title', { variant: 'tech-lead' });
    await world.fillPortfolio(id);
    await world.name(id, 'calibration', ['reviewer', 'ravi'], ['reviewer', 'rosa']);
    await world.name(id, 'sign-off', ['delivery-centre-lead', 'dario'], ['head-of-department', 'hana']);
    await world.does('finn', id, 'hand-in');
    await world.does('finn', id, 'give-view', { verdict: 'agree' });
  }, 60_000);
  afterEach(() => world.end());

  const toSignOff = async () => {
    for (const who of ['ravi', 'rosa']) await world.does(who, id, 'give-view', { verdict: 'agree' });
    expect((await world.read('finn', id)).body.stage.id).toBe('sign-off');
  };
  const reads = async (who: string, words: string) => {
    for (const path of everywhere) {
      const { status, text } = await world.api.get(who, `/cases/${id}${path}`);
      expect(status).toBe(200);
      if (text.includes(words)) return true;
    }
    return false;
  };

  test('how many of those agree who look at it apart is told to nobody who hasn’t said', async () => {
    await world.name(id, 'sign-off', ['head-of-department', 'omar']);
    await toSignOff();
    const yes = { outcome: 'yes', reason: 'Yes.', effectiveOn: '2026-04-01' };
    await world.does('hana', id, 'give-view', { verdict: 'not-yet', words: 'Not yet.' });
    const one = await world.do('omar', id, 'decide', yes);
    await world.does('hana', id, 'give-view', { verdict: 'agree' });
    const two = await world.do('omar', id, 'decide', yes);
    expect([one.status, two.status]).toEqual([409, 409]);
    expect(two.body.detail).toBe(one.body.detail);
    await world.does('dario', id, 'give-view', { verdict: 'agree' });
    for (const decision of [yes, { outcome: 'not-yet', reason: 'No.' }]) {
      const last = await world.do('omar', id, 'decide', decision);
      expect(last.body.detail).toMatch(/Everybody is heard before it is decided/);
    }
    await world.does('omar', id, 'give-view', { verdict: 'not-yet', words: 'I don’t see it.' });
    expect((await world.does('hana', id, 'decide', yes)).body.status).toBe('decided');
  });

  test('what the deciders settled on is theirs until it is decided, and no requirement shows it', async () => {
    await toSignOff();
    await world.does('dario', id, 'give-view', { verdict: 'agree', ratings: rate(5) });
    await world.does('hana', id, 'give-view', { verdict: 'agree', ratings: rate(4) });
    const reasons = ['technical-mastery', 'system-design'].map((competency) => ({
      competency,
      reviewer: 'hana',
      reason: 'words-of-settling',
    }));
    const settled = await world.does('dario', id, 'settle', { ratings: rate(5), reasons });
    expect(settled.body.readiness.restsOn.kind).toBe('settled');
    for (const who of ['finn', 'mia', 'pia', 'ravi']) {
      expect([who, await reads(who, 'words-of-settling')]).toEqual([who, false]);
      expect((await world.read(who, id)).body.readiness.restsOn?.kind).not.toBe('settled');
    }
    expect(await reads('hana', 'words-of-settling')).toBe(true);
    await world.does('hana', id, 'decide', { outcome: 'yes', reason: 'Yes.', effectiveOn: '2026-04-01' });
    expect(await reads('finn', 'words-of-settling')).toBe(true);
  });

  test('a reviewer who is named later reads nothing of what was settled before they have said how they see it', async () => {
    await world.does('ravi', id, 'give-view', { verdict: 'agree', ratings: rate(5) });
    await world.does('rosa', id, 'give-view', { verdict: 'not-yet', words: 'Not yet.', ratings: rate(5) });
    await world.does('ravi', id, 'settle', { ratings: rate(5) });
    expect((await world.read('mia', id)).body.readiness.restsOn.kind).toBe('settled');
    await world.name(id, 'calibration', ['reviewer', 'omar']);
    const { body } = await world.read('omar', id);
    expect(body.stages[1].settled).toBeNull();
    expect(body.readiness.restsOn?.kind).not.toBe('settled');
    const events = (await world.api.get('omar', `/cases/${id}/events`)).body.items;
    expect(events.find(({ kind }: { kind: string }) => kind === 'settled')).toMatchObject({ hidden: true });
    await world.does('omar', id, 'give-view', { verdict: 'agree' });
    expect((await world.read('mia', id)).body.stages[1].settled).toMatchObject({ by: { id: 'ravi' } });
  });

  test('a people partner who is named doesn’t take their name out to read the others and come back', async () => {
    await world.name(id, 'calibration', ['reviewer', 'pia']);
    await world.does('ravi', id, 'give-view', { verdict: 'agree' });
    await world.does('rosa', id, 'give-view', { verdict: 'not-yet', words: 'words-of-rosa' });
    const out = await world.do('pia', id, 'unname', { stage: 'calibration', role: 'reviewer', person: 'pia' });
    expect([out.status, out.body.detail]).toEqual([409, expect.stringMatching(/step back/)]);
    expect(await reads('pia', 'words-of-rosa')).toBe(false);
  });

  test('their own copy of it says nothing of views that aren’t all in', async () => {
    await world.does('ravi', id, 'give-view', { verdict: 'not-yet', words: 'words-of-ravi' });
    const { status, body, text } = await world.api.get('finn', '/me/export');
    expect(status).toBe(200);
    const [own] = body.casesAboutMe;
    expect(own.views.find(({ person }: { person: string }) => person === 'ravi')).toMatchObject({
      verdict: null,
      hidden: true,
    });
    expect(own.views.find(({ person }: { person: string }) => person === 'finn')).toMatchObject({ verdict: 'agree' });
    expect(text).not.toContain('words-of-ravi');
    const everything = [];
    for await (const line of exportEverything(world.api.store.db)) everything.push(line);
    const kept = JSON.stringify(everything.filter(([kind]) => kind === 'case' || kind === 'case_event'));
    expect(kept).toContain('"person":"ravi"');
    expect(kept).not.toContain('not-yet');
  });

  test('where the person stands today is shown no more to who once had a part in it', async () => {
    expect((await world.read('ravi', id)).body.readiness).not.toBeNull();
    await world.does('finn', id, 'withdraw', { reason: '' });
    expect((await world.read('ravi', id)).body.readiness).toBeNull();
    expect((await world.read('pia', id)).body.readiness).toBeNull();
    for (const who of ['finn', 'mia']) expect((await world.read(who, id)).body.readiness).not.toBeNull();
  });

  test('who was the manager at its end and isn’t now reads neither the case nor a line of it', async () => {
    await world.does('finn', id, 'withdraw', { reason: '' });
    const now = await world.api.get('pia', '/people/finn');
    const headers = { 'If-Match': now.headers.get('ETag') ?? '' };
    await world.api.send('pia', 'PATCH', '/people/finn', { body: { manager: 'noor' }, headers });
    expect((await world.api.get('mia', `/cases/${id}`)).status).toBe(404);
    expect((await world.api.get('mia', '/cases?list=acting')).body.items).toEqual([]);
    expect((await world.api.get('noor', '/cases?list=of-my-reports')).body.items).toHaveLength(1);
  });

  test('what was decided is not for the manager who proposed it to take back, and still for the person', async () => {
    await toSignOff();
    for (const who of ['dario', 'hana']) await world.does(who, id, 'give-view', { verdict: 'agree' });
    await world.does('hana', id, 'decide', { outcome: 'yes', reason: 'Yes.', effectiveOn: '2026-04-01' });
    const taken = await world.do('mia', id, 'withdraw', { reason: 'I changed my mind.' });
    expect([taken.status, taken.body.detail]).toEqual([403, expect.stringMatching(/It is decided/)]);
    const { can } = (await world.read('mia', id)).body;
    expect(can.map(({ command }: { command: string }) => command)).not.toContain('withdraw');
    expect((await world.does('finn', id, 'withdraw', { reason: '' })).body.status).toBe('withdrawn');
  });

  test('a view meant for a stage that is over lands in no other', async () => {
    await world.name(id, 'sign-off', ['delivery-centre-lead', 'ravi']);
    await toSignOff();
    const late = await world.do('ravi', id, 'give-view', { stage: 'calibration', verdict: 'agree' });
    expect([late.status, late.body.detail]).toEqual([409, expect.stringMatching(/moved on/)]);
    expect((await world.read('ravi', id)).body.stages[2].views).toEqual([]);
    await world.does('ravi', id, 'give-view', { stage: 'sign-off', verdict: 'agree' });
  });
});
