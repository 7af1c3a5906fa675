import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestApi } from '../test-api.ts';
import { audited, openCompany } from './people-api.ts';

describe('placements over the API', () => {
  let api: TestApi;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ api, end } = await openCompany());
  });
  afterAll(() => end());

  const place = (as: string, id: string, body: object) =>
    api.send(as, 'POST', `/people/${id}/placements`, {
      body: { ladderVersion: 'core-1.0.0', since: '2026-03-01', ...body },
    });

  test('are made by a people partner, read by oneself, the line and people partners, and by nobody else', async () => {
    const made = await place('pat', 'noor', { level: 'ic1', track: 'individual-contributor', reason: 'Hired.' });
    expect(made.status).toBe(201);
    expect(made.headers.get('Location')).toBe('/api/v1/people/noor/placements');
    for (const as of ['noor', 'mia', 'ann', 'pat']) {
      const { status, body } = await api.get(as, '/people/noor/placements');
      expect([as, status]).toEqual([as, 200]);
      expect(body.items).toMatchObject([
        { level: 'ic1', track: 'individual-contributor', until: null, reason: 'Hired.' },
      ]);
    }
    for (const as of ['omar', 'ben', 'ada']) {
      expect([as, (await api.get(as, '/people/noor/placements')).status]).toEqual([as, 403]);
    }
    expect((await api.get('noor', '/people/nobody/placements')).status).toBe(404);
    for (const as of ['noor', 'mia', 'ada']) expect((await place(as, 'noor', { level: 'ic4' })).status).toBe(403);
    expect((await place('pat', 'pat', { level: 'ic4' })).status).toBe(403);
  });

  test('leave a trace where somebody else reads them', async () => {
    const reads = async () => (await audited(api)).filter((one) => one === 'placement:read noor').length;
    const before = await reads();
    await api.get('noor', '/people/noor/placements');
    expect(await reads()).toBe(before);
    await api.get('mia', '/people/noor/placements');
    expect(await reads()).toBe(before + 1);
  });

  test('are one at a time, with a history', async () => {
    await place('pat', 'omar', { level: 'ic1', since: '2026-01-01' });
    expect((await place('pat', 'omar', { level: 'ic2', since: '2026-02-01' })).status).toBe(201);
    const { body } = await api.get('omar', '/people/omar/placements');
    expect(body.items.map(({ level, since, until }: Record<string, string>) => [level, since, until])).toEqual([
      ['ic2', '2026-02-01', null],
      ['ic1', '2026-01-01', '2026-02-01'],
    ]);
  });

  test.each([
    ['a level the ladder doesn’t have', { level: 'ic9' }, '/level'],
    ['a track the level isn’t on', { level: 'ic3', track: 'management' }, '/track'],
    ['a day to come', { level: 'ic3', since: '2026-03-03' }, '/since'],
    ['a day before what holds now', { level: 'ic3', since: '2026-01-31' }, '/since'],
    ['where they stand already', { level: 'ic2' }, '/level'],
    ['a draft of a ladder', { level: 'ic3', ladderVersion: 'core-2.0.0' }, '/ladderVersion'],
    ['no day', { level: 'ic3', since: '2026-02-30' }, '/since'],
  ])('refuse %s, and say where', async (_, body, pointer) => {
    const refused = await place('pat', 'omar', body);
    expect(refused.status).toBe(422);
    expect(refused.body.errors.map((one: { pointer: string }) => one.pointer)).toContain(pointer);
  });

  test('are of people who are here', async () => {
    await api.send('ada', 'POST', '/people/ben/leave', { body: {} });
    expect((await place('pat', 'ben', { level: 'ic1' })).status).toBe(409);
    expect(api.failures).toEqual([]);
  });
});
