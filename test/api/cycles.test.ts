import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asId, type PersonId } from '#org/ids.ts';
import { gatesText, ratings } from '../org/ladders/ladder-texts.ts';
import { openTestApi, type Received, type TestApi } from './test-api.ts';

const plan = {
  name: '2026 Q1',
  opensOn: '2026-03-02',
  dueOn: '2026-03-17',
  closesOn: '2026-03-31',
  steps: ['self', 'manager', 'peer', 'conversation'],
};

describe('cycles over the API', () => {
  let api: TestApi;
  let end: () => Promise<void>;
  let cycle: Received;
  const ladder = 'gates-1';
  beforeAll(async () => {
    ({ api, end } = await openTestApi());
    await api.person('Pia', { roles: ['people-partner'] });
    await api.person('Ada', { roles: ['administrator'] });
    await api.person('Una');
    await api.person('Mia', { manager: 'una', team: 'Search' });
    for (const name of ['Noor', 'Omar', 'Rosa', 'Sven', 'Tao'])
      await api.person(name, { manager: 'mia', team: 'Search' });
    for (const name of ['Bo', 'Cleo']) await api.person(name, { manager: 'una', team: 'Tiny' });
    await api.store.write((unit) =>
      unit.ladderVersions.add({
        id: asId(ladder),
        ladder: 'gates',
        version: '1.0.0',
        title: 'Support engineer',
        text: gatesText,
        status: 'published',
        revision: 1,
        createdBy: null,
        createdAt: '2026-01-01T00:00:00.000Z',
        updatedAt: '2026-01-01T00:00:00.000Z',
        publishedAt: '2026-01-01T00:00:00.000Z',
      }),
    );
  }, 60_000);
  afterAll(() => end());

  const etag = ({ headers }: Received) => ({ 'If-Match': headers.get('ETag') ?? '' });
  const progress = (who: string, query = '') => api.get(who, `/cycles/${cycle.body.id}/progress${query}`);
  const write = (
    id: string,
    kind: 'self' | 'manager' | 'peer',
    author: string,
    status: 'draft' | 'shared' | 'discussed',
  ) =>
    api.store.write((unit) =>
      unit.assessments.add({
        id: asId(id),
        kind,
        status,
        subject: asId<PersonId>('noor'),
        author: asId<PersonId>(author),
        cycle: asId(cycle.body.id),
        ladderVersion: asId(ladder),
        audience: kind === 'peer' ? 'manager-only' : 'named',
        announcedTo: kind === 'peer' ? asId<PersonId>('mia') : null,
        ratings: ratings({ diagnosis: { value: 2, note: 'Nobody counts this.' } }),
        carriedNote: [],
        revision: 1,
        createdAt: '2026-03-02T09:00:00.000Z',
        updatedAt: '2026-03-02T09:00:00.000Z',
        sharedAt: status === 'draft' ? null : '2026-03-02T09:00:00.000Z',
        discussedAt: null,
        lockedAt: null,
      }),
    );

  test('are planned by people partners and administrators, from a proposal', async () => {
    const body = { ...plan, members: { kind: 'teams', teams: ['Search', 'Tiny'] } };
    for (const who of ['una', 'noor']) {
      expect((await api.send(who, 'POST', '/cycles', { body })).status).toBe(403);
      expect((await api.get(who, '/cycles')).body.proposal).toBeNull();
    }
    expect((await api.get('pia', '/cycles')).body.proposal).toEqual({
      name: '2026 Q2',
      opensOn: '2026-04-01',
      dueOn: '2026-06-16',
      closesOn: '2026-06-30',
    });
    cycle = await api.send('pia', 'POST', '/cycles', { body });
    expect(cycle.status).toBe(201);
    expect(cycle.body).toMatchObject({ status: 'planned', memberCount: 8, isMember: false });
    const seen = await api.get('noor', `/cycles/${cycle.body.id}`);
    expect(seen.body).toMatchObject({ isMember: true, memberCount: null });
    expect((await api.get('noor', `/cycles/${cycle.body.id}/members`)).status).toBe(403);
    expect((await api.get('ada', `/cycles/${cycle.body.id}/members`)).body.items).toHaveLength(8);
    expect((await api.get('noor', '/cycles/none')).status).toBe(404);
  });

  test('say all that can’t be meant at once, with places', async () => {
    const wrong = await api.send('ada', 'POST', '/cycles', {
      body: { ...plan, dueOn: '2026-02-01', steps: [], members: { kind: 'people', people: [] } },
    });
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/dueOn',
      '/steps',
      '/members',
    ]);
    const nobody = { ...plan, members: { kind: 'people', people: ['noor', 'nobody'] } };
    expect((await api.send('ada', 'POST', '/cycles', { body: nobody })).body.errors[0].pointer).toBe(
      '/members/people/1',
    );
    const breaking = { ...plan, name: 'A\nBcc: x', members: { kind: 'everybody' } };
    expect((await api.send('ada', 'POST', '/cycles', { body: breaking })).status).toBe(422);
  });

  test('two who change one are told', async () => {
    const path = `/cycles/${cycle.body.id}`;
    const body = { dueOn: '2026-03-20' };
    expect((await api.send('pia', 'PATCH', path, { body })).status).toBe(428);
    expect((await api.send('noor', 'PATCH', path, { body, headers: etag(cycle) })).status).toBe(403);
    expect((await api.send('pia', 'PATCH', path, { body, headers: etag(cycle) })).body.dueOn).toBe('2026-03-20');
    const second = await api.send('ada', 'PATCH', path, { body: { name: 'Other' }, headers: etag(cycle) });
    expect(second.status).toBe(412);
    expect(second.text).not.toContain('2026 Q1');
  });

  test('are opened, closed and opened again by those who plan them', async () => {
    const path = `/cycles/${cycle.body.id}`;
    expect((await api.send('noor', 'POST', `${path}/open`)).status).toBe(403);
    expect((await api.send('pia', 'POST', `${path}/close`)).status).toBe(409);
    expect((await api.send('pia', 'POST', `${path}/open`)).body.status).toBe('open');
    await write('noor-self', 'self', 'noor', 'draft');
    expect((await api.send('pia', 'POST', `${path}/close`)).body.status).toBe('closed');
    const draft = await api.store.read((unit) => unit.assessments.find(asId('noor-self')));
    expect(draft).toMatchObject({ status: 'draft', sharedAt: null });
    expect((await api.send('pia', 'POST', `${path}/open`)).body.status).toBe('open');
  });

  test('progress doesn’t tell a draft from nothing', async () => {
    const { body } = await progress('mia');
    const [noor, omar] = body.reports.people;
    expect(noor.person.name).toBe('Noor');
    expect(noor.steps).toEqual(omar.steps);
    expect(noor.steps).toContainEqual({ step: 'self', state: 'open' });
  });

  test('a manager sees how far each report is, the report themselves, and nobody else’s', async () => {
    await api.store.write(async (unit) => {
      const draft = await unit.assessments.find(asId('noor-self'));
      if (draft === null) throw new Error('it is gone');
      await unit.assessments.save({ ...draft, status: 'shared', sharedAt: draft.updatedAt, revision: 2 });
    });
    await write('noor-peer', 'peer', 'omar', 'shared');
    const { body, text } = await progress('mia');
    expect(body.reports.all).toEqual({
      people: 5,
      done: plan.steps.map((step) => ({ step, people: step === 'self' ? 1 : 0 })),
    });
    expect(text).not.toContain('Nobody counts this');
    const own = await progress('noor');
    expect(own.body.mine).toContainEqual({ step: 'self', state: 'done' });
    expect(own.body.mine).toContainEqual({ step: 'peer', state: 'open' });
    expect(own.body).toMatchObject({ reports: { people: [] }, organisation: null });
    expect((await progress('una', '?manager=mia')).body.reports.people).toHaveLength(5);
    expect((await progress('bo', '?manager=mia')).status).toBe(403);
    expect((await progress('noor', '?manager=mia')).status).toBe(403);
    expect((await progress('ada', '?manager=mia')).status).toBe(403);
    expect((await progress('ada')).body.organisation).toBeNull();
  });

  test('people partners see all teams but small ones, nor what small ones come to', async () => {
    const { body } = await progress('pia');
    expect(body.organisation.all.people).toBe(8);
    const path = `/cycles/${cycle.body.id}/progress/teams`;
    for (const who of ['noor', 'mia', 'ada']) expect((await api.get(who, path)).status).toBe(403);
    const first = await api.get('pia', `${path}?limit=1`);
    expect(first.body.items).toEqual([{ team: 'Search', progress: null }]);
    const after = /after=([\w-]+)/.exec(first.headers.get('Link') ?? '')?.[1];
    const second = await api.get('pia', `${path}?limit=1&after=${after}`);
    expect(second.body.items).toEqual([{ team: 'Tiny', progress: null }]);
    expect(second.headers.get('Link')).toBeNull();
    await api.send('pia', 'POST', '/cycles', { body: { ...plan, members: { kind: 'teams', teams: ['Tiny'] } } });
    const { items } = (await api.get('pia', '/cycles')).body;
    const tiny = items.find(({ memberCount }: { memberCount: number }) => memberCount === 2);
    expect((await api.get('pia', `/cycles/${tiny.id}/progress`)).body.organisation).toBeNull();
    expect((await api.get('pia', `/cycles/${tiny.id}/progress/teams`)).body.items).toEqual([]);
  });

  test('a team is shown once no small one follows from it', async () => {
    for (const name of ['Uma', 'Vic', 'Wim']) await api.person(name, { manager: 'una', team: 'Other' });
    for (const name of ['uma', 'vic', 'wim'])
      expect((await api.send('pia', 'PUT', `/cycles/${cycle.body.id}/members/${name}`)).body.isMember).toBe(true);
    const { items } = (await api.get('pia', `/cycles/${cycle.body.id}/progress/teams`)).body;
    expect(items.map(({ team, progress: own }: { team: string; progress: object | null }) => [team, own])).toEqual([
      ['Other', null],
      ['Search', { people: 6, done: plan.steps.map((step) => ({ step, people: step === 'self' ? 1 : 0 })) }],
      ['Tiny', null],
    ]);
    for (const name of ['uma', 'vic', 'wim'])
      await api.send('pia', 'DELETE', `/cycles/${cycle.body.id}/members/${name}`);
  });

  test('people are taken in and out one by one, and whoever changes all of it at once is told', async () => {
    const path = `/cycles/${cycle.body.id}`;
    const seen = await api.get('pia', path);
    const member = (who: string) => `${path}/members/${who}`;
    expect((await api.send('mia', 'PUT', member('una'))).status).toBe(403);
    expect((await api.send('pia', 'PUT', member('nobody'))).status).toBe(404);
    expect((await api.get('pia', member('una'))).body).toEqual({ person: { id: 'una', name: 'Una' }, isMember: false });
    expect((await api.send('pia', 'PUT', member('una'))).body.isMember).toBe(true);
    expect((await api.send('ada', 'PUT', member('una'))).body.isMember).toBe(true);
    expect((await api.get('pia', path)).body.memberCount).toBe(9);
    const late = await api.send('ada', 'PATCH', path, {
      body: { members: { kind: 'everybody' } },
      headers: etag(seen),
    });
    expect(late.status).toBe(412);
    expect((await api.send('ada', 'DELETE', member('una'))).body.isMember).toBe(false);
    expect((await api.send('ada', 'DELETE', member('una'))).body.isMember).toBe(false);
    expect((await api.get('pia', path)).body.memberCount).toBe(8);
    const { items } = (await api.get('pia', `${path}/former-members`)).body;
    expect(items.find(({ id }: { id: string }) => id === 'una')).toMatchObject({ name: 'Una', because: 'taken-out' });
    const entries = await api.store.read((unit) => unit.audit.list(0, 500));
    const own = entries.filter(({ action }) => action.startsWith('cycle:take-'));
    expect(own.filter(({ detail }) => JSON.stringify(detail).includes('una')).map(({ action }) => action)).toEqual([
      'cycle:take-in',
      'cycle:take-out',
    ]);
  });

  test('whoever leaves the company leaves what is open, is waited for no more, and comes back into it', async () => {
    const path = `/cycles/${cycle.body.id}`;
    const all = async () => (await progress('pia')).body.organisation.all;
    const before = await all();
    const closed = await api.send('pia', 'POST', '/cycles', {
      body: { ...plan, name: 'Over', members: { kind: 'everybody' } },
    });
    const over = `/cycles/${closed.body.id}`;
    await api.send('pia', 'POST', `${over}/open`);
    await api.send('pia', 'POST', `${over}/close`);
    const counted = (await api.get('pia', over)).body.memberCount;
    expect((await api.send('pia', 'POST', '/people/noor/leave', { body: {} })).status).toBe(200);
    const done = before.done.map((own: { step: string }) => ({ step: own.step, people: 0 }));
    expect(await all()).toEqual({ people: 7, done });
    expect((await api.get('pia', path)).body.memberCount).toBe(7);
    const gone = async () => {
      const { items } = (await api.get('pia', `${path}/former-members`)).body;
      return items.find(({ id }: { id: string }) => id === 'noor')?.because;
    };
    expect(await gone()).toBe('left-company');
    expect((await api.send('pia', 'PUT', `${path}/members/noor`)).status).toBe(409);
    expect((await api.get('mia', '/assessments/noor-self')).status).toBe(200);
    expect((await api.get('pia', over)).body.memberCount).toBe(counted);
    expect((await api.send('pia', 'DELETE', `${over}/members/omar`)).status).toBe(409);
    expect((await api.send('pia', 'POST', `${over}/open`)).body.memberCount).toBe(counted - 1);
    await api.send('pia', 'POST', `${over}/close`);
    expect((await api.send('pia', 'POST', '/people/noor/return')).status).toBe(200);
    expect(await all()).toEqual(before);
    expect(await gone()).toBeUndefined();
  });

  test('reminding writes once to each who can still do something, and doesn’t say to how many', async () => {
    const path = `/cycles/${cycle.body.id}/remind`;
    expect((await api.send('mia', 'POST', path)).status).toBe(403);
    expect((await api.send('pia', 'POST', path)).status).toBe(204);
    expect(await api.store.read((unit) => unit.outbox.count())).toBe(0);
    Object.assign(api.services, { settings: { ...api.services.settings, sendsMail: true } });
    const reminded = await api.send('pia', 'POST', path);
    expect([reminded.status, reminded.text]).toEqual([204, '']);
    const letters = await api.store.write((unit) => unit.outbox.take(50, () => '2027-01-01T00:00:00.000Z'));
    const to = letters.map((letter) => letter.to).toSorted();
    expect(to).toEqual(
      ['bo', 'cleo', 'mia', 'noor', 'omar', 'rosa', 'sven', 'tao', 'una'].map((name) => `${name}@example.org`),
    );
    const ofNoor = letters.find((letter) => letter.to.startsWith('noor'))?.text;
    expect(ofNoor).not.toContain('your own view');
    expect(ofNoor).toContain('a colleague');
    await api.send('pia', 'POST', `/cycles/${cycle.body.id}/close`);
    expect((await api.send('pia', 'POST', path)).status).toBe(409);
    expect(api.failures).toEqual([]);
  });
});
