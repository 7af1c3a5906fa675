import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tellWhatIsDue } from '#api/notifications/tell-what-is-due.ts';
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
