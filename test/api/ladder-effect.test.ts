import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Assessment } from '#org/assessments/assessment.ts';
import { asId, type PersonId } from '#org/ids.ts';
import { gatesText, mirrorText, nextVersion, ratings, reworkedText, strictText } from '../org/ladders/ladder-texts.ts';
import { openTestApi, type TestApi } from './test-api.ts';

const people = Array.from({ length: 12 }, (_, n) => `p${n}`);
const threeOfFour = ratings({ diagnosis: 2, empathy: 2, 'product-knowledge': 2, writing: 0 });

describe('what a new version does', () => {
  let api: TestApi;
  let end: () => Promise<void>;
  let first = '';
  beforeAll(async () => {
    ({ api, end } = await openTestApi());
    await api.person('Olga', { roles: ['ladder-owner'] });
    await api.person('Pia', { roles: ['people-partner'] });
    for (const name of people) await api.person(name, { manager: 'olga' });
    first = await publish(gatesText);
    const plan = { name: 'Q', opensOn: '2026-03-01', dueOn: '2026-03-17', closesOn: '2026-03-31', steps: ['self'] };
    const cycle = await api.send('pia', 'POST', '/cycles', { body: { ...plan, members: { kind: 'everybody' } } });
    await api.send('pia', 'POST', `/cycles/${cycle.body.id}/open`);
    for (const name of people) await assessment(`${name}-shared`, name, { ratings: threeOfFour });
    await assessment('p0-draft', 'p0', {
      status: 'draft',
      cycle: cycle.body.id,
      ratings: ratings({ diagnosis: 2, writing: { value: 1, note: 'My secret article.' } }),
    });
    await assessment('p1-outside', 'p1', { status: 'draft', ratings: ratings({ writing: 1 }) });
  }, 60_000);
  afterAll(() => end());

  async function publish(text: string): Promise<string> {
    const draft = await api.send('olga', 'POST', '/ladder-versions', { body: { text } });
    const { status, body } = await api.send('olga', 'POST', `/ladder-versions/${draft.body.id}/publish`, {
      headers: { 'If-Match': '"r1"' },
    });
    expect(status).toBe(200);
    return body.id;
  }

  async function draft(text: string): Promise<string> {
    return (await api.send('olga', 'POST', '/ladder-versions', { body: { text } })).body.id;
  }

  const assessment = (id: string, subject: string, own: Partial<Assessment>) =>
    api.store.write((unit) =>
      unit.assessments.add({
        id: asId(id),
        kind: 'self',
        status: 'shared',
        subject: asId<PersonId>(subject),
        author: asId<PersonId>(subject),
        cycle: null,
        ladderVersion: asId(first),
        audience: 'named',
        announcedTo: null,
        ratings: '',
        carriedNote: [],
        revision: 1,
        createdAt: '2026-03-02T09:00:00.000Z',
        updatedAt: '2026-03-02T09:00:00.000Z',
        sharedAt: own.status === 'draft' ? null : '2026-03-02T09:00:00.000Z',
        discussedAt: null,
        lockedAt: null,
        ...own,
      }),
    );

  test('the owner sees how many would move from level to level, in fives, and nobody by name', async () => {
    const { status, body, text } = await api.get('olga', `/ladder-versions/${await draft(strictText)}/effect`);
    expect(status).toBe(200);
    expect(body.former.version).toBe('1.0.0');
    expect(body.effect.people.moves).toEqual([
      {
        from: { low: 'Support engineer', high: 'Support engineer' },
        to: { low: 'Associate', high: 'Associate' },
        atLeast: 10,
      },
    ]);
    expect(body.effect.drafts.people).toBeNull();
    for (const name of people) expect(text).not.toContain(`"${name}"`);
  });

  test('one person more or less in a group of fewer than five changes nothing in the answer', async () => {
    const path = `/ladder-versions/${await draft(reworkedText)}/effect`;
    const before = (await api.get('olga', path)).text;
    await assessment('p2-higher', 'p2', {
      kind: 'manager',
      author: asId<PersonId>('olga'),
      ratings: ratings({ diagnosis: 3, empathy: 3, 'product-knowledge': 3, writing: 3 }),
      sharedAt: '2026-03-02T10:00:00.000Z',
    });
    expect((await api.get('olga', path)).text).toBe(before);
  });

  test('only those who own ladders see it, and that they looked is noted', async () => {
    expect((await api.get('pia', `/ladder-versions/${first}/effect`)).status).toBe(403);
    expect((await api.get('p0', `/ladder-versions/${first}/effect`)).status).toBe(403);
    const entries = await api.store.read((unit) => unit.audit.list(0, 500));
    expect(entries.filter(({ action }) => action === 'ladder:effect').length).toBeGreaterThan(0);
  });

  test('a first version has nobody to do anything to', async () => {
    expect((await api.get('olga', `/ladder-versions/${first}/effect`)).body).toEqual({
      former: null,
      isPart: false,
      effect: null,
    });
  });

  test('drafts of open cycles are carried, their authors alone are told what didn’t come along', async () => {
    const unpublished = await draft(reworkedText.replace('"3.0.0"', '"3.1.0"'));
    expect((await api.send('olga', 'POST', `/ladder-versions/${unpublished}/carry-open`)).status).toBe(409);
    const next = await publish(reworkedText);
    const carried = await api.send('olga', 'POST', `/ladder-versions/${next}/carry-open`);
    expect([carried.status, carried.text]).toEqual([204, '']);
    const kept = await api.store.read((unit) => unit.assessments.find(asId('p0-draft')));
    expect(kept).toMatchObject({ ladderVersion: next, revision: 2, status: 'draft' });
    expect(JSON.parse(kept?.ratings ?? '').ratings).toEqual({ diagnosis: 2 });
    expect(kept?.carriedNote.join(' ')).toContain('My secret article.');
    const outside = await api.store.read((unit) => unit.assessments.find(asId('p1-outside')));
    expect(outside).toMatchObject({ ladderVersion: first, revision: 1 });
    const shared = await api.store.read((unit) => unit.assessments.find(asId('p0-shared')));
    expect(shared).toMatchObject({ ladderVersion: first, ratings: threeOfFour });
    const own = await api.get('p0', '/assessments/p0-draft');
    expect(own.status).toBe(200);
    expect(own.text).toContain('My secret article.');
    for (const who of ['olga', 'pia', 'p1']) expect((await api.get(who, '/assessments/p0-draft')).status).toBe(404);
    const entries = await api.store.read((unit) => unit.audit.list(0, 500));
    expect(entries.map(({ action }) => action)).toContain('ladder:carry-open');
    // Not even that there is a draft: an auditor would count them.
    expect(JSON.stringify(entries)).not.toContain('p0-draft');
    expect(JSON.stringify(entries)).not.toContain('secret');
    await api.send('olga', 'POST', `/ladder-versions/${next}/carry-open`);
    expect((await api.store.read((unit) => unit.assessments.find(asId('p0-draft'))))?.revision).toBe(2);
  });

  test('of a mirror it says what carries, and gives no number', async () => {
    first = await publish(mirrorText);
    for (const name of people) {
      await assessment(`${name}-mirror`, name, { ratings: ratings({}, 'trunk-and-fork', '1.0.0') });
    }
    const { body } = await api.get('olga', `/ladder-versions/${await draft(nextVersion(mirrorText, '2.0.0'))}/effect`);
    expect(body.effect).toMatchObject({ intent: 'mirror', people: null, drafts: null });
    expect(body.effect.places.whole.length).toBeGreaterThan(0);
    expect(JSON.stringify(body.effect)).not.toMatch(/:\s*\d/);
    expect(api.failures).toEqual([]);
  });

  test('says no more to an owner who asks about draft after draft, until a day has passed', async () => {
    const id = await draft(nextVersion(mirrorText, '2.1.0'));
    const look = async () => (await api.get('olga', `/ladder-versions/${id}/effect`)).status;
    const statuses: number[] = [];
    for (let looks = 0; looks < 61; looks += 1) statuses.push(await look());
    expect([statuses[0], statuses.at(-1)]).toEqual([200, 409]);
    await api.store.write((unit) => unit.roles.grant(asId<PersonId>('pia'), 'ladder-owner', null));
    expect((await api.get('pia', `/ladder-versions/${id}/effect`)).status).toBe(200);
    api.tools.pass(24 * 3_600_000);
    expect(await look()).toBe(200);
  });
});
