import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asId, type PersonId } from '#org/ids.ts';
import { aCycle, aLadder, ladderText } from '../../org/assessments/an-assessment.ts';
import { aPlan } from '../../org/growth/a-plan.ts';
import { openTestApi, type TestApi } from '../test-api.ts';

const scorecard = aLadder('weighted-competencies');
const at = '2026-03-02T09:00:00.000Z';

describe('what people are told', () => {
  let api: TestApi;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ api, end } = await openTestApi());
    await api.person('Top', { roles: ['people-partner', 'ladder-owner'] });
    await api.person('Mia', { manager: 'top' });
    await api.person('Noor', { manager: 'top' });
    await api.person('Finn', { manager: 'mia' });
    await api.person('Omar');
    await api.store.write(async (unit) => {
      await unit.ladderVersions.add({
        id: asId('version'),
        ladder: scorecard.id,
        version: scorecard.version,
        title: scorecard.title,
        text: ladderText('weighted-competencies'),
        status: 'published',
        revision: 1,
        createdBy: null,
        createdAt: at,
        updatedAt: at,
        publishedAt: at,
      });
      await unit.ladderAssignments.replace([{ team: null, ladder: scorecard.id }]);
      await unit.cycles.add(aCycle({ status: 'planned', steps: ['self', 'manager', 'conversation'] }));
      await unit.cycles.setMembers(asId('spring'), [asId('finn')]);
    });
  });
  afterAll(() => end());

  const told = async (person: string, query = '') => {
    const { status, body } = await api.get(person, `/me/notifications${query}`);
    expect(status).toBe(200);
    return body.items as readonly {
      readonly id: string;
      readonly kind: string;
      readonly count: number;
      readonly at: string;
      readonly isRead: boolean;
      readonly about: { readonly kind: string; readonly id: string; readonly title: string; readonly person: unknown };
    }[];
  };
  const kinds = async (person: string) => (await told(person)).map(({ kind }) => kind);
  const unread = async (person: string) => (await api.get(person, '/me/notifications/count')).body.unread;
  const readAll = async (...people: readonly string[]) => {
    for (const person of people) {
      expect((await api.send(person, 'POST', '/me/notifications/read-all', { body: {} })).status).toBe(204);
      expect(await unread(person)).toBe(0);
    }
  };

  test('a view that is shared is told to its readers, and no more once it is taken back', async () => {
    const made = await api.send('finn', 'POST', '/assessments', { body: { kind: 'self', subject: 'finn' } });
    expect(made.status).toBe(201);
    const path = `/assessments/${made.body.id}`;
    expect(await told('mia')).toEqual([]);
    expect((await api.send('finn', 'POST', `${path}/share`)).status).toBe(200);
    expect(await told('mia')).toMatchObject([
      { kind: 'assessment-shared', isRead: false, about: { title: 'their own view', person: { name: 'Finn' } } },
    ]);
    expect([await unread('mia'), await unread('top'), await unread('finn')]).toEqual([1, 0, 0]);
    await api.send('finn', 'POST', `${path}/take-back`);
    expect([await told('mia'), await unread('mia')]).toEqual([[], 0]);
    await api.send('finn', 'POST', `${path}/share`);
    expect(await told('mia')).toMatchObject([{ count: 2 }]);
    await api.send('mia', 'POST', `${path}/discuss`);
    expect(await told('finn')).toMatchObject([{ kind: 'assessment-discussed', about: { title: 'your own view' } }]);
    await readAll('mia', 'finn');
  });

  test('what is refused is told to nobody', async () => {
    const before = await api.store.db.selectFrom('notification').selectAll().execute();
    const asked = { asked: 'finn', question: 'What went well?', audience: 'named' };
    expect((await api.send('finn', 'POST', '/feedback-requests', { body: asked })).status).toBe(422);
    expect(await api.store.db.selectFrom('notification').selectAll().execute()).toEqual(before);
  });

  test('a question is told to whoever is asked until it is answered or taken back, and its words to nobody', async () => {
    const ask = () =>
      api.send('finn', 'POST', '/feedback-requests', {
        body: { asked: 'omar', question: 'words-of-a-question', audience: 'named' },
      });
    const [first, second] = [await ask(), await ask()];
    expect(await kinds('omar')).toEqual(['feedback-asked', 'feedback-asked']);
    await api.send('finn', 'DELETE', `/feedback-requests/${first.body.id}`);
    expect(await kinds('omar')).toEqual(['feedback-asked']);
    await api.send('omar', 'POST', `/feedback-requests/${second.body.id}/answer`, {
      body: { answer: 'words-of-an-answer' },
    });
    expect(await unread('omar')).toBe(0);
    expect((await told('finn'))[0]).toMatchObject({ kind: 'feedback-answered', about: { person: { name: 'Omar' } } });
    const kept = JSON.stringify(await api.store.db.selectFrom('notification').selectAll().execute());
    expect(kept).not.toMatch(/words-of/);
    await readAll('finn');
  });

  test('whoever is no longer the manager isn’t shown what they were told as one', async () => {
    await api.store.write((unit) => unit.growthPlans.add(aPlan({ ladderVersion: asId('version') })));
    const headers = { 'If-Match': '"r1"' };
    await api.send('finn', 'PUT', '/growth-plans/plan', { body: { visibility: 'shared' }, headers });
    expect(await told('mia', '?unread=true')).toMatchObject([
      { kind: 'plan-shared', about: { person: { name: 'Finn' } } },
    ]);
    const finn = await api.get('top', '/people/finn');
    await api.send('top', 'PATCH', '/people/finn', {
      body: { manager: 'noor' },
      headers: { 'If-Match': finn.headers.get('ETag') ?? '' },
    });
    expect([await told('mia'), await unread('mia')]).toEqual([[], 0]);
    const again = await api.get('top', '/people/finn');
    await api.send('top', 'PATCH', '/people/finn', {
      body: { manager: 'mia' },
      headers: { 'If-Match': again.headers.get('ETag') ?? '' },
    });
    expect(await unread('mia')).toBe(1);
    await readAll('mia');
  });

  test('a cycle is told to whom it asks for something, and of being reminded without mail too', async () => {
    expect((await api.send('top', 'POST', '/cycles/spring/open')).status).toBe(200);
    expect(await told('finn', '?unread=true')).toMatchObject([
      { kind: 'cycle-opened', due: '2026-03-20', about: { title: 'Spring', person: null } },
    ]);
    expect([await unread('mia'), await unread('omar'), await unread('top')]).toEqual([1, 0, 0]);
    expect((await api.send('top', 'POST', '/cycles/spring/remind')).status).toBe(204);
    expect(await told('finn', '?unread=true')).toMatchObject([{ kind: 'cycle-reminded', count: 2 }]);
    await api.send('top', 'POST', '/cycles/spring/close');
    expect([await unread('finn'), await unread('mia')]).toEqual([0, 0]);
  });

  test('a new version of a ladder is told to whoever stands on it', async () => {
    await api.store.write((unit) =>
      unit.placements.begin(
        {
          id: asId('placement'),
          person: asId<PersonId>('finn'),
          ladderVersion: asId('version'),
          level: 'l2',
          track: null,
          since: '2026-01-01',
          until: null,
          decidedBy: null,
          reason: '',
        },
        at,
      ),
    );
    const text = ladderText('weighted-competencies').replace(/^version: .*$/m, 'version: "9.0.0"');
    const draft = await api.send('top', 'POST', '/ladder-versions', { body: { text } });
    expect(draft.status).toBe(201);
    const headers = { 'If-Match': draft.headers.get('ETag') ?? '' };
    const published = await api.send('top', 'POST', `/ladder-versions/${draft.body.id}/publish`, { headers });
    expect(published.status).toBe(200);
    expect(await told('finn', '?unread=true')).toMatchObject([
      { kind: 'ladder-published', about: { title: `${scorecard.title} 9.0.0` } },
    ]);
    expect(await unread('omar')).toBe(0);
    await readAll('finn');
  });

  test('is one’s own to mark: read, unread again, all until a moment; somebody else’s isn’t there', async () => {
    const [own] = await told('finn');
    const mark = (as: string, isRead: boolean) =>
      api.send(as, 'PUT', `/me/notifications/${own?.id}`, { body: { isRead } });
    expect([(await mark('finn', false)).status, await unread('finn')]).toEqual([204, 1]);
    expect([(await mark('mia', true)).status, await unread('finn')]).toEqual([404, 1]);
    expect((await api.send('finn', 'PUT', '/me/notifications/none', { body: { isRead: true } })).status).toBe(404);
    const earlier = new Date(Date.parse(own?.at ?? '') - 1).toISOString();
    await api.send('finn', 'POST', '/me/notifications/read-all', { body: { until: earlier } });
    expect(await unread('finn')).toBe(1);
    expect([(await mark('finn', true)).status, await unread('finn')]).toEqual([204, 0]);
  });

  test('comes in pages that lead on, and a token reaches it only where it may', async () => {
    const first = await api.get('finn', '/me/notifications?limit=1');
    expect(first.body.items).toHaveLength(1);
    const next = /<([^>]+)>/.exec(first.headers.get('Link') ?? '')?.[1] ?? '';
    const second = await api.get('finn', next);
    expect(second.body.items[0]?.id).not.toBe(first.body.items[0].id);
    const token = async (...scopes: readonly string[]) => {
      const expiresAt = new Date(api.tools.now().getTime() + 86_400_000).toISOString();
      const made = await api.send('finn', 'POST', '/me/access-tokens', { body: { name: 'x', scopes, expiresAt } });
      return { Authorization: `Bearer ${made.body.secret}` };
    };
    const ask = async (path: string, headers: Readonly<Record<string, string>>) =>
      (await api.raw(`/api/v1${path}`, { headers })).status;
    expect(await ask('/me/notifications', await token('assessments:read'))).toBe(403);
    const reads = await token('notifications:read');
    expect(await ask('/me/notifications', reads)).toBe(200);
    for (const path of ['/me/calendar-feed', '/me/notice-settings']) expect(await ask(path, reads)).toBe(403);
    expect(api.failures).toEqual([]);
  });
});
