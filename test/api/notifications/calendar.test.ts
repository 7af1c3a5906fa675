import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asId } from '#org/ids.ts';
import { sha256 } from '#store/open-store.ts';
import { aCycle, aLadder, ladderText } from '../../org/assessments/an-assessment.ts';
import { aGoal, aPlan } from '../../org/growth/a-plan.ts';
import { openTestApi, origin, type TestApi } from '../test-api.ts';

describe('the address of a calendar', () => {
  let api: TestApi;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ api, end } = await openTestApi());
    await api.person('Pia', { roles: ['people-partner'] });
    await api.person('Mia');
    await api.person('Finn', { manager: 'mia' });
    const at = api.tools.now().toISOString();
    const ladder = aLadder('core-questions');
    await api.store.write(async (unit) => {
      await unit.ladderVersions.add({
        id: asId('other'),
        ladder: ladder.id,
        version: ladder.version,
        title: ladder.title,
        text: ladderText('core-questions'),
        status: 'published',
        revision: 1,
        createdBy: null,
        createdAt: at,
        updatedAt: at,
        publishedAt: at,
      });
      await unit.growthPlans.add(aPlan());
      await unit.goals.add(aGoal({ openedOn: '2026-03-01', words: 'words-of-a-goal' }));
      await unit.cycles.add(aCycle({ name: 'Q1, the first', steps: ['self', 'manager', 'conversation'] }));
      await unit.cycles.add(aCycle({ id: asId('over'), status: 'closed' }));
      for (const cycle of ['spring', 'over']) await unit.cycles.setMembers(asId(cycle), [asId('finn')]);
    });
  });
  afterAll(() => end());

  const read = (address: string) =>
    api.raw(address.replace(origin, ''), { headers: { 'X-Forwarded-For': '198.51.100.7' } });
  const make = async (as: string): Promise<string> => {
    const made = await api.send(as, 'POST', '/me/calendar-feed');
    expect(made.status).toBe(201);
    return made.body.address;
  };
  const daysIn = async (address: string) => {
    const response = await read(address);
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    const text = await response.text();
    expect(text).not.toMatch(/words-of|Finn|Mia/);
    const calendar = new ICAL.Component(ICAL.parse(text));
    return calendar.getAllSubcomponents('vevent').map((own) => {
      const event = new ICAL.Event(own);
      return `${event.startDate.toString()} ${event.summary}`;
    });
  };

  test('is read without signing in, and has days and kinds of what is due for one person', async () => {
    expect((await api.get('finn', '/me/calendar-feed')).body).toEqual({ since: null });
    const address = await make('finn');
    expect(address).toMatch(/^https:\/\/rungs\.example\.org\/calendar\/[\w-]+\.ics$/);
    expect(await daysIn(address)).toEqual([
      '2026-03-15 Check-in on your goals',
      '2026-03-20 Assessment due: Q1, the first',
      '2026-03-31 Conversations by: Q1, the first',
      '2026-03-31 The day of a goal',
    ]);
    // Mia isn’t in the cycle, but owes a view of somebody who is.
    expect(await daysIn(await make('mia'))).toEqual([
      '2026-03-20 Assessment due: Q1, the first',
      '2026-03-31 Conversations by: Q1, the first',
    ]);
  });

  test('is kept as a hash alone, and its making and ending stand in the audit log without it', async () => {
    const address = await make('finn');
    const secret = /([\w-]+)\.ics$/.exec(address)?.[1] ?? '';
    const kept = await api.store.db.selectFrom('calendar_feed').selectAll().where('person_id', '=', 'finn').execute();
    expect(kept).toMatchObject([{ secret_hash: sha256(secret) }]);
    const audit = await api.store.read((unit) => unit.audit.list(0, 1000));
    expect(audit.some(({ action, actor }) => action === 'calendar-feed:make' && actor === 'finn')).toBe(true);
    expect(JSON.stringify(audit)).not.toContain(secret);
    expect((await api.get('finn', '/me/export')).text).not.toContain(sha256(secret));
  });

  test('ends when another is made, when it is ended, and when somebody leaves', async () => {
    const first = await make('finn');
    const second = await make('finn');
    expect([(await read(first)).status, (await read(second)).status]).toEqual([404, 200]);
    expect((await api.send('finn', 'DELETE', '/me/calendar-feed')).status).toBe(204);
    expect((await api.send('finn', 'DELETE', '/me/calendar-feed')).status).toBe(404);
    expect((await read(second)).status).toBe(404);
    const third = await make('finn');
    expect((await api.send('pia', 'POST', '/people/finn/leave', { body: {} })).status).toBe(200);
    expect((await read(third)).status).toBe(404);
    expect((await api.send('pia', 'POST', '/people/finn/return')).status).toBe(200);
    expect((await read(third)).status).toBe(404);
  });

  test('that is nobody’s isn’t there, whatever it looks like, and can’t be tried out without end', async () => {
    for (const path of [
      '/calendar/none.ics',
      '/calendar/',
      '/calendar/..%2F..%2Fme.ics',
      `/calendar/${'a'.repeat(300)}.ics`,
    ]) {
      expect((await read(path)).status).toBe(404);
    }
    const statuses = new Set<number>();
    for (let count = 0; count < 70; count += 1) {
      statuses.add((await read(`/calendar/secret-that-nobody-made-${count}.ics`)).status);
    }
    expect([...statuses]).toEqual([404, 429]);
    // Somebody else at the same address of the network still reads theirs.
    expect((await read(await make('mia'))).status).toBe(200);
  });

  test('is read a few times a minute at most', async () => {
    const address = await make('pia');
    const statuses: number[] = [];
    for (let count = 0; count < 13; count += 1) statuses.push((await read(address)).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(12);
    const last = await read(address);
    expect([last.status, Number(last.headers.get('Retry-After')) > 0]).toEqual([429, true]);
    api.tools.pass(60_000);
    expect((await read(address)).status).toBe(200);
    expect(api.failures).toEqual([]);
  });
});
