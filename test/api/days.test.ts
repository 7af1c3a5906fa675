import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCompany } from './people/people-api.ts';
import type { TestApi } from './test-api.ts';

const borders = [
  ['far ahead of UTC', 'Pacific/Kiritimati', '2026-04-30T11:00:00.000Z', '2026-05-01'],
  ['far behind UTC', 'Pacific/Pago_Pago', '2026-05-01T05:00:00.000Z', '2026-04-30'],
] as const;

describe.each(borders)('days of an organisation %s', (_where, timeZone, moment, today) => {
  let api: TestApi;
  let end: () => Promise<void>;
  const dayAfter = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
  const tomorrow = dayAfter(1);

  beforeAll(async () => {
    ({ api, end } = await openCompany());
    api.tools.pass(Date.parse(moment) - api.tools.now().getTime());
    await api.store.write((unit) => unit.settings.set('time-zone', timeZone));
  });
  afterAll(() => end());

  const place = (since: string) =>
    api.send('pat', 'POST', '/people/omar/placements', {
      body: { ladderVersion: 'core-1.0.0', level: 'ic1', track: 'individual-contributor', reason: 'Hired.', since },
    });
  async function send(
    as: string,
    method: string,
    path: string,
    body: object,
    seen: { headers: Headers } | null = null,
  ) {
    const headers = seen === null ? {} : { 'If-Match': seen.headers.get('ETag') ?? '' };
    const received = await api.send(as, method, path, { body, headers });
    expect([path, received.status]).toSatisfy(([, status]) => status === 200 || status === 201);
    return received;
  }

  test('a placement holds from its own today on, and not from tomorrow', async () => {
    expect((await place(tomorrow)).status).toBe(422);
    expect((await place(today)).status).toBe(201);
  });

  test('a goal is written, changed, ended and carried on that day, and spoken of up to the next', async () => {
    const plan = await send('omar', 'POST', '/growth-plans', { startsOn: '2026-04-01' });
    const at = `/growth-plans/${plan.body.id}`;
    const picked = await send('omar', 'POST', `${at}/goals`, { focus: { kind: 'own' } });
    const goal = `/goals/${picked.body.id}`;
    const words = { words: 'Find it.', measure: { kind: 'done' }, dueOn: '2026-06-30' };
    const written = await send('omar', 'PUT', goal, words, picked);
    expect(written.body.openedOn).toBe(today);
    const changed = await send('omar', 'PUT', goal, { ...words, words: 'Find it and mend it.' }, written);
    expect(changed.body.changes).toMatchObject([{ on: today }]);
    const checkIn = (heldOn: string) =>
      api.send('omar', 'POST', `${at}/check-ins`, {
        body: { heldOn, goals: [{ goal: picked.body.id, going: 'well', note: '' }] },
      });
    expect((await checkIn(dayAfter(2))).status).toBe(422);
    expect((await checkIn(tomorrow)).status).toBe(201);
    const now = await api.get('omar', goal);
    const closed = await send('omar', 'POST', `${goal}/close`, { outcome: 'partly', sentence: 'Half of it.' }, now);
    expect(closed.body.endedOn).toBe(today);
    const again = await send('omar', 'POST', `${goal}/reopen`, {}, closed);
    expect(again.body.changes.at(-1)).toMatchObject({ kind: 'reopened', on: today });
    const carried = await send('omar', 'POST', `${goal}/carry`, {}, again);
    expect(carried.body.openedOn).toBe(today);
  });

  test('what is kept, proposed and exported bears that day', async () => {
    const asked = { asked: 'noor', question: 'How did I do?', audience: 'named' };
    const request = await send('omar', 'POST', '/feedback-requests', asked);
    await send('noor', 'POST', `/feedback-requests/${request.body.id}/answer`, { answer: 'Well.' });
    const kept = await send('omar', 'POST', `/feedback-requests/${request.body.id}/keep-as-evidence`, {});
    expect(kept.body.happenedOn).toBe(today);
    const file = await api.get('omar', '/evidence/export');
    expect(file.headers.get('Content-Disposition')).toContain(`evidence-${today}.md`);
    expect((await api.get('pat', '/cycles')).body.proposal.opensOn).toBe(today);
    const list = (leftOn: string) => ({
      text: `name,email,status,left on\nNoor,noor@example.org,left,${leftOn}\n`,
    });
    const preview = (leftOn: string) => send('pat', 'POST', '/people/import/preview', list(leftOn));
    expect((await preview(today)).body.isReady).toBe(true);
    expect((await preview(tomorrow)).body.isReady).toBe(false);
  });

  test('somebody leaves on that day where no other is said', async () => {
    expect((await api.send('ada', 'POST', '/people/ben/leave', { body: { leftOn: tomorrow } })).status).toBe(422);
    const left = await send('ada', 'POST', '/people/ben/leave', {});
    expect(left.body.person.leftOn).toBe(today);
  });
});

test.each([
  ['2026-03-31T11:00:00.000Z', 'Pacific/Kiritimati', ['2026-04-01', '2026-07-01']],
  ['2026-04-01T05:00:00.000Z', 'Pacific/Pago_Pago', ['2026-01-01', '2026-04-01']],
])('at %s in %s the quarters to plan are those of that day', async (moment, timeZone, quarters) => {
  const { api, end } = await openCompany();
  try {
    api.tools.pass(Date.parse(moment) - api.tools.now().getTime());
    await api.store.write((unit) => unit.settings.set('time-zone', timeZone));
    const { body } = await api.get('omar', '/growth-plans');
    const begins = body.mayBegin.map(({ startsOn }: { startsOn: string }) => startsOn);
    expect(begins.toSorted()).toEqual(quarters);
  } finally {
    await end();
  }
});
