import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asId } from '#org/ids.ts';
import type { LadderVersion } from '#org/ladders/ladder-version.ts';
import { aCycle, aLadder, ladderText } from '../org/assessments/an-assessment.ts';
import { openTestApi, type TestApi } from './test-api.ts';

const weighted = aLadder('weighted-competencies');
const mirror = aLadder('trunk-and-fork');
const [first, second] = weighted.competencies.map(({ id }) => id as string);
const at = '2026-03-02T09:00:00.000Z';

const version = (id: string, name: string, ladder = aLadder(name)): LadderVersion => ({
  id: asId(id),
  ladder: ladder.id,
  version: ladder.version,
  title: ladder.title,
  text: ladderText(name),
  status: 'published',
  revision: 1,
  createdBy: null,
  createdAt: at,
  updatedAt: at,
  publishedAt: at,
});

describe('assessments over the API', () => {
  let api: TestApi;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ api, end } = await openTestApi());
    await api.person('Top');
    await api.person('Mia', { manager: 'top' });
    await api.person('Finn', { manager: 'mia' });
    await api.person('Noor', { manager: 'mia' });
    await api.person('Omar');
    await api.person('Ada', { roles: ['administrator', 'people-partner', 'auditor', 'ladder-owner'] });
    await api.store.write(async (unit) => {
      await unit.ladderVersions.add(version('scorecard', 'weighted-competencies'));
      await unit.ladderVersions.add(version('mirror', 'trunk-and-fork'));
      await unit.ladderAssignments.replace([{ team: null, ladder: weighted.id }]);
      await unit.cycles.add(aCycle());
      await unit.cycles.add(aCycle({ id: asId('winter'), name: 'Winter', status: 'closed' }));
      for (const cycle of ['spring', 'winter']) await unit.cycles.setMembers(asId(cycle), [asId('finn'), asId('noor')]);
    });
  });
  afterAll(() => end());

  const begin = (as: string, body: object) => api.send(as, 'POST', '/assessments', { body });
  const step = (as: string, id: string, name: string) => api.send(as, 'POST', `/assessments/${id}/${name}`);
  const rate = (as: string, id: string, ratings: object, revision: number) =>
    api.send(as, 'PUT', `/assessments/${id}/ratings`, {
      body: { ratings: { ratings } },
      headers: { 'If-Match': `"r${revision}"` },
    });
  const audited = async (action: string) => {
    const entries = await api.store.read((unit) => unit.audit.list(0, 1000));
    return entries.filter((entry) => entry.action === action);
  };

  test('go from a draft to a lock, on the ladder that applies', async () => {
    const begun = await begin('finn', { kind: 'self', subject: 'finn', cycle: 'spring' });
    expect(begun.status).toBe(201);
    expect(begun.body).toMatchObject({
      status: 'draft',
      cycle: { id: 'spring', name: 'Spring' },
      ladderVersion: { id: 'scorecard' },
      steps: ['change', 'share', 'delete'],
    });
    expect(begun.body.readBy).toBe('A draft: you alone read it. Once it is shared: Your managers read it.');
    const { id } = begun.body;
    expect(begun.headers.get('Location')).toBe(`/api/v1/assessments/${id}`);
    const rated = await rate('finn', id, { [first ?? '']: { value: 3, note: 'quiet words' } }, 1);
    expect(rated.status).toBe(200);
    expect(rated.headers.get('ETag')).toBe('"r2"');
    expect(rated.body.outcome).toMatchObject({ kind: 'scorecard', level: { low: expect.anything() } });
    expect((await step('finn', id, 'share')).body.status).toBe('shared');
    expect((await rate('finn', id, {}, 3)).status).toBe(409);
    expect((await step('mia', id, 'discuss')).body.status).toBe('discussed');
    expect((await step('finn', id, 'take-back')).status).toBe(409);
    expect((await step('finn', id, 'lock')).body).toMatchObject({ status: 'locked', steps: [] });
    expect((await api.send('finn', 'DELETE', `/assessments/${id}`)).status).toBe(409);
    expect((await begin('finn', { kind: 'self', subject: 'finn', cycle: 'spring' })).status).toBe(409);
  });

  test('tell who comes second which revision it is at, and nobody else anything', async () => {
    const { body } = await begin('noor', { kind: 'self', subject: 'noor', cycle: 'spring' });
    const path = `/assessments/${body.id}/ratings`;
    expect((await api.send('noor', 'PUT', path, { body: { ratings: {} } })).status).toBe(428);
    expect((await rate('noor', body.id, { [first ?? '']: 2 }, 1)).status).toBe(200);
    const late = await rate('noor', body.id, { [first ?? '']: 4 }, 1);
    expect(late.status).toBe(412);
    expect(late.body.detail).toContain('revision 2');
    for (const other of ['mia', 'ada', 'omar']) {
      const unseen = await rate(other, body.id, {}, 1);
      expect(unseen.status).toBe(404);
      expect(unseen.text).toBe((await rate(other, 'no-such', {}, 1)).text);
    }
    const kept = await api.get('noor', `/assessments/${body.id}`);
    expect(kept.body.ratings.ratings).toEqual({ [first ?? '']: 2 });
  });

  test('refuse ratings with the places that don’t fit', async () => {
    const { body } = await begin('omar', { kind: 'self', subject: 'omar' });
    const refused = await rate('omar', body.id, { [first ?? '']: 9, nope: 1 }, 1);
    expect(refused.status).toBe(422);
    expect(refused.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      `/ratings/ratings/${first}`,
      '/ratings/ratings/nope',
    ]);
  });

  test('begin only in an open cycle, with what was rated elsewhere brought along by choice', async () => {
    expect((await begin('finn', { kind: 'self', subject: 'finn', cycle: 'winter' })).status).toBe(409);
    expect((await begin('finn', { kind: 'self', subject: 'finn', cycle: 'none-such' })).status).toBe(422);
    const brought = await begin('finn', {
      kind: 'self',
      subject: 'finn',
      ratings: { ladder: weighted.id, person: 'me', ratings: { [second ?? '']: 2 } },
    });
    expect(brought.status).toBe(201);
    expect(brought.body.ratings.ratings).toEqual({ [second ?? '']: 2 });
    expect((await api.send('finn', 'DELETE', `/assessments/${brought.body.id}`)).status).toBe(204);
    expect((await api.get('finn', `/assessments/${brought.body.id}`)).status).toBe(404);
  });

  test('leave a trace when somebody else reads them, without a word of them', async () => {
    const { body } = await begin('omar', { kind: 'peer', subject: 'finn', cycle: 'spring', audience: 'manager-only' });
    expect(body.readBy).toContain('Mia alone reads it');
    await rate('omar', body.id, { [first ?? '']: { value: 2, note: 'for Mia only' } }, 1);
    await step('omar', body.id, 'share');
    const before = (await audited('assessment:read')).length;
    await api.get('omar', `/assessments/${body.id}`);
    expect(await audited('assessment:read')).toHaveLength(before);
    expect((await api.get('mia', `/assessments/${body.id}`)).text).toContain('for Mia only');
    const entries = await audited('assessment:read');
    expect(entries.at(-1)).toMatchObject({ actor: 'mia', target: { kind: 'assessment', id: body.id } });
    expect(JSON.stringify(await api.store.read((unit) => unit.audit.list(0, 1000)))).not.toContain('for Mia only');
  });

  test('announced to a manager are not read by the next one, nor by the person', async () => {
    const { body } = await begin('noor', { kind: 'peer', subject: 'finn', audience: 'manager-only' });
    await step('noor', body.id, 'share');
    const setManager = (manager: string) =>
      api.store.write(async (unit) => {
        const finn = await unit.people.find(asId('finn'));
        if (finn) await unit.people.save({ ...finn, manager: asId(manager), revision: finn.revision + 1 });
      });
    await setManager('top');
    expect((await api.get('top', `/assessments/${body.id}`)).status).toBe(404);
    expect((await api.get('finn', `/assessments/${body.id}`)).status).toBe(404);
    expect((await api.get('mia', `/assessments/${body.id}`)).status).toBe(200);
    const listed = await api.get('top', '/assessments?subject=finn');
    expect(listed.text).not.toContain(body.id);
    await setManager('mia');
  });

  test('put self and manager side by side, differences first, once both are shared', async () => {
    const own = await begin('noor', { kind: 'self', subject: 'noor' });
    await rate('noor', own.body.id, { [first ?? '']: 3, [second ?? '']: 2 }, 1);
    const view = await begin('mia', { kind: 'manager', subject: 'noor' });
    await rate('mia', view.body.id, { [first ?? '']: 2, [second ?? '']: { value: 5, note: 'hidden till shared' } }, 1);
    await step('noor', own.body.id, 'share');
    const half = await api.get('noor', '/people/noor/views?cycle=none');
    expect(half.body).toMatchObject({ self: { id: own.body.id }, manager: null, comparison: null });
    expect(half.text).not.toContain('hidden till shared');
    await step('mia', view.body.id, 'share');
    const both = await api.get('noor', '/people/noor/views?cycle=none');
    expect(both.body.comparison.differences.map(({ competency }: { competency: string }) => competency)).toEqual([
      second,
      first,
    ]);
    expect(both.body.comparison.differences[0]).toMatchObject({ apart: 3, manager: { note: 'hidden till shared' } });
    expect(both.body.comparison.outcomes.manager.kind).toBe('scorecard');
    expect((await api.get('omar', '/people/noor/views')).status).toBe(403);
    expect((await api.get('ada', '/people/noor/views')).status).toBe(403);
  });

  test('show history as a range of named levels', async () => {
    const { body } = await api.get('mia', '/people/noor/history');
    expect(body.items).toHaveLength(2);
    expect(body.items[0]).toMatchObject({
      kind: 'self',
      cycle: null,
      result: { kind: 'level', level: { low: { title: expect.any(String) }, high: { title: expect.any(String) } } },
    });
  });

  test('on a mirror hold no number, no total and no level, in any answer', async () => {
    const [a, b] = mirror.competencies;
    const own = await begin('omar', {
      kind: 'self',
      subject: 'omar',
      ladderVersion: 'mirror',
      ratings: { ratings: { [a?.id ?? '']: a?.values[1]?.value, [b?.id ?? '']: b?.values[0]?.value } },
    });
    // The draft of before is still there: outside of cycles one is enough.
    expect(own.status).toBe(409);
    const drafts = await api.get('omar', '/assessments?mine=true&subject=omar');
    await api.send('omar', 'DELETE', `/assessments/${drafts.body.items[0].id}`);
    const begun = await begin('noor', { kind: 'self', subject: 'noor', ladderVersion: 'mirror' });
    const id = begun.body.id;
    const rated = await rate('noor', id, { [a?.id ?? '']: a?.values[1]?.value, [b?.id ?? '']: b?.values[0]?.value }, 1);
    expect(rated.status).toBe(200);
    const view = await begin('mia', {
      kind: 'manager',
      subject: 'noor',
      ladderVersion: 'mirror',
      ratings: { ratings: { [a?.id ?? '']: a?.values[3]?.value } },
    });
    api.tools.pass(1000);
    await step('noor', id, 'share');
    await step('mia', view.body.id, 'share');
    const answers = [
      (await api.get('mia', `/assessments/${id}`)).body,
      (await api.get('mia', '/people/noor/views?cycle=none')).body,
      (await api.get('mia', '/people/noor/history')).body.items.at(-1),
    ];
    for (const answer of answers) expect(numbersIn(answer)).toEqual([]);
    const [whole, views, last] = answers;
    expect(Object.keys(whole.outcome)).toEqual(['kind', 'groups']);
    expect(views.comparison).toMatchObject({
      kind: 'mirror',
      differences: [{ self: { chosen: a?.values[1]?.label } }],
    });
    expect(JSON.stringify(views.comparison)).not.toContain('apart');
    expect(last.result.kind).toBe('mirror');
  });

  test('never stand in an administrator’s lists and exports while they are drafts', async () => {
    const begun = await begin('finn', { kind: 'self', subject: 'finn' });
    await rate('finn', begun.body.id, { [first ?? '']: { value: 3, note: 'nobody else reads this' } }, 1);
    const { endpoints } = await import('#api/endpoints.ts');
    const paths = endpoints.filter(({ method }) => method === 'get').map(({ path }) => path);
    expect(paths.length).toBeGreaterThan(20);
    for (const path of paths) {
      for (const id of ['finn', 'spring', 'scorecard', begun.body.id]) {
        for (const who of ['ada', 'mia']) {
          const { text, status } = await api.get(who, path.replace('{id}', id));
          expect(text, `${path} as ${who}`).not.toContain('nobody else reads this');
          expect(status, path).not.toBe(500);
          if (!path.includes('{id}')) continue;
        }
      }
    }
    expect(JSON.stringify(await api.store.read((unit) => unit.audit.list(0, 5000)))).not.toContain('nobody else');
  });

  test('are listed in pages that hide how many others there are', async () => {
    const seen: string[] = [];
    let path: string | null = '/assessments?subject=finn&limit=1';
    while (path !== null) {
      const { body, headers }: Awaited<ReturnType<TestApi['get']>> = await api.get('mia', path);
      expect(body.items.length).toBe(1);
      seen.push(body.items[0].status);
      path = /<(.+)>; rel="next"/.exec(headers.get('Link') ?? '')?.[1] ?? null;
    }
    expect(seen).toHaveLength(3);
    expect(seen).not.toContain('draft');
    expect((await api.get('omar', '/assessments?subject=noor')).body.items).toEqual([]);
    expect((await api.get('omar', '/assessments?subject=nobody-here')).body.items).toEqual([]);
    expect(api.failures).toEqual([]);
  });
});

/** Every number in an answer but the revision, which counts changes and no person. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, own]) => (key === 'revision' ? [] : numbersIn(own)));
}
