import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { carryOutDueCases } from '#api/cases/take-effect.ts';
import { asId } from '#org/ids.ts';
import { type CaseWorld, openCaseWorld } from './case-world.ts';

const dayMilliseconds = 24 * 3600 * 1000;

describe('a promotion from L3 to L4', () => {
  let world: CaseWorld;
  let id: string;
  beforeAll(async () => {
    world = await openCaseWorld();
    await world.publish('weighted-competencies');
    await world.place('finn', 'weighted-competencies', 'l3', 'engineer');
  }, 60_000);
  afterAll(() => world.end());

  test('is proposed along a path that starts where the person is, by them or their manager, one at a time', async () => {
    const ways = await world.api.get('finn', '/people/finn/case-ways');
    expect(ways.body.paths).toMatchObject([
      { id: 'l3-to-l4', refused: null, titles: [{ id: 'tech-lead' }, { id: 'principal-engineer' }] },
    ]);
    const elsewhere = await world.api.send('finn', 'POST', '/cases', { body: { subject: 'finn', path: 'l4-to-l5' } });
    expect(elsewhere.status).toBe(422);
    expect(elsewhere.body.detail).toMatch(/starts at .*they are at Senior SE/);
    const stranger = await world.api.send('omar', 'POST', '/cases', { body: { subject: 'finn', path: 'l3-to-l4' } });
    expect(stranger.status).toBe(403);
    id = await world.propose('finn', { path: 'l3-to-l4' });
    const again = await world.api.send('mia', 'POST', '/cases', { body: { subject: 'finn', path: 'l3-to-l4' } });
    expect(again.status).toBe(409);
    expect(again.body.detail).toMatch(/under way/);
  });

  test('is seen by the person, their manager, people partners, and nobody else until they are named', async () => {
    for (const who of ['finn', 'mia', 'pia']) expect((await world.api.get(who, `/cases/${id}`)).status).toBe(200);
    for (const who of ['ravi', 'noor', 'omar']) {
      const unseen = await world.api.get(who, `/cases/${id}`);
      expect(unseen.text).toBe((await world.api.get(who, '/cases/missing')).text);
    }
    expect((await world.api.get('mia', '/cases?list=of-my-reports')).body.items).toHaveLength(1);
    expect((await world.api.get('mia', '/cases?list=all')).status).toBe(403);
    expect((await world.api.get('pia', '/cases?list=all')).body.items).toHaveLength(1);
    expect((await world.api.get('finn', '/cases?list=waiting')).body.items).toMatchObject([{ id, waitsForMe: true }]);
  });

  test('names what is missing before it can be handed in', async () => {
    await world.does('finn', id, 'choose-title', { variant: 'tech-lead' });
    const early = await world.do('finn', id, 'hand-in');
    expect(early.status).toBe(409);
    expect(early.body.detail).toMatch(/“A system design that was adopted” has 0 of 1/);
    expect(early.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/portfolio/adopted-system-design',
      '/portfolio/hiring-and-development-plan',
    ]);
    const foreign = await world.evidence('mia', 'Of Mia');
    const stolen = await world.do('finn', id, 'attach-evidence', { item: 'adopted-system-design', evidence: foreign });
    expect(stolen.status).toBe(422);
    await world.fillPortfolio(id);
    const { body } = await world.read('mia', id);
    expect(body.missing).toEqual([]);
    expect(body.portfolio[0].attached[0].what).toMatch(/adopted-system-design/);
    expect((await world.do('mia', id, 'hand-in')).status).toBe(403);
  });

  test('keeps what was attached as it was, whatever becomes of it in the log', async () => {
    const [entry] = (await world.read('finn', id)).body.portfolio[0].attached;
    const own = await world.api.get('finn', `/evidence/${entry.evidence}`);
    const changed = await world.api.send('finn', 'PUT', `/evidence/${entry.evidence}`, {
      body: { happenedOn: '2026-02-01', what: 'Something quite different' },
      headers: { 'If-Match': own.headers.get('ETag') ?? '' },
    });
    expect(changed.status).toBe(200);
    const [after] = (await world.read('mia', id)).body.portfolio[0].attached;
    expect(after.what).toBe(entry.what);
  });

  test('lets its manager or a people partner name who acts, and nobody on their own case', async () => {
    expect(
      (await world.do('finn', id, 'name', { stage: 'calibration', role: 'reviewer', person: 'omar' })).status,
    ).toBe(403);
    const self = await world.do('mia', id, 'name', { stage: 'calibration', role: 'reviewer', person: 'finn' });
    expect(self.status).toBe(422);
    expect(self.body.detail).toMatch(/Nobody acts on their own case/);
    await world.name(id, 'calibration', ['reviewer', 'ravi'], ['reviewer', 'rosa'], ['reviewer', 'omar']);
    const twice = await world.do('mia', id, 'name', { stage: 'calibration', role: 'reviewer', person: 'ravi' });
    expect(twice.body.detail).toMatch(/two parts/);
    await world.name(id, 'sign-off', ['delivery-centre-lead', 'dario']);
    await world.does('pia', id, 'name', { stage: 'sign-off', role: 'head-of-department', person: 'hana' });
    await world.does('mia', id, 'set-due', { stage: 'calibration', due: '2026-03-20' });
    const late = await world.do('mia', id, 'set-due', { stage: 'calibration', due: '2026-02-20' });
    expect(late.body.detail).toMatch(/2026-02-20 is over/);
  });

  test('takes a confirmation only from somebody named in a role that may', async () => {
    const mia = await world.do('mia', id, 'attest', { requirement: 'people-leadership', holds: true });
    expect(mia.status).toBe(403);
    const ravi = await world.do('ravi', id, 'attest', { requirement: 'people-leadership', holds: true });
    expect(ravi.body.detail).toMatch(/confirm/);
    await world.does('dario', id, 'attest', { requirement: 'people-leadership', holds: true, words: 'Leads four.' });
    const { body } = await world.read('finn', id);
    expect(body.attestations[0]).toMatchObject({ given: { by: { id: 'dario' }, holds: true, words: 'Leads four.' } });
  });

  test('keeps reviewers apart until all are in', async () => {
    await world.does('finn', id, 'hand-in');
    await world.does('finn', id, 'give-view', { verdict: 'agree', words: 'I want to lead a team.' });
    const rate = (value: number) => ({ ratings: { 'technical-mastery': value, 'system-design': value } });
    await world.does('ravi', id, 'give-view', { verdict: 'agree', words: 'words-of-ravi', ratings: rate(5) });
    for (const who of ['rosa', 'mia', 'finn', 'pia', 'omar']) {
      for (const path of ['', '/events', '/packet', '/packet.md']) {
        const received = await world.api.get(who, `/cases/${id}${path}`);
        expect([who, path, received.status, received.text.includes('words-of-ravi')]).toEqual([who, path, 200, false]);
      }
    }
    expect((await world.read('ravi', id)).body.stages[1].views[0]).toMatchObject({
      hidden: false,
      words: 'words-of-ravi',
    });
    const early = await world.do('ravi', id, 'settle', { ratings: rate(4) });
    expect(early.status).toBe(409);
    await world.does('rosa', id, 'give-view', { verdict: 'agree', words: 'words-of-rosa', ratings: rate(4) });
    const [line] = (await world.api.get('omar', '/cases?list=waiting')).body.items;
    expect(line).toMatchObject({ id, stage: { id: 'calibration' }, due: '2026-03-20' });
    await world.does('omar', id, 'recuse', { stage: 'calibration', reason: 'We share a flat.' });
    const { body } = await world.read('mia', id);
    expect(body.stages[1].views.map(({ words }: { words: string }) => words)).toEqual([
      'words-of-ravi',
      'words-of-rosa',
    ]);
    expect(body.stages[1]).toMatchObject({ state: 'now', needsSettling: true });
    expect(body.stages[1].agreement).toMatchObject({ measure: 'weighted-kappa', value: null, units: 2 });
    expect(body.stages[1].agreement.sentence).toMatch(/too few/);
    expect(body.stages[1].agreement.spread).toHaveLength(2);
  });

  test('wants one settled view, with a reason for each rating that comes out otherwise', async () => {
    const ratings = { ratings: { 'technical-mastery': 5, 'system-design': 4 } };
    const without = await world.do('ravi', id, 'settle', { ratings });
    expect(without.status).toBe(422);
    expect(without.body.errors.map(({ detail }: { detail: string }) => detail)).toEqual([
      expect.stringMatching(/^System Design .* was changed/),
      expect.stringMatching(/^Technical Mastery was changed/),
    ]);
    const reasons = [
      { competency: 'technical-mastery', reviewer: 'rosa', reason: 'She had not seen the migration.' },
      { competency: 'system-design', reviewer: 'ravi', reason: 'Not in more than one system yet.' },
    ];
    const settled = await world.does('ravi', id, 'settle', { ratings, reasons });
    expect(settled.body.stages[1]).toMatchObject({ state: 'passed', settled: { by: { id: 'ravi' } } });
    expect(settled.body.stages[2].state).toBe('now');
    expect(settled.body.readiness.restsOn.kind).toBe('settled');
    // On paper, too, competencies go by their titles.
    const { text } = await world.api.get('mia', `/cases/${id}/packet.md`);
    expect(text).toMatch(/What Ravi chose:\n\n- Technical Mastery\\: 5/);
    expect(text).toMatch(/Technical Mastery \\\(rated otherwise by Rosa\\\)/);
    expect(text).not.toContain('technical\\-mastery');
  });

  test('is dated on paper by the organisation’s own calendar', async () => {
    const madeIn = async (timeZone: string) => {
      await world.api.store.write((unit) => unit.settings.set('time-zone', timeZone));
      return /Made on ([\d-]+)\./.exec((await world.api.get('mia', `/cases/${id}/packet.md`)).text)?.[1];
    };
    // A day and an hour lie between the two, so at no moment is it the same day in both.
    expect(await madeIn('Pacific/Pago_Pago')).not.toBe(await madeIn('Pacific/Kiritimati'));
    await world.api.store.write((unit) => unit.settings.set('time-zone', 'UTC'));
  });

  test('goes back with reasons, and on in the same stage', async () => {
    const returned = await world.does('hana', id, 'return', { reasons: 'Add the review of the design.' });
    expect(returned.body).toMatchObject({
      status: 'gathering',
      returned: { stage: 'sign-off', reasons: 'Add the review of the design.' },
    });
    const evidence = await world.evidence('finn', 'The review of the design');
    await world.does('finn', id, 'attach-evidence', { item: 'adopted-system-design', evidence });
    const again = await world.does('finn', id, 'hand-in');
    expect(again.body).toMatchObject({ status: 'in-stages', stage: { id: 'sign-off' }, returned: null });
  });

  test('is decided by as many as the ladder says, otherwise than the requirements only with a reason, by two at once only once', async () => {
    expect((await world.do('mia', id, 'decide', { outcome: 'yes', effectiveOn: '2026-04-01' })).status).toBe(403);
    const alone = await world.do('dario', id, 'decide', { outcome: 'yes', reason: 'Yes.', effectiveOn: '2026-04-01' });
    expect(alone.body.detail).toMatch(/takes 2 who agree/);
    await world.does('dario', id, 'give-view', { verdict: 'agree', words: 'words-of-dario' });
    expect((await world.read('mia', id)).text).not.toContain('words-of-dario');
    expect((await world.read('hana', id)).text).toContain('words-of-dario');
    const past = await world.do('hana', id, 'decide', { outcome: 'yes', reason: 'Yes.', effectiveOn: '2026-03-01' });
    expect(past.body.detail).toMatch(/2026-03-01 is over/);
    const mute = await world.do('hana', id, 'decide', { outcome: 'yes', effectiveOn: '2026-04-01' });
    expect(mute.status).toBe(422);
    expect(mute.body.detail).toMatch(/Not everything that the path asks for is met/);
    const seen = (await world.read('hana', id)).body.revision;
    const decide = (by: string) =>
      world.api.send(by, 'POST', `/cases/${id}/decide`, {
        body: { outcome: 'yes', reason: 'The rest is there in substance.', effectiveOn: '2026-04-01' },
        headers: { 'If-Match': `"r${seen}"` },
      });
    const both = await Promise.all([decide('hana'), decide('dario')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const { body } = await world.read('finn', id);
    expect(body).toMatchObject({ status: 'decided', decision: { outcome: 'yes', effectiveOn: '2026-04-01' } });
    expect(body.decision.by.map((own: { id: string }) => own.id)).toEqual(['dario', 'hana']);
    expect(body.decision.requirements.length).toBeGreaterThan(2);
  });

  test('changes the placement by itself on its day, once, however many servers there are', async () => {
    expect(await carryOutDueCases(world.api.services)).toBe(0);
    world.api.tools.pass(40 * dayMilliseconds);
    await Promise.all([carryOutDueCases(world.api.services), carryOutDueCases(world.api.services)]);
    const history = await world.api.store.read((unit) => unit.placements.historyOf(asId('finn')));
    expect(history[0]).toMatchObject({ level: 'l4', track: 'management', since: '2026-04-01', until: null });
    expect(history).toHaveLength(2);
    const state = await world.api.store.read((unit) => unit.cases.find(asId(id)));
    expect(state).toMatchObject({ status: 'in-effect', placement: history[0]?.id });
    const entries = await world.api.store.read((unit) => unit.audit.list(0, 1000));
    expect(entries.filter(({ action }) => action === 'placement:begin')).toHaveLength(1);
  });

  test('can be read page by page, event by event', async () => {
    const first = await world.api.get('finn', `/cases/${id}/events?limit=10`);
    const link = /<([^>]+)>/.exec(first.headers.get('Link') ?? '')?.[1] ?? '';
    const next = await world.api.get('finn', link);
    expect(next.body.items[0].sequence).toBe(11);
    expect(first.body.items[0]).toMatchObject({ kind: 'proposed', actor: { id: 'finn' }, hidden: false });
  });
});
