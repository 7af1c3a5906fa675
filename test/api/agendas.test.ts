import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asId } from '#org/ids.ts';
import { aCycle, anAssessment, ladderText } from '../org/assessments/an-assessment.ts';
import { aGoal, aPlan } from '../org/growth/a-plan.ts';
import { openTestApi, type TestApi } from './test-api.ts';

describe('the running page of a 1:1 over the API', () => {
  let api: TestApi;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ api, end } = await openTestApi());
    await api.person('Top', { roles: ['people-partner', 'administrator', 'auditor'] });
    await api.person('Mia', { manager: 'top', roles: ['people-partner'] });
    await api.person('Nina', { manager: 'top' });
    await api.person('Finn', { manager: 'mia' });
    await api.person('Omar', { manager: 'mia' });
    await api.store.write(async (unit) => {
      await unit.ladderVersions.add({
        id: asId('version'),
        ladder: 'weighted-competencies',
        version: '1.0',
        title: 'Ladder',
        text: ladderText('weighted-competencies'),
        status: 'published',
        revision: 1,
        createdBy: null,
        createdAt: at,
        updatedAt: at,
        publishedAt: at,
      });
      await unit.cycles.add(aCycle());
      await unit.cycles.setMembers(asId('spring'), [asId('finn')]);
      for (const visibility of ['private', 'shared'] as const) {
        const startsOn = visibility === 'private' ? '2026-04-01' : '2026-01-01';
        await unit.growthPlans.add(
          aPlan({ id: asId(visibility), visibility, startsOn, ladderVersion: asId('version') }),
        );
        await unit.goals.add(
          aGoal({ id: asId(`goal-${visibility}`), plan: asId(visibility), words: `A ${visibility} goal` }),
        );
      }
    });
  });
  afterAll(async () => {
    expect(api.failures).toEqual([]);
    await end();
  });

  const at = '2026-03-01T09:00:00.000Z';
  const agenda = async (as: string, to: string) => (await api.get(as, `/conversations/${to}`)).body;
  const titles = async (as: string, to: string): Promise<string[]> =>
    (await agenda(as, to)).suggestions.map(({ title }: { title: string }) => title);
  const moveFinnTo = async (manager: string) => {
    const { headers } = await api.get('top', '/people/finn');
    const given = { body: { manager }, headers: { 'If-Match': headers.get('ETag') ?? '' } };
    expect((await api.send('top', 'PATCH', '/people/finn', given)).status).toBe(200);
  };
  const put = (as: string, path: string, body: unknown, revision: number) =>
    api.send(as, 'PUT', path, { body, headers: { 'If-Match': `"r${revision}"` } });
  const rate = (value: number) =>
    JSON.stringify({
      ladder: 'weighted-competencies',
      ratings: { 'technical-mastery': { value, note: 'words of a note' } },
    });
  const kinds = async (as: string) =>
    (await api.get(as, '/me/waiting')).body.items.filter(({ kind }: { kind: string }) => kind === 'actions-due');

  test('suggests the same to both, and nothing that one of them keeps to themselves', async () => {
    const [mine, theirs] = [await agenda('mia', 'finn'), await agenda('finn', 'mia')];
    expect(mine.suggestions).toEqual(theirs.suggestions);
    expect(await titles('mia', 'finn')).toEqual(['A goal of Finn: “A shared goal”']);
    expect(mine.lead).toBe('To talk about: the goals.');
    expect(JSON.stringify([mine, theirs])).not.toContain('A private goal');
  });

  test('has the differences once both views are shared, and not for a draft', async () => {
    const shared = { cycle: asId<never>('spring'), status: 'shared', sharedAt: at } as const;
    await api.store.write(async (unit) => {
      await unit.assessments.add(anAssessment({ ...shared, id: asId('self'), ratings: rate(2) }));
      const view = { kind: 'manager', author: asId<never>('mia'), cycle: asId<never>('spring') } as const;
      await unit.assessments.add(anAssessment({ ...view, id: asId('view'), ratings: rate(4) }));
    });
    expect((await titles('finn', 'mia')).join()).not.toContain('Mia');
    const headers = { 'If-Match': '"r1"' };
    expect((await api.send('mia', 'POST', '/assessments/view/share', { headers })).status).toBe(200);
    const lines = await titles('finn', 'mia');
    expect(lines[0]).toMatch(/Finn chose “2.*”, Mia “4/);
    expect(await titles('mia', 'finn')).toEqual(lines);
    expect(JSON.stringify(await agenda('finn', 'mia'))).not.toContain('words of a note');
  });

  test('leaves a trace of reading what the other one wrote elsewhere, and none of the 1:1', async () => {
    await agenda('mia', 'finn');
    const audit = await api.store.read((unit) => unit.audit.list(0, 1000));
    const read = audit.filter(({ actor }) => actor === 'mia').map(({ action, target }) => `${action} ${target?.id}`);
    expect(read).toContain('growth-plan:read shared');
    expect(read).toContain('assessment:read self');
    expect(read).not.toContain('growth-plan:read private');
    expect(JSON.stringify(audit)).not.toMatch(/conversation|agenda|aside/);
  });

  test('puts a suggestion aside for both, by either, and brings it back', async () => {
    const { key } = (await agenda('finn', 'mia')).suggestions[0];
    const aside = (as: string, to: string, suggestion: string, isAside: boolean) =>
      api.send(as, 'PUT', `/conversations/${to}/aside`, { body: { suggestion, isAside } });
    expect((await aside('finn', 'mia', key, true)).status).toBe(204);
    const { suggestions, lead } = await agenda('mia', 'finn');
    expect(suggestions[0]).toMatchObject({ key, aside: { by: { id: 'finn', name: 'Finn' } } });
    expect(lead).toBe('To talk about: the goals.');
    expect((await aside('mia', 'finn', key, false)).status).toBe(204);
    expect((await agenda('finn', 'mia')).suggestions[0]).toMatchObject({ key, aside: null });
    expect((await aside('mia', 'finn', 'goal:goal-private', true)).status).toBe(422);
  });

  test('takes what either puts there, and keeps it until it was talked about', async () => {
    const { body: item } = await api.send('finn', 'POST', '/conversations/mia/agenda-items', {
      body: { text: ' Four days ' },
    });
    expect(item).toMatchObject({ text: 'Four days', author: { name: 'Finn' }, mayTick: true, mayChange: true });
    expect((await agenda('mia', 'finn')).lead).toMatch(/^To talk about: “Four days”, /);
    const path = `/agenda-items/${item.id}`;
    expect((await put('mia', path, { text: 'Three days' }, 1)).status).toBe(403);
    expect((await put('finn', path, { text: 'Four days a week' }, 1)).status).toBe(200);
    expect((await put('finn', path, { text: 'From another window' }, 1)).status).toBe(412);
    expect((await put('mia', `${path}/talked`, { isTalked: true }, 2)).body).toMatchObject({ talkedOn: '2026-03-02' });
    expect((await agenda('finn', 'mia')).items).toMatchObject([{ id: item.id, talkedOn: '2026-03-02' }]);
    expect((await put('finn', `${path}/talked`, { isTalked: false }, 3)).body).toMatchObject({ talkedOn: null });
    expect((await api.send('mia', 'DELETE', path, { headers: { 'If-Match': '"r4"' } })).status).toBe(403);
    expect((await api.send('finn', 'DELETE', path, { headers: { 'If-Match': '"r4"' } })).status).toBe(204);
  });

  test('brings actions back until they are done, at home too, and takes a tick back', async () => {
    const add = (owner: string, dueOn: string | null, text = 'Write the brief') =>
      api.send('mia', 'POST', '/conversations/finn/actions', { body: { text, owner, dueOn } });
    expect((await add('omar', null)).status).toBe(422);
    const made = await add('finn', '2026-02-20');
    expect(made.headers.get('Location')).toBe(`/api/v1/conversation-actions/${made.body.id}`);
    expect(made.body).toMatchObject({ owner: { name: 'Finn' }, isOverdue: true, mayChange: true });
    await add('mia', null, 'Ask for the room');
    const { actions, suggestions } = await agenda('finn', 'mia');
    expect(actions.map(({ text }: { text: string }) => text)).toEqual(['Write the brief', 'Ask for the room']);
    expect(suggestions[0]).toMatchObject({ kind: 'actions', page: '#actions' });
    expect(await kinds('finn')).toMatchObject([{ person: { id: 'mia' }, due: '2026-02-20', actions: 1 }]);
    expect(await kinds('mia')).toEqual([]);
    const path = `/conversation-actions/${made.body.id}`;
    const words = { text: 'Mine', owner: 'finn', dueOn: null };
    expect((await put('finn', path, words, 1)).status).toBe(403);
    expect((await put('finn', `${path}/progress`, { isDone: true, dueOn: '2026-02-20' }, 1)).body).toMatchObject({
      doneOn: '2026-03-02',
      isOverdue: false,
    });
    expect((await put('mia', `${path}/progress`, { isDone: true, dueOn: null }, 1)).status).toBe(412);
    expect(await kinds('finn')).toEqual([]);
    expect((await agenda('mia', 'finn')).actions.at(-1)).toMatchObject({ doneOn: '2026-03-02' });
    const undone = await put('mia', `${path}/progress`, { isDone: false, dueOn: '2026-03-04' }, 2);
    expect(undone.body).toMatchObject({ doneOn: null, dueOn: '2026-03-04' });
    expect(await kinds('finn')).toMatchObject([{ due: '2026-03-04' }]);
  });

  test('is reached by no access token, and its due days aren’t told to one', async () => {
    const body = { name: 'mine', scopes: ['assessments:read'], expiresAt: '2026-04-01T00:00:00.000Z' };
    const { body: made } = await api.send('finn', 'POST', '/me/access-tokens', { body });
    const headers = { Authorization: `Bearer ${made.secret ?? made.token}` };
    expect((await api.send(null, 'GET', '/conversations/mia', { headers })).status).toBe(403);
    const { items } = (await api.send(null, 'GET', '/me/waiting', { headers })).body;
    expect(items.some(({ kind }: { kind: string }) => kind === 'actions-due')).toBe(false);
  });

  test('ends when the manager changes: both read what is left, nothing comes back, and the new pair begins empty', async () => {
    const { body: item } = await api.send('mia', 'POST', '/conversations/finn/agenda-items', {
      body: { text: 'Left over' },
    });
    const [action] = (await agenda('finn', 'mia')).actions;
    await moveFinnTo('nina');
    for (const [as, to] of [
      ['mia', 'finn'],
      ['finn', 'mia'],
    ] as const) {
      expect(await agenda(as, to)).toMatchObject({
        conversation: { isCurrent: false },
        items: [],
        suggestions: [],
        actions: [],
      });
      const { body: list } = await api.get(as, `/conversations/${to}/actions`);
      expect(list.items).toHaveLength(2);
      expect(list.items[0]).toMatchObject({ mayTick: false, mayChange: false });
      expect((await api.get(as, `/conversations/${to}/agenda-items`)).body.items).toMatchObject([
        { text: 'Left over' },
      ]);
      expect(
        (await put(as, `/conversation-actions/${action.id}/progress`, { isDone: true, dueOn: null }, 3)).status,
      ).toBe(409);
    }
    expect((await put('mia', `/agenda-items/${item.id}`, { text: 'Later' }, 1)).status).toBe(409);
    expect(await kinds('finn')).toEqual([]);
    // Without a note, too, it stays where both find it.
    expect((await api.get('finn', '/conversations')).body.items).toMatchObject([
      { id: 'mia', isCurrent: false, noteCount: 0 },
    ]);
    expect(await agenda('nina', 'finn')).toMatchObject({ items: [], actions: [] });
    await moveFinnTo('mia');
    expect(await kinds('finn')).toHaveLength(1);
  });

  test('stays with the one who is left when the other one leaves, without what was theirs once they are erased', async () => {
    const add = (as: string, to: string, text: string) =>
      api.send(as, 'POST', `/conversations/${to}/actions`, { body: { text, owner: 'omar', dueOn: null } });
    await add('omar', 'mia', 'Written by Omar');
    await add('mia', 'omar', 'Written by Mia');
    expect((await api.send('top', 'POST', '/people/omar/leave', { body: {} })).status).toBe(200);
    const texts = async () =>
      (await api.get('mia', '/conversations/omar/actions')).body.items.map(({ text }: { text: string }) => text);
    expect((await texts()).toSorted()).toEqual(['Written by Mia', 'Written by Omar']);
    const body = { email: 'omar@example.org' };
    expect((await api.send('top', 'POST', '/people/omar/erase', { body })).status).toBe(204);
    expect(await texts()).toEqual(['Written by Mia']);
  });
});
