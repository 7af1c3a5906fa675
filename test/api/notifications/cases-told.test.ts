import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tellWhatIsDue } from '#api/notifications/tell-what-is-due.ts';
import { asId, type PersonId } from '#org/ids.ts';
import { type CaseWorld, openCaseWorld } from '../cases/case-world.ts';

describe('what people are told of a case', () => {
  let world: CaseWorld;
  let id: string;
  beforeEach(async () => {
    world = await openCaseWorld();
    await world.publish('weighted-competencies');
    await world.place('finn', 'weighted-competencies', 'l1', 'engineer');
    id = await world.propose('mia', { path: 'l1-to-l2' });
  }, 60_000);
  afterEach(() => world.end());

  const unread = async (person: string) => {
    const { body } = await world.api.get(person, '/me/notifications?unread=true');
    return body.items.map((own: { kind: string; count: number }) => [own.kind, own.count]);
  };

  test('one line for a case until it is read, and no longer that it waits once it doesn’t', async () => {
    expect(await unread('finn')).toEqual([['case-waits', 1]]);
    expect(await unread('mia')).toEqual([]);
    await world.name(id, 'self-assessment-and-review', ['tech-lead', 'ravi']);
    await world.name(id, 'sign-off', ['reviewer', 'rosa']);
    expect(await unread('ravi')).toEqual([['case-named', 1]]);
    await world.fillPortfolio(id);
    await world.does('finn', id, 'hand-in');
    const { body } = await world.api.get('ravi', '/me/notifications');
    expect(body.items).toMatchObject([
      { kind: 'case-waits', count: 2, about: { kind: 'case', id, person: { id: 'finn', name: 'Finn' } } },
    ]);
    expect(await unread('rosa')).toEqual([['case-named', 1]]);
    await world.does('mia', id, 'unname', { stage: 'sign-off', role: 'reviewer', person: 'rosa' });
    // Rosa may no longer see the case, so not that she was named in it either.
    expect(await unread('rosa')).toEqual([]);
    await world.does('finn', id, 'withdraw', { reason: 'words-of-a-withdrawal' });
    expect(await unread('mia')).toEqual([['case-closed', 1]]);
    expect(await unread('ravi')).toEqual([['case-closed', 3]]);
    const kept = JSON.stringify(await world.api.store.db.selectFrom('notification').selectAll().execute());
    expect(kept).not.toMatch(/words-of|It is time/);
  });

  test('its day is told when it comes, to those for whom it still waits', async () => {
    await world.name(id, 'self-assessment-and-review', ['tech-lead', 'ravi']);
    await world.name(id, 'sign-off', ['reviewer', 'rosa']);
    await world.fillPortfolio(id);
    await world.does('mia', id, 'set-due', { stage: 'self-assessment-and-review', due: '2026-03-05' });
    await world.does('finn', id, 'hand-in');
    await world.api.store.write((unit) => unit.settings.set('mode', 'real'));
    await world.api.send('ravi', 'POST', '/me/notifications/read-all', { body: {} });
    await tellWhatIsDue(world.api.services);
    expect(await unread('ravi')).toEqual([]);
    world.api.tools.pass(3 * 86_400_000);
    await tellWhatIsDue(world.api.services);
    expect(await unread('ravi')).toEqual([['case-due', 1]]);
    expect(await unread('rosa')).toEqual([['case-named', 1]]);
    await tellWhatIsDue(world.api.services);
    expect(await unread('ravi')).toEqual([['case-due', 1]]);
  });

  test('somebody who leaves frees a part, which whoever named them is told', async () => {
    await world.name(id, 'self-assessment-and-review', ['tech-lead', 'ravi']);
    await world.api.send('pia', 'POST', '/people/ravi/leave', { body: {} });
    expect(await unread('mia')).toEqual([['case-part-free', 1]]);
  });
});

describe('what somebody is told of a move that the ladder limits', () => {
  const over = 'l4.tech-lead-to-l4.principal-engineer';
  const dayMilliseconds = 86_400_000;
  let world: CaseWorld;
  beforeEach(async () => {
    world = await openCaseWorld();
    await world.publish('weighted-competencies');
    await world.place('finn', 'weighted-competencies', 'l4', 'management');
    await world.cycle('spring');
  }, 60_000);
  afterEach(() => world.end());

  test('that its limit has ended, once, on the day on which it can be asked for again, and they alone', async () => {
    const id = await world.propose('finn', { path: over });
    await world.does('mia', id, 'record-talk', { words: 'We talked.' });
    await world.does('mia', id, 'begin-trial', { cycles: ['spring'] });
    await world.name(id, 'organisation-decision', ['decider', 'hana']);
    await world.does('mia', id, 'review-trial', { cycle: 'spring', words: 'It suits Finn.', goesOn: true });
    const decision = { outcome: 'yes', reason: 'The trial went well.', effectiveOn: '2026-03-02' };
    await world.does('hana', id, 'decide', decision);
    await world.api.store.write((unit) => unit.settings.set('mode', 'real'));
    // Nobody stays signed in for so long: what was told is looked up where it is kept.
    const endedFor = async (person: string) => {
      const of = { person: asId<PersonId>(person) };
      const { items } = await world.api.store.read((unit) => unit.notifications.list(of, { limit: 100, after: null }));
      return items.filter(({ kind }) => kind === 'move-limit-ended');
    };
    await tellWhatIsDue(world.api.services);
    // From 2 March 2026 on eighteen months: up to the day before, nothing.
    world.api.tools.pass(daysUntil('2027-09-01') * dayMilliseconds);
    await tellWhatIsDue(world.api.services);
    expect(await endedFor('finn')).toEqual([]);
    world.api.tools.pass(dayMilliseconds);
    await tellWhatIsDue(world.api.services);
    const told = await endedFor('finn');
    expect(told).toMatchObject([{ about: { kind: 'case', id } }]);
    for (const other of ['mia', 'hana', 'pia']) expect(await endedFor(other)).toEqual([]);
    world.api.tools.pass(dayMilliseconds);
    await tellWhatIsDue(world.api.services);
    expect(await endedFor('finn')).toEqual(told);
  });

  const daysUntil = (day: string) =>
    Math.round((Date.parse(day) - Date.parse(world.api.tools.now().toISOString().slice(0, 10))) / dayMilliseconds);
});
