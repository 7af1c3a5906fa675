import { expect, test } from 'vitest';
import { asId, type PersonId } from '#org/ids.ts';
import { describeOnEachDatabase } from './each-database.ts';

const ada = asId<PersonId>('ada');
const named = { id: ada, email: 'ada@example.org', name: 'Ada' };

describeOnEachDatabase('what signing in keeps', ({ store, tools }) => {
  const inMinutes = (minutes: number) => new Date(tools.now().getTime() + minutes * 60_000).toISOString();
  test('begins with somebody in the directory', async () => {
    const at = tools.now().toISOString();
    const rest = { team: '', manager: null, status: 'active', leftOn: null, revision: 1 } as const;
    await store().write((unit) => unit.people.add({ ...named, ...rest, createdAt: at, updatedAt: at }));
    expect(await store().read((unit) => unit.people.count())).toBe(1);
  });

  test('has one password for somebody, replaced by the next', async () => {
    const hash = () => store().read((unit) => unit.signInAccounts.passwordHashOf(ada));
    expect(await hash()).toBeNull();
    await store().write((unit) => unit.signInAccounts.setPasswordHash(named, 'first'));
    await store().write((unit) => unit.signInAccounts.setPasswordHash(named, 'second'));
    expect(await hash()).toBe('second');
    expect(await store().db.selectFrom('auth_account').select('id').execute()).toHaveLength(1);
  });

  test('knows a session by its token until it runs out, and lists those that hold', async () => {
    const start = (token: string, minutes: number) =>
      store().write((unit) =>
        unit.sessions.start(ada, { token, userAgent: token, address: '::1', expiresAt: inMinutes(minutes) }),
      );
    await start('short', 1);
    tools.pass(1000);
    await start('long', 60);
    const list = await store().read((unit) => unit.sessions.of(ada, 'long'));
    expect(list.map(({ userAgent, isThisOne }) => [userAgent, isThisOne])).toEqual([
      ['long', true],
      ['short', false],
    ]);
    tools.pass(60_000);
    const whose = async (token: string) =>
      (await store().read((unit) => unit.callers.bySession(token, tools.now())))?.person ?? null;
    expect([await whose('short'), await whose('long')]).toEqual([null, ada]);
    expect(await store().read((unit) => unit.sessions.of(ada, null))).toHaveLength(1);
    await store().write((unit) => unit.sessions.endAll(ada, 'long'));
    expect(await whose('long')).toBe(ada);
    await store().write((unit) => unit.sessions.endByToken('long'));
    expect(await whose('long')).toBeNull();
  });

  test('takes an invitation once, and only the newest', async () => {
    const take = (hash: string) => store().write((unit) => unit.invitations.take(hash));
    await store().write((unit) => unit.invitations.replace(ada, 'older', inMinutes(10)));
    await store().write((unit) => unit.invitations.replace(ada, 'newer', inMinutes(10)));
    expect([await take('older'), await take('newer'), await take('newer')]).toEqual([null, ada, null]);
    await store().write((unit) => unit.invitations.replace(ada, 'late', inMinutes(10)));
    tools.pass(10 * 60_000);
    expect(await take('late')).toBeNull();
  });

  test('lists who is here and has no way in, by name, page by page, with the link that they hold', async () => {
    const at = tools.now().toISOString();
    const add = (id: string, status: 'active' | 'left') => {
      const rest = { team: '', manager: null, leftOn: null, revision: 1, createdAt: at, updatedAt: at };
      const own = { id: asId<PersonId>(id), email: `${id}@example.org`, name: id.toUpperCase(), status };
      return store().write((unit) => unit.people.add({ ...own, ...rest }));
    };
    await Promise.all([add('zoe', 'active'), add('bob', 'active'), add('lea', 'left'), add('ida', 'active')]);
    await store().write((unit) => unit.invitations.replace(asId('ida'), 'of ida', inMinutes(10)));
    await store().write((unit) => unit.invitations.replace(asId('zoe'), 'of zoe', inMinutes(-1)));
    const page = (limit: number, after: readonly string[] | null) =>
      store().read((unit) => unit.invitations.withoutWayIn({ limit, after }));
    const first = await page(2, null);
    expect(first.items.map(({ person, invitedUntil }) => [person.name, invitedUntil])).toEqual([
      ['BOB', null],
      ['IDA', inMinutes(10)],
    ]);
    const second = await page(2, first.next);
    expect(second).toMatchObject({ items: [{ person: { name: 'ZOE' }, invitedUntil: null }], next: null });
    const zoe = { id: asId<PersonId>('zoe'), email: 'zoe@example.org', name: 'ZOE' };
    await store().write((unit) => unit.signInAccounts.setPasswordHash(zoe, 'hash'));
    expect((await page(10, null)).items.map(({ person }) => person.name)).toEqual(['BOB', 'IDA']);
    await store().write((unit) => unit.invitations.removeAll(asId('ida')));
  });

  test('takes out sessions and invitations that have run out, and no others', async () => {
    await store().write(async (unit) => {
      const session = { userAgent: '', address: '' };
      await unit.sessions.start(ada, { ...session, token: 'over', expiresAt: inMinutes(-1) });
      await unit.sessions.start(ada, { ...session, token: 'holds', expiresAt: inMinutes(1) });
      await unit.invitations.replace(ada, 'over', inMinutes(-1));
      await unit.sessions.removeExpired();
      await unit.invitations.removeExpired();
    });
    const left = await store().db.selectFrom('auth_session').select('token').execute();
    expect(left).toEqual([{ token: 'holds' }]);
    expect(await store().db.selectFrom('invitation').selectAll().execute()).toEqual([]);
  });

  test('counts tries until there are too many, from the first on, and forgets them', async () => {
    const limit = { most: 2, withinMilliseconds: 60_000 };
    const note = () => store().write((unit) => unit.attempts.note('key', limit));
    expect([await note(), await note(), await note()]).toEqual([null, null, 60]);
    tools.pass(30_000);
    expect(await note()).toBe(30);
    tools.pass(30_000);
    expect([await note(), await note(), await note()]).toEqual([null, null, 60]);
    await store().write((unit) => unit.attempts.forget('key'));
    expect(await note()).toBeNull();
  });

  test('counts tries that come at the same moment each', async () => {
    const limit = { most: 3, withinMilliseconds: 60_000 };
    const waits = await Promise.all(
      Array.from({ length: 8 }, () => store().write((unit) => unit.attempts.note('at once', limit))),
    );
    expect(waits.filter((wait) => wait === null)).toHaveLength(3);
  });

  test('hands out a letter to one at a time and again once its time has come', async () => {
    await store().write((unit) => unit.outbox.add({ to: 'a@example.org', subject: 'S', text: 'T' }));
    const take = () => store().write((unit) => unit.outbox.take(10, () => inMinutes(1)));
    const [letter] = await take();
    expect(letter).toMatchObject({ to: 'a@example.org', subject: 'S', text: 'T', attempts: 1 });
    expect(await take()).toEqual([]);
    tools.pass(60_000);
    expect((await take()).map(({ attempts }) => attempts)).toEqual([2]);
    await store().write((unit) => unit.outbox.remove(letter?.id ?? 0));
    expect(await store().read((unit) => unit.outbox.count())).toBe(0);
  });
});
