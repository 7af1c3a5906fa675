import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { carryOutDueCases } from '#api/cases/take-effect.ts';
import { asId } from '#org/ids.ts';
import { type CaseWorld, openCaseWorld } from './case-world.ts';

const dayMilliseconds = 24 * 3600 * 1000;

describe('a seat at L5', () => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await openCaseWorld();
    await world.publish('weighted-competencies');
    await world.place('finn', 'weighted-competencies', 'l4', 'ic');
    await world.place('omar', 'weighted-competencies', 'l5', 'ic');
    await world.place('noor', 'weighted-competencies', 'l5', 'management');
  }, 60_000);
  afterAll(() => world.end());

  test('shows what is taken, is prepared while all are, and is decided once one is free', async () => {
    const seats = await world.api.get('finn', '/ladders/weighted-competencies/seats');
    expect(seats.body.items).toMatchObject([{ level: 'l5', max: 2, taken: 2, free: 0 }]);
    const id = await world.propose('mia', { path: 'l4-to-l5', variant: 'distinguished-engineer' });
    await world.fillPortfolio(id);
    const early = await world.do('finn', id, 'hand-in');
    expect(early.body.detail).toMatch(/Why the organisation needs somebody in a seat at L5/);
    await world.does('mia', id, 'justify-need', { text: 'Three teams build on one platform that nobody owns.' });
    await world.name(id, 'department-review', ['reviewer', 'ravi']);
    await world.name(id, 'sign-off', ['head-of-department', 'hana'], ['delivery-director', 'dario']);
    await world.does('dario', id, 'attest', { requirement: 'wide-influence', holds: true });
    await world.does('finn', id, 'hand-in');
    await world.does('ravi', id, 'give-view', { verdict: 'agree', words: 'Seen it.' });
    await world.does('finn', id, 'give-view', { verdict: 'agree' });
    await world.does('hana', id, 'give-view', { verdict: 'agree' });
    const yes = { outcome: 'yes', reason: 'The standards are set by Finn already.', effectiveOn: '2026-03-02' };
    const full = await world.do('dario', id, 'decide', yes);
    expect(full.status).toBe(409);
    expect(full.body.detail).toMatch(/2 of 2.*A need of the organisation that justifies a seat at L5.*prepared/);
    const { can } = (await world.read('dario', id)).body;
    expect(can).toContainEqual({ command: 'decide', refused: full.body.detail });
    await world.api.send('pia', 'POST', '/people/omar/leave', { body: {} });
    const decided = await world.does('dario', id, 'decide', yes);
    expect(decided.body).toMatchObject({ status: 'in-effect', seats: { taken: 1, max: 2 } });
    const after = await world.api.get('finn', '/ladders/weighted-competencies/seats');
    expect(after.body.items).toMatchObject([{ taken: 2, free: 0 }]);
    const placement = await world.api.store.read((unit) => unit.placements.currentOf(asId('finn')));
    expect(placement).toMatchObject({ level: 'l5', track: 'ic', since: '2026-03-02' });
  });
});

describe('a move between Tech Lead and Principal Engineer', () => {
  const over = 'l4.tech-lead-to-l4.principal-engineer';
  const back = 'l4.principal-engineer-to-l4.tech-lead';
  let world: CaseWorld;
  beforeAll(async () => {
    world = await openCaseWorld();
    await world.publish('weighted-competencies');
    await world.place('finn', 'weighted-competencies', 'l4', 'management');
    await world.cycle('spring');
  }, 60_000);
  afterAll(() => world.end());

  test('is talked about, tried for a cycle, and gone back from without a mark', async () => {
    const id = await world.propose('finn', { path: over });
    const proposed = (await world.read('finn', id)).body;
    expect(proposed.path.promises).toContain('The pay is the same on both sides');
    expect(proposed.stages.map(({ title }: { title: string }) => title)).toEqual([
      'Talk about it in a 1-on-1 with the Tech Lead and the Delivery Centre Lead',
      'Try it out for 1 cycle',
      'Confirm it in the quarter that follows',
    ]);
    expect(proposed).toMatchObject({ status: 'in-stages', stage: { id: 'talk' } });
    await world.does('finn', id, 'record-talk', { words: 'We talked about it.' });
    await world.does('mia', id, 'begin-trial', { cycles: ['spring'] });
    await world.does('finn', id, 'go-back');
    await world.api.send('pia', 'PATCH', '/people/finn', {
      body: { manager: 'noor' },
      headers: { 'If-Match': '"r1"' },
    });
    expect((await world.api.get('noor', `/cases/${id}`)).status).toBe(404);
    expect((await world.api.get('pia', `/cases/${id}`)).status).toBe(404);
    expect((await world.api.get('mia', `/cases/${id}`)).status).toBe(200);
    expect((await world.api.get('noor', '/cases?list=of-my-reports')).body.items).toEqual([]);
    expect((await world.api.get('pia', '/cases?list=all')).body.items).toEqual([]);
    await world.api.send('pia', 'PATCH', '/people/finn', { body: { manager: 'mia' }, headers: { 'If-Match': '"r2"' } });
  });

  test('is confirmed after its trial; the way back stays open, and the same way again waits 18 months', async () => {
    const goOver = async (path: string) => {
      const id = await world.propose('finn', { path });
      await world.does('mia', id, 'record-talk', { words: 'We talked.' });
      await world.does('mia', id, 'begin-trial', { cycles: ['spring'] });
      await world.name(id, 'organisation-decision', ['decider', 'hana']);
      const early = await world.do('hana', id, 'decide', { outcome: 'yes', reason: 'Yes.', effectiveOn: '2026-03-02' });
      expect(early.status).toBe(403);
      await world.does('mia', id, 'review-trial', { cycle: 'spring', words: 'It suits Finn.', goesOn: true });
      const effectiveOn = world.api.tools.now().toISOString().slice(0, 10);
      const body = { outcome: 'yes', reason: 'The trial went well.', effectiveOn };
      return (await world.does('hana', id, 'decide', body)).body;
    };
    expect(await goOver(over)).toMatchObject({ status: 'in-effect', decision: { effectiveOn: '2026-03-02' } });
    const track = async () => (await world.api.store.read((unit) => unit.placements.currentOf(asId('finn'))))?.track;
    expect(await track()).toBe('ic');
    world.api.tools.pass(dayMilliseconds);
    await goOver(back);
    expect(await track()).toBe('management');
    const again = await world.api.send('finn', 'POST', '/cases', { body: { subject: 'finn', path: over } });
    expect(again.status).toBe(409);
    expect(again.body.detail).toMatch(/once in 18 months\. From 2027-09-02 on/);
    const ways = await world.api.get('finn', '/people/finn/case-ways');
    expect(ways.body.paths.find(({ id }: { id: string }) => id === over).refused).toBe(again.body.detail);
  });
});

describe('ladders that state no chain', () => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await openCaseWorld();
    for (const ladder of ['core-questions', 'trunk-and-fork', 'four-axes']) await world.publish(ladder);
  }, 60_000);
  afterAll(() => world.end());

  /** The organisation’s own: both say where they see it, and somebody who is named decides. */
  const liveThrough = async (id: string, effectiveOn = '2026-03-02') => {
    expect((await world.read('finn', id)).body.stages).toMatchObject([
      { id: 'both-views', from: 'organisation' },
      { id: 'organisation-decision', from: 'organisation' },
    ]);
    const seen: string[] = [];
    const look = async (by: string) => seen.push((await world.api.get(by, `/cases/${id}`)).text);
    await world.does('finn', id, 'give-view', { verdict: 'agree', words: 'I do this already.' });
    expect((await world.read('mia', id)).text).not.toContain('I do this already.');
    await world.does('mia', id, 'give-view', { verdict: 'agree', words: 'So I see it too.' });
    expect((await world.read('mia', id)).text).toContain('I do this already.');
    await world.name(id, 'organisation-decision', ['decider', 'noor']);
    const mute = await world.do('noor', id, 'decide', { outcome: 'yes', effectiveOn });
    expect(mute.status).toBe(422);
    await look('finn');
    const body = { outcome: 'yes', reason: 'Both of them see it, and so do I.', effectiveOn };
    const decided = await world.does('noor', id, 'decide', body);
    await look('finn');
    return { decided: decided.body, seen };
  };

  test('core-questions: its consistency is shown, open until it can be told', async () => {
    await world.place('finn', 'core-questions', 'ic1');
    const id = await world.propose('finn', { path: 'ic1-to-ic2' });
    const { readiness } = (await world.read('finn', id)).body;
    expect(readiness).toMatchObject({ whole: 'open', consistency: { status: 'open' }, requirements: [] });
    expect((await liveThrough(id)).decided).toMatchObject({ status: 'in-effect' });
  });

  test('trunk-and-fork: a mirror, of which no number is ever given', async () => {
    await world.place('finn', 'trunk-and-fork', 'junior');
    const id = await world.propose('mia', { path: 'junior-to-mid' });
    const { body } = await world.read('finn', id);
    expect(body).toMatchObject({ isMirror: true, readiness: null });
    expect(body.path.readyWhen).toHaveLength(1);
    const { decided, seen } = await liveThrough(id);
    expect(decided.decision.requirements).toBeNull();
    for (const text of seen) {
      const { stages, readiness } = JSON.parse(text);
      expect(readiness).toBeNull();
      for (const { agreement, views } of stages) {
        expect(agreement).toBeNull();
        expect(JSON.stringify(views.map((own: { ratings: unknown }) => own.ratings))).not.toMatch(/\d/);
      }
    }
    await world.place('finn', 'trunk-and-fork', 'lead');
    const fork = await world.api.send('finn', 'POST', '/cases', { body: { subject: 'finn', path: 'lead-to-staff' } });
    expect(fork.status).toBe(201);
    expect(fork.body.levelRemark).toMatch(/still being written/);
  });

  test('four-axes: a move between two levels that it calls equal, and to no other', async () => {
    await world.place('finn', 'four-axes', 'lead-engineer', 'individual-contributor');
    const ways = (await world.api.get('mia', '/people/finn/case-ways')).body;
    expect(ways.equals).toMatchObject([{ level: 'manager', refused: null }]);
    const wrong = await world.api.send('finn', 'POST', '/cases', { body: { subject: 'finn', equivalent: 'director' } });
    expect(wrong.body.detail).toMatch(/calls Manager equal to/);
    const id = await world.propose('finn', { equivalent: 'manager' });
    const { decided } = await liveThrough(id, '2026-03-03');
    expect(decided).toMatchObject({ status: 'decided', route: { path: null, type: 'move' } });
    world.api.tools.pass(dayMilliseconds);
    await carryOutDueCases(world.api.services);
    const placement = await world.api.store.read((unit) => unit.placements.currentOf(asId('finn')));
    expect(placement).toMatchObject({ level: 'manager', since: '2026-03-03' });
  });
});
