import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asId } from '#org/ids.ts';
import { openTestApi, type TestApi } from './test-api.ts';

describe('feedback over the API', () => {
  let api: TestApi;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ api, end } = await openTestApi());
    await api.person('Top');
    await api.person('Mia', { manager: 'top' });
    await api.person('Finn', { manager: 'mia' });
    await api.person('Omar');
  });
  afterAll(() => end());

  const ask = (audience: string, asked = 'omar') =>
    api.send('finn', 'POST', '/feedback-requests', { body: { asked, question: 'How did I do?', audience } });
  const answer = (id: string, words: string, as = 'omar') =>
    api.send(as, 'POST', `/feedback-requests/${id}/answer`, { body: { answer: words } });
  const keep = (id: string, as = 'finn') => api.send(as, 'POST', `/feedback-requests/${id}/keep-as-evidence`);

  test('says who will read it before it is answered, and the asker keeps a named answer once', async () => {
    const { status, body } = await ask('named');
    expect(status).toBe(201);
    const before = await api.get('omar', `/feedback-requests/${body.id}`);
    expect(before.body).toMatchObject({ readBy: expect.stringContaining('Finn reads the answer'), answer: null });
    expect((await keep(body.id)).status).toBe(409);
    expect((await answer(body.id, 'Well done')).body).toMatchObject({ status: 'answered', answer: 'Well done' });
    expect((await answer(body.id, 'Changed my mind')).status).toBe(409);
    expect((await api.get('finn', `/feedback-requests/${body.id}`)).body.answer).toBe('Well done');
    expect((await api.get('mia', `/feedback-requests/${body.id}`)).status).toBe(404);
    const kept = await keep(body.id);
    expect(kept.status).toBe(201);
    expect(kept.body).toMatchObject({ visibility: 'private', feedback: body.id });
    expect(kept.body.what).toContain('Omar wrote: Well done');
    expect((await keep(body.id)).status).toBe(409);
    const reads = await api.store.read((unit) => unit.audit.list(0, 100));
    expect(reads.filter(({ action, actor }) => action === 'feedback:read' && actor === 'finn')).toHaveLength(1);
    expect(JSON.stringify(reads)).not.toContain('Well done');
  });

  test('for the manager only is read by the manager of then, and not by the asker or a later manager', async () => {
    const { body } = await ask('manager-only');
    expect(body.readBy).toMatch(/^Mia alone reads the answer/);
    expect((await api.get('mia', `/feedback-requests/${body.id}`)).status).toBe(404);
    await answer(body.id, 'Between us');
    const setManager = (manager: string) =>
      api.store.write(async (unit) => {
        const finn = await unit.people.find(asId('finn'));
        if (finn) await unit.people.save({ ...finn, manager: asId(manager), revision: finn.revision + 1 });
      });
    await setManager('top');
    expect((await api.get('mia', `/feedback-requests/${body.id}`)).body.answer).toBe('Between us');
    expect((await api.get('top', `/feedback-requests/${body.id}`)).status).toBe(404);
    expect((await api.get('finn', `/feedback-requests/${body.id}`)).body).toMatchObject({
      status: 'answered',
      answer: null,
    });
    expect((await keep(body.id)).status).toBe(403);
    const list = await api.get('mia', '/feedback-requests?direction=about-my-reports');
    expect(list.body.items.map(({ id }: { id: string }) => id)).toEqual([body.id]);
    expect((await api.get('top', '/feedback-requests?direction=about-my-reports')).body.items).toEqual([]);
    await setManager('mia');
  });

  test('can be declined by who was asked, and taken back by who asked while unanswered', async () => {
    const declined = await ask('named');
    const decline = (as: string) => api.send(as, 'POST', `/feedback-requests/${declined.body.id}/decline`);
    expect((await decline('finn')).status).toBe(403);
    expect((await decline('mia')).status).toBe(404);
    expect((await decline('omar')).body.status).toBe('declined');
    const path = `/feedback-requests/${(await ask('named')).body.id}`;
    expect((await api.send('omar', 'DELETE', path)).status).toBe(403);
    expect((await api.send('finn', 'DELETE', path)).status).toBe(204);
    expect((await api.get('omar', path)).status).toBe(404);
    expect((await api.send('finn', 'DELETE', `/feedback-requests/${declined.body.id}`)).status).toBe(409);
  });

  test('goes to somebody who is there, and not to oneself', async () => {
    expect((await ask('named', 'finn')).status).toBe(422);
    expect((await ask('named', 'nobody-here')).status).toBe(422);
    expect((await ask('manager-only', 'mia')).status).toBe(422);
    expect(api.failures).toEqual([]);
  });
});
