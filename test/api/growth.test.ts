import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asId } from '#org/ids.ts';
import { ladderText } from '../org/assessments/an-assessment.ts';
import { openTestApi, type Received, type TestApi } from './test-api.ts';

const day = 86_400_000;
const practise = {
  kind: 'practise',
  path: 'ic1-to-ic2',
  item: 'Debug issues in production on your own',
} as const;

describe('a growth plan', () => {
  let api: TestApi;
  let end: () => Promise<void>;
  let plan = '';
  let goal = '';
  const etags = new Map<string, string>();

  beforeAll(async () => {
    ({ api, end } = await openTestApi());
    await api.person('Top', { roles: ['people-partner'] });
    await api.person('Mia', { manager: 'top' });
    await api.person('Finn', { manager: 'mia' });
    await api.person('Omar');
    await api.person('Aud', { roles: ['auditor'] });
    await addVersion('v1', '1.0.0', ladderText('core-questions'));
    await api.store.write((unit) =>
      unit.placements.begin(
        {
          id: asId('placement'),
          person: asId('finn'),
          ladderVersion: asId('v1'),
          level: 'ic1',
          track: 'individual-contributor',
          since: '2026-01-01',
          until: null,
          decidedBy: null,
          reason: '',
        },
        '2026-01-01T09:00:00.000Z',
      ),
    );
  });
  afterAll(() => end());

  async function addVersion(id: string, version: string, text: string): Promise<void> {
    const at = api.tools.now().toISOString();
    const about = { ladder: 'core-questions', version, title: 'Core questions', status: 'published' as const };
    const made = { id: asId<never>(id), ...about, text, revision: 1, createdBy: null };
    await api.store.write((unit) =>
      unit.ladderVersions.add({ ...made, createdAt: at, updatedAt: at, publishedAt: at }),
    );
  }

  /** Sends with the revision last seen of the same thing, and remembers the next. */
  async function send(as: string, method: string, path: string, body?: unknown): Promise<Received> {
    const thing = path.split('/').slice(0, 3).join('/');
    const seen = etags.get(thing);
    const received = await api.send(as, method, path, {
      body,
      headers: seen === undefined ? {} : { 'If-Match': seen },
    });
    const etag = received.headers.get('ETag');
    if (etag !== null) etags.set(received.headers.get('Location')?.replace('/api/v1', '') ?? thing, etag);
    return received;
  }

  test('can’t be begun by somebody to whom no ladder applies', async () => {
    const { status, body } = await send('omar', 'POST', '/growth-plans', {});
    expect([status, body.detail]).toEqual([409, expect.stringContaining('No ladder applies to you yet')]);
  });

  test('is begun for the quarter of today, private, on the ladder that applies', async () => {
    const before = await send('finn', 'GET', '/growth-plans');
    // 29 days are left of the quarter, so the next one is proposed; this one is asked for.
    expect(before.body).toMatchObject({ items: [], mayBegin: [{ name: '2026 Q2' }, { name: '2026 Q1' }] });
    const { status, body, headers } = await send('finn', 'POST', '/growth-plans', { startsOn: '2026-03-02' });
    expect(status).toBe(201);
    plan = body.id;
    expect(headers.get('Location')).toBe(`/api/v1/growth-plans/${plan}`);
    expect(body).toMatchObject({
      quarter: { name: '2026 Q1', startsOn: '2026-01-01', endsOn: '2026-03-31' },
      visibility: 'private',
      readBy: 'Private: only whose plan it is reads it.',
      mayChange: true,
      headline: 'Nothing is planned yet.',
      notice: null,
      focusItems: { min: 2, max: 3 },
      checkIns: { words: 'Every two weeks, in the 1:1', everyDays: 14, dueOn: null },
      goals: [],
    });
    expect((await send('finn', 'POST', '/growth-plans', { startsOn: '2026-02-01' })).status).toBe(409);
  });

  test('offers what the paths on from one’s level give to practise, without a number', async () => {
    const { body } = await send('finn', 'GET', `/growth-plans/${plan}/offers`);
    expect(body.from.id).toBe('ic1');
    expect(body.paths[0].practise.map(({ title }: { title: string }) => title)).toContain(practise.item);
    expect(body.waysUp).toBeNull();
    const other = await send('finn', 'GET', `/growth-plans/${plan}/offers?from=ic4&cells=m1`);
    expect(other.body.paths.map(({ to }: { to: { id: string } }) => to.id)).toContain('m1');
    expect(other.body.cells.level.id).toBe('m1');
  });

  test('takes up what is picked, in the ladder’s words whatever the sender says', async () => {
    const made = await send('finn', 'POST', `/growth-plans/${plan}/goals`, {
      focus: { ...practise, title: 'Something else', words: 'Something else' },
    });
    expect(made.status).toBe(201);
    goal = made.body.id;
    expect(made.body).toMatchObject({ status: 'picked', words: '', level: { id: 'ic2' } });
    expect(made.body.focus).toMatchObject({ title: practise.item, words: expect.stringContaining('5 incidents') });
    const wrong = await send('finn', 'POST', `/growth-plans/${plan}/goals`, { focus: { ...practise, item: 'Rule' } });
    expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([422, '/focus']);
    const number = { kind: 'way-up', competency: 'scope', dimension: null, to: 3, towards: 'ic2' };
    expect((await send('finn', 'POST', `/growth-plans/${plan}/goals`, { focus: number })).body.detail).toContain(
      'mirror',
    );
  });

  test('makes it a goal, asks for the revision, and keeps what stood there before', async () => {
    const words = {
      words: 'See five incidents of search through by myself',
      measure: { kind: 'number', what: 'incidents', from: 0, to: 5, unit: '' },
      competency: 'ownership',
      level: 'ic2',
      dueOn: '2026-03-20',
    };
    expect((await api.send('finn', 'PUT', `/goals/${goal}`, { body: words })).status).toBe(428);
    const written = await send('finn', 'PUT', `/goals/${goal}`, words);
    expect([written.status, written.body.status, written.body.changes]).toEqual([200, 'open', []]);
    const stale = await api.send('finn', 'PUT', `/goals/${goal}`, { body: words, headers: { 'If-Match': '"r1"' } });
    expect(stale.status).toBe(412);
    const moved = await send('finn', 'PUT', `/goals/${goal}`, { ...words, dueOn: '2026-04-10' });
    expect(moved.body.changes).toEqual([{ kind: 'due', on: '2026-03-02', was: '2026-03-20' }]);
    const own = await send('finn', 'POST', `/growth-plans/${plan}/goals`, { focus: { kind: 'own' } });
    const example =
      'Bring the notification system from its spec into production without pairing with a senior once. While on call, debug 5 issues in production from start to finish.';
    const copied = await send('finn', 'PUT', `/goals/${own.body.id}`, { ...words, words: example });
    expect([copied.status, copied.body.errors[0].pointer]).toEqual([422, '/words']);
    expect((await send('finn', 'DELETE', `/goals/${own.body.id}`)).status).toBe(204);
    expect((await send('finn', 'DELETE', `/goals/${goal}`)).status).toBe(409);
  });

  test('waits on the first page when nothing was said of a goal for two weeks', async () => {
    const waits = async () =>
      (await send('finn', 'GET', '/me/waiting')).body.items.map(
        (own: { kind: string; plan: string; goals: number }) => [own.kind, own.plan, own.goals],
      );
    expect(await waits()).toEqual([]);
    api.tools.pass(14 * day);
    expect(await waits()).toEqual([['check-in', plan, 1]]);
    const checked = await send('finn', 'POST', `/growth-plans/${plan}/check-ins`, {
      heldOn: '2026-03-16',
      goals: [{ goal, value: 2, going: 'well', note: 'Two on my own.' }],
    });
    expect(checked.status).toBe(201);
    expect(checked.body.goals[0]).toMatchObject({ share: 0.4, nextCheckInOn: '2026-03-30' });
    expect(checked.body.headline).toBe('One open goal: one goes well.');
    expect(await waits()).toEqual([]);
  });

  test('is nobody else’s until it is shared; then the managers read it, and that is on record', async () => {
    for (const other of ['mia', 'top', 'omar', 'aud']) {
      expect((await api.get(other, `/growth-plans/${plan}`)).status).toBe(404);
    }
    expect((await api.get('mia', '/people/finn/growth-plans')).body.items).toEqual([]);
    const shared = await send('finn', 'PUT', `/growth-plans/${plan}`, { visibility: 'shared' });
    expect(shared.body.readBy).toBe('Shared: their managers of today read it too.');
    const read = await api.get('mia', `/growth-plans/${plan}`);
    expect([read.status, read.body.mayChange]).toEqual([200, false]);
    expect((await api.get('top', '/people/finn/growth-plans')).body.items).toHaveLength(1);
    expect((await api.get('omar', '/people/finn/growth-plans')).status).toBe(403);
    expect((await api.get('omar', `/growth-plans/${plan}`)).status).toBe(404);
    const changed = await api.send('mia', 'POST', `/goals/${goal}/drop`, {
      body: { reason: 'No.' },
      headers: { 'If-Match': '"r3"' },
    });
    expect(changed.status).toBe(403);
    const entries = (await api.get('aud', '/audit')).body.items.filter(
      ({ target }: { target: { id: string } | null }) => target?.id === plan,
    );
    expect(entries.map(({ action }: { action: string }) => action).toSorted()).toEqual([
      'growth-plan:read',
      'growth-plan:read',
      'growth-plan:share',
    ]);
    expect(JSON.stringify(entries)).not.toContain('incidents');
    await send('finn', 'PUT', `/growth-plans/${plan}`, { visibility: 'private' });
    expect((await api.get('mia', `/growth-plans/${plan}`)).status).toBe(404);
  });

  test('says where a newer version of the ladder differs, and keeps the words that were picked', async () => {
    const text = ladderText('core-questions')
      .replace('See 5 incidents through, escalating none of them.', 'See ten incidents through.')
      .replace('version: "1.0.0"', 'version: "2.0.0"');
    api.tools.pass(1000);
    await addVersion('v2', '2.0.0', text);
    const { body } = await send('finn', 'GET', `/growth-plans/${plan}`);
    expect(body.notice).toContain('2.0.0');
    expect(body.goals[0].focus).toMatchObject({ now: 'changed', words: expect.stringContaining('See 5 incidents') });
  });

  test('ends a goal with a sentence, opens it again, and carries it to the next quarter', async () => {
    await send('finn', 'GET', `/goals/${goal}`);
    expect((await send('finn', 'POST', `/goals/${goal}/close`, { outcome: 'partly', sentence: ' ' })).status).toBe(422);
    const closed = await send('finn', 'POST', `/goals/${goal}/close`, { outcome: 'partly', sentence: 'Two of five.' });
    expect(closed.body).toMatchObject({ status: 'partly', ending: 'Two of five.' });
    expect((await send('finn', 'POST', `/goals/${goal}/drop`, { reason: 'No.' })).status).toBe(409);
    expect((await send('finn', 'POST', `/goals/${goal}/reopen`)).body.changes.at(-1)).toMatchObject({ was: 'partly' });
    const carried = await send('finn', 'POST', `/goals/${goal}/carry`, { sentence: 'Goes on.' });
    expect(carried.status).toBe(201);
    expect(carried.body).toMatchObject({ status: 'open', carriedFrom: goal, dueOn: '2026-06-30', checkIns: [] });
    const plans = (await send('finn', 'GET', '/growth-plans')).body.items;
    expect(
      plans.map(({ quarter, headline }: { quarter: { name: string }; headline: string }) => [quarter.name, headline]),
    ).toEqual([
      ['2026 Q2', 'One open goal.'],
      ['2026 Q1', 'No goal is open. One carried over.'],
    ]);
    const next = (await send('finn', 'GET', `/growth-plans/${carried.body.plan}`)).body;
    expect([next.visibility, next.ladder.version, next.notice]).toEqual(['private', '2.0.0', null]);
  });
});
