import { beforeAll, beforeEach, expect, test } from 'vitest';
import { asId, type PersonId } from '#org/ids.ts';
import type { News } from '#org/notifications/news.ts';
import { erasePerson } from '#store/erase-person.ts';
import { exportPerson } from '#store/export-person.ts';
import { sha256 } from '#store/open-store.ts';
import { aPerson } from '../org/assessments/an-assessment.ts';
import { aGoal, aPlan } from '../org/growth/a-plan.ts';
import { describeOnEachDatabase } from './each-database.ts';

const [finn, mia, omar] = ['finn', 'mia', 'omar'].map((id) => asId<PersonId>(id)) as [PersonId, PersonId, PersonId];
const at = (minute: number) => `2026-03-02T09:${String(minute).padStart(2, '0')}:00.000Z`;
const news = (given: Partial<News> = {}): News => ({
  to: [finn],
  kind: 'case-waits',
  about: { kind: 'case', id: 'case' },
  due: null,
  ...given,
});
const whole = { limit: 50, after: null };

describeOnEachDatabase('notifications', ({ store, tools }) => {
  beforeAll(async () => {
    await store().write(async (unit) => {
      for (const id of ['mia', 'omar']) await unit.people.add(aPerson(id));
      await unit.people.add(aPerson('finn', { manager: mia }));
      await unit.people.add(aPerson('lou', { status: 'left', leftOn: '2026-02-01' }));
    });
  });
  beforeEach(async () => {
    await store().db.deleteFrom('notification').execute();
    await store().db.deleteFrom('notice_setting').execute();
  });
  const tell = (own: News, minute = 0) => store().write((unit) => unit.notifications.tell(own, at(minute)));
  const all = async (person = finn, isUnread = false) =>
    (await store().read((unit) => unit.notifications.list({ person, isUnread }, whole))).items;

  test('several about one thing are one until it is read: the newest, and how many', async () => {
    await tell(news({ due: '2026-03-09' }));
    await tell(news({ kind: 'case-returned', to: [finn, mia] }), 1);
    await tell(news({ about: { kind: 'assessment', id: 'case' }, kind: 'assessment-shared' }), 2);
    expect((await all()).map(({ kind, count, due, toldAt }) => [kind, count, due, toldAt])).toEqual([
      ['assessment-shared', 1, null, at(2)],
      ['case-returned', 2, null, at(1)],
    ]);
    expect((await all(mia)).map(({ count }) => count)).toEqual([1]);
    const [, folded] = await all();
    if (folded === undefined) throw new Error('nothing was told');
    await store().write((unit) => unit.notifications.setRead(folded, at(3)));
    await tell(news({ kind: 'case-decided' }), 4);
    expect((await all()).map(({ kind, count, readAt }) => [kind, count, readAt])).toEqual([
      ['case-decided', 1, null],
      ['assessment-shared', 1, null],
      ['case-returned', 2, at(3)],
    ]);
    // What is read can’t become a second unread one of the same thing.
    await store().write((unit) => unit.notifications.setRead(folded, null));
    expect((await all(finn, true)).map(({ kind }) => kind)).toEqual(['case-decided', 'assessment-shared']);
  });

  test('come in pages, the newest first, and are read all at once up to a moment', async () => {
    for (let minute = 0; minute < 5; minute += 1) {
      await tell(news({ about: { kind: 'case', id: `case-${minute}` } }), minute);
    }
    const page = (after: readonly string[] | null) =>
      store().read((unit) => unit.notifications.list({ person: finn }, { limit: 2, after }));
    const ids: string[] = [];
    let after: readonly string[] | null = null;
    do {
      const found: Awaited<ReturnType<typeof page>> = await page(after);
      ids.push(...found.items.map(({ about }) => about.id));
      after = found.next;
    } while (after !== null);
    expect(ids).toEqual(['case-4', 'case-3', 'case-2', 'case-1', 'case-0']);
    await store().write((unit) => unit.notifications.setAllRead(finn, at(2), at(9)));
    expect((await all(finn, true)).map(({ about }) => about.id)).toEqual(['case-4', 'case-3']);
  });

  test('thousands of people are told in one go, each once', async () => {
    const many = Array.from({ length: 1201 }, (_, index) => asId<PersonId>(`many-${index}`));
    await store().write(async (unit) => {
      for (const id of many) await unit.people.add(aPerson(id));
    });
    await tell(news({ to: [...many, ...many] }));
    await tell(news({ to: many }), 1);
    const rows = await store()
      .db.selectFrom('notification')
      .select((own) => [own.fn.countAll<number>().as('rows'), own.fn.max('count').as('most')])
      .executeTakeFirstOrThrow();
    expect([Number(rows.rows), Number(rows.most)]).toEqual([1201, 2]);
  });

  test('letters are for those who work here, want them, and have something new', async () => {
    await tell(news({ to: [finn, mia, omar, asId('lou')] }));
    await store().write((unit) => unit.noticeSettings.set(mia, { digest: 'weekly', leftOut: ['cases'] }));
    await store().write((unit) => unit.noticeSettings.set(omar, { digest: 'off', leftOut: [] }));
    const toMail = (...digests: ('daily' | 'weekly')[]) =>
      store().read((unit) => unit.notifications.toMail(digests, null, 50));
    expect(await toMail('daily')).toEqual(['finn']);
    expect(await toMail('daily', 'weekly')).toEqual(['finn', 'mia']);
    expect(await store().read((unit) => unit.notifications.toMail(['daily', 'weekly'], finn, 50))).toEqual(['mia']);
    expect(await store().read((unit) => unit.noticeSettings.of(mia))).toEqual({ digest: 'weekly', leftOut: ['cases'] });
    expect(await store().read((unit) => unit.noticeSettings.of(finn))).toEqual({ digest: 'daily', leftOut: [] });
    const [own] = await store().read((unit) => unit.notifications.unmailed(finn));
    await store().write((unit) => unit.notifications.setMailed(own === undefined ? [] : [own.id], at(5)));
    expect(await toMail('daily')).toEqual([]);
    // Something newer about it is new again.
    await tell(news({ kind: 'case-decided' }), 6);
    expect(await toMail('daily')).toEqual(['finn']);
  });

  test('what was read long ago is forgotten, and so is what nobody ever read', async () => {
    for (const id of ['read', 'unread', 'new']) await tell(news({ about: { kind: 'case', id } }), id === 'new' ? 9 : 1);
    const read = (await all()).find(({ about }) => about.id === 'read');
    if (read !== undefined) await store().write((unit) => unit.notifications.setRead(read, at(2)));
    await store().write((unit) => unit.notifications.forget({ read: at(3), told: at(0) }));
    expect((await all()).map(({ about }) => about.id)).toEqual(['new', 'unread']);
    await store().write((unit) => unit.notifications.forget({ read: at(0), told: at(3) }));
    expect((await all()).map(({ about }) => about.id)).toEqual(['new']);
  });

  test('an address of a calendar is one each, known by its hash, and ends with whoever leaves', async () => {
    const feeds = <Result>(
      work: (feeds: import('#store/tables/notices/calendar-feeds.ts').CalendarFeeds) => Promise<Result>,
    ) => store().write((unit) => work(unit.calendarFeeds));
    await feeds((own) => own.make(finn, sha256('first'), at(0)));
    await feeds((own) => own.make(finn, sha256('second'), at(1)));
    expect(await feeds((own) => own.ownerOf(sha256('first')))).toBeNull();
    expect(await feeds((own) => own.ownerOf(sha256('second')))).toBe('finn');
    expect(await feeds((own) => own.since(finn))).toBe(at(1));
    await feeds((own) => own.make(asId('lou'), sha256('left'), at(0)));
    expect(await feeds((own) => own.ownerOf(sha256('left')))).toBeNull();
    expect(await feeds((own) => own.end(finn))).toBe(true);
    expect(await feeds((own) => own.end(finn))).toBe(false);
    expect(await feeds((own) => own.ownerOf(sha256('second')))).toBeNull();
  });

  test('what is due is found by its day: goals, check-ins as often as they are wanted, and 1:1s', async () => {
    await store().write(async (unit) => {
      await unit.growthPlans.add(aPlan());
      await unit.goals.add(aGoal({ dueOn: '2026-03-31', openedOn: '2026-01-05' }));
      await unit.goals.add(aGoal({ id: asId('spoken'), position: 2, dueOn: '2026-04-01', openedOn: '2026-01-05' }));
      await unit.goals.noteCheckIn(asId('spoken'), '2026-02-02');
      await unit.goals.add(aGoal({ id: asId('closed'), position: 3, status: 'closed' as never, dueOn: '2026-03-31' }));
    });
    await store()
      .db.insertInto('conversation_action')
      .values({
        id: 'action',
        manager_id: 'mia',
        report_id: 'finn',
        author_id: 'mia',
        owner_id: 'finn',
        due_on: '2026-03-05',
        done_on: null,
        revision: 1,
        created_at: at(0),
        updated_at: at(0),
        text: 'words of an action',
      })
      .execute();
    const due = <Result>(work: (own: import('#store/tables/notices/due-dates.ts').DueDates) => Promise<Result>) =>
      store().read((unit) => work(unit.dueDates));
    const on = (day: string) => ({
      after: day.replace(/\d\d$/, (own) => String(Number(own) - 1).padStart(2, '0')),
      upTo: day,
    });
    expect(await due((own) => own.ladderVersionsOfGoals())).toEqual(['other']);
    expect(await due((own) => own.goals(on('2026-03-31')))).toEqual([{ person: 'finn', plan: 'plan' }]);
    expect(await due((own) => own.goals(on('2026-03-30')))).toEqual([]);
    expect(await due((own) => own.checkIns(asId('other'), 14, on('2026-01-19')))).toHaveLength(1);
    expect(await due((own) => own.checkIns(asId('other'), 14, on('2026-02-16')))).toHaveLength(1);
    expect(await due((own) => own.checkIns(asId('other'), 14, on('2026-02-17')))).toEqual([]);
    expect(await due((own) => own.checkIns(asId('another'), 14, on('2026-01-19')))).toEqual([]);
    const action = { id: 'action', owner: 'finn', other: 'mia', day: '2026-03-05' };
    expect(await due((own) => own.actions(on('2026-03-05')))).toEqual([action]);
    expect(await due((own) => own.actions(on('2026-03-06')))).toEqual([]);
    expect(await due((own) => own.actionsOf(finn))).toEqual([action]);
    expect(await due((own) => own.actionsOf(mia))).toEqual([]);
  });

  test('go along with whose they are, without the secret, and are gone once somebody is erased', async () => {
    await tell(news({ to: [omar] }));
    await store().write(async (unit) => {
      await unit.noticeSettings.set(omar, { digest: 'off', leftOut: [] });
      await unit.calendarFeeds.make(omar, sha256('omar'), at(0));
    });
    const exported = await exportPerson(store().db, omar);
    expect(exported).toMatchObject({
      notifications: [{ kind: 'case-waits', about_id: 'case' }],
      noticeSettings: [{ digest: 'off' }],
      calendarFeeds: [{ created_at: at(0) }],
    });
    expect(JSON.stringify(exported)).not.toContain(sha256('omar'));
    const person = await store().read((unit) => unit.people.find(omar));
    if (person === null) throw new Error('there is no omar');
    await erasePerson(store().db, { now: tools.now, newId: tools.newId, sha256 }, { ...person, status: 'left' });
    for (const table of ['notification', 'notice_setting', 'calendar_feed'] as const) {
      expect(await store().db.selectFrom(table).selectAll().where('person_id', '=', 'omar').execute()).toEqual([]);
    }
  });
});
