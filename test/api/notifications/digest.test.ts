import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type RunningOutbox, startOutbox } from '#api/mail/outbox.ts';
import { sendDigests } from '#api/notifications/send-digests.ts';
import { tellWhatIsDue } from '#api/notifications/tell-what-is-due.ts';
import { asId, type PersonId } from '#org/ids.ts';
import { aCycle, aLadder, anAssessment, aPerson, ladderText } from '../../org/assessments/an-assessment.ts';
import { aGoal, aPlan } from '../../org/growth/a-plan.ts';
import { describeOnBothDatabases } from '../../store/each-database.ts';
import { type MailServer, startMailServer } from '../mail/mail-server.ts';
import { type SignInApi, signInApi } from '../sign-in/sign-in-api.ts';

const finn = asId<PersonId>('finn');
const hour = 3_600_000;

describeOnBothDatabases('what the server tells by itself', ({ store, tools }) => {
  let mail: MailServer;
  let first: SignInApi;
  let second: SignInApi;
  let outbox: RunningOutbox;
  beforeAll(async () => {
    mail = await startMailServer();
    // Two servers over one database.
    [first, second] = [signInApi(store(), tools, { sendsMail: true }), signInApi(store(), tools, { sendsMail: true })];
    outbox = startOutbox(first.services, mail.address, { everyMilliseconds: 1_000_000 });
    const at = tools.now().toISOString();
    const ladder = aLadder('core-questions');
    await store().write(async (unit) => {
      await unit.settings.set('mode', 'real');
      await unit.settings.set('time-zone', 'Europe/Berlin');
      await unit.ladderVersions.add({
        id: asId('other'),
        ladder: ladder.id,
        version: ladder.version,
        title: ladder.title,
        text: ladderText('core-questions'),
        status: 'published',
        revision: 1,
        createdBy: null,
        createdAt: at,
        updatedAt: at,
        publishedAt: at,
      });
      await unit.people.add(aPerson('mia'));
      await unit.people.add(
        aPerson('finn', { manager: asId('mia'), name: 'Finn\r\nBcc: everybody@example.org\r\n\r\n<b>Finn</b>' }),
      );
      await unit.growthPlans.add(aPlan());
      await unit.goals.add(aGoal({ dueOn: '2026-03-29', openedOn: '2026-03-02' }));
      await unit.goals.add(aGoal({ id: asId('second'), position: 2, dueOn: '2026-03-29', openedOn: '2026-03-02' }));
      await unit.cycles.add(aCycle({ dueOn: '2026-03-20', steps: ['self', 'manager'] }));
      await unit.cycles.setMembers(asId('spring'), [finn]);
    });
  });
  afterAll(async () => {
    await outbox.stop();
    await mail.stop();
  });
  beforeEach(() => {
    mail.arrived.length = 0;
  });
  const bothTell = () => Promise.all([tellWhatIsDue(first.services), tellWhatIsDue(second.services)]);
  const bothSend = async () => {
    await Promise.all([sendDigests(first.services), sendDigests(second.services)]);
    await outbox.sendDue();
  };
  const toldOf = async (person = finn) =>
    (await store().read((unit) => unit.notifications.list({ person }, { limit: 50, after: null }))).items.map(
      ({ kind, about, count }) => `${kind} ${about.id} ${count}`,
    );
  /** To a moment of the organisation's day. */
  const passTo = (moment: string) => tools.pass(Date.parse(moment) - tools.now().getTime());

  test('a day is told of once, by one of several servers, in the organisation’s own days', async () => {
    await bothTell();
    expect(await toldOf()).toEqual([]);
    // 15 March in UTC, and 16 March in Berlin: two weeks after they began.
    passTo('2026-03-15T23:30:00.000Z');
    await bothTell();
    expect(await toldOf()).toEqual(['check-in-due plan 1']);
    for (let hours = 0; hours < 20; hours += 1) {
      tools.pass(hour);
      await bothTell();
    }
    expect(await toldOf()).toEqual(['check-in-due plan 1']);
  });

  test('a pause is made up for, and a cycle whose day is near is told to those whom it still asks', async () => {
    passTo('2026-03-18T08:00:00.000Z');
    await bothTell();
    expect((await toldOf()).toSorted()).toEqual(['check-in-due plan 1', 'cycle-closing spring 1']);
    expect(await toldOf(asId('mia'))).toEqual(['cycle-closing spring 1']);
  });

  test('a letter has counts and kinds and links in plain text, one to each, and no header out of a name', async () => {
    await bothSend();
    const own = mail.arrived.filter(({ to }) => to.includes('finn@example.org'));
    expect(own).toHaveLength(1);
    const [letter] = own;
    expect(letter?.text.replaceAll('\r\n', '\n')).toBe(`Hello Finn Bcc: everybody@example.org <b>Finn</b>,

This is new since the last letter:

- A check-in on your goals is due.
  https://rungs.example.org/growth
- The day of a cycle is near.
  https://rungs.example.org/cycles

All of it, one by one:
https://rungs.example.org/notifications

How often this comes and what it speaks of, or that it doesn’t come any more, you choose on your account’s page:
https://rungs.example.org/account#notices
`);
    expect(letter?.headers).toContain('Subject: 2 things are new for you in Rungs');
    expect(letter?.headers.filter((line) => /^(?:bcc|cc):/i.test(line))).toEqual([]);
    expect(letter?.headers.find((line) => /^content-type:/i.test(line))).toMatch(/text\/plain/i);
    expect(mail.arrived.flatMap(({ to }) => to).toSorted()).toEqual(['finn@example.org', 'mia@example.org']);
    await bothSend();
    expect(mail.arrived).toHaveLength(2);
  });

  test('nobody is written to at the made-up addresses of a demo company', async () => {
    const setMode = (mode: string) => store().write((unit) => unit.settings.set('mode', mode));
    await setMode('demo');
    passTo('2026-03-19T08:00:00.000Z');
    const about = { kind: 'cycle', id: 'spring' } as const;
    const news = { to: [finn], kind: 'cycle-closing', about, due: null } as const;
    await store().write((unit) => unit.notifications.tell(news, tools.now().toISOString()));
    await bothSend();
    expect(mail.arrived).toEqual([]);
    await setMode('real');
    await bothSend();
    expect(mail.arrived).toHaveLength(1);
  });

  test('the night on which clocks change has its day like any other, told and written of once', async () => {
    passTo('2026-03-28T22:59:00.000Z');
    await bothTell();
    const before = await toldOf();
    for (let hours = 0; hours < 26; hours += 1) {
      tools.pass(hour);
      await bothTell();
      await bothSend();
    }
    expect(before).not.toContain('goal-due plan 2');
    expect(await toldOf()).toContain('goal-due plan 2');
    expect(
      mail.arrived.filter(({ to, text }) => to.includes('finn@example.org') && /day of a goal/.test(text)),
    ).toHaveLength(1);
  });

  test('who wants none gets none, nobody hears of what they left out or may not see, and a week is one letter', async () => {
    const news = (kind: 'assessment-shared' | 'plan-shared', id: string) =>
      store().write((unit) =>
        unit.notifications.tell(
          { to: [finn], kind, about: { kind: kind === 'plan-shared' ? 'growth-plan' : 'assessment', id }, due: null },
          tools.now().toISOString(),
        ),
      );
    const settings = (digest: 'off' | 'daily' | 'weekly', leftOut: readonly 'growth'[] = []) =>
      store().write((unit) => unit.noticeSettings.set(finn, { digest, leftOut }));
    const letters = () => mail.arrived.filter(({ to }) => to.includes('finn@example.org')).length;
    await store().write(async (unit) => {
      await unit.notifications.setAllRead(finn, tools.now().toISOString(), tools.now().toISOString());
      await unit.assessments.add(
        anAssessment({ kind: 'manager', author: asId('mia'), status: 'shared', ladderVersion: asId('other') }),
      );
      await unit.assessments.add(
        anAssessment({ id: asId('draft'), author: asId('mia'), kind: 'manager', ladderVersion: asId('other') }),
      );
    });
    await settings('off');
    await news('assessment-shared', 'assessment');
    passTo('2026-03-31T08:00:00.000Z');
    await bothSend();
    expect(letters()).toBe(0);
    // Growth is left out, and somebody's draft isn't theirs to know of.
    await settings('weekly', ['growth']);
    await news('plan-shared', 'plan');
    await news('assessment-shared', 'draft');
    passTo('2026-04-01T08:00:00.000Z');
    await bothSend();
    expect(letters()).toBe(0);
    passTo('2026-04-06T04:30:00.000Z');
    await bothSend();
    expect(letters()).toBe(0);
    passTo('2026-04-06T05:30:00.000Z');
    await bothSend();
    expect(mail.arrived.map(({ headers }) => headers.find((line) => line.startsWith('Subject')))).toEqual([
      'Subject: One thing is new for you in Rungs',
    ]);
    passTo('2026-04-09T08:00:00.000Z');
    await news('assessment-shared', 'assessment');
    await bothSend();
    expect(letters()).toBe(1);
  });
});
