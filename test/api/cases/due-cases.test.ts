import { afterEach, beforeEach, expect, test } from 'vitest';
import { carryOutDueCases } from '#api/cases/take-effect.ts';
import { asId, type CaseId } from '#org/ids.ts';
import { type CaseWorld, openCaseWorld } from './case-world.ts';

let world: CaseWorld;
beforeEach(async () => {
  world = await openCaseWorld();
  await world.publish('core-questions');
});
afterEach(() => world.end());

async function decided(person: string): Promise<CaseId> {
  await world.place(person, 'core-questions', 'ic1');
  const id = await world.propose(person, { subject: person, path: 'ic1-to-ic2' });
  await world.does(person, id, 'give-view', { verdict: 'agree' });
  await world.does('mia', id, 'give-view', { verdict: 'agree' });
  await world.name(id, 'organisation-decision', ['decider', 'noor']);
  const body = { outcome: 'yes', reason: 'Both see it.', effectiveOn: '2026-03-20' };
  expect((await world.does('noor', id, 'decide', body)).body.status).toBe('decided');
  return asId<CaseId>(id);
}

test('a case that can’t be carried out is named in the log, and holds up none of those behind it', async () => {
  const { store, services, tools, failures } = world.api;
  await world.api.person('Gus', { manager: 'mia' });
  const ids = [await decided('finn'), await decided('gus')];
  tools.pass(20 * 86_400_000);
  const [first, second] = await store.read((unit) => unit.cases.dueBy('2026-03-22'));
  if (first === undefined || second === undefined) throw new Error('two cases are due');
  expect([first, second].toSorted()).toEqual(ids.toSorted());
  const kept = await store.db.selectFrom('promotion_case').select('state').where('id', '=', first).executeTakeFirst();
  const put = (state: string) =>
    store.db.updateTable('promotion_case').set({ state }).where('id', '=', first).execute();
  await put('no state');
  expect(await carryOutDueCases(services)).toBe(1);
  expect(failures).toEqual([{ case: first, error: 'SyntaxError' }]);
  const statusOf = (id: CaseId) => store.read(async (unit) => (await unit.cases.find(id))?.status);
  expect(await statusOf(second)).toBe('in-effect');
  await put(kept?.state ?? '');
  expect(await statusOf(first)).toBe('decided');
  expect(await carryOutDueCases(services)).toBe(1);
  expect(await statusOf(first)).toBe('in-effect');
  expect(await carryOutDueCases(services)).toBe(0);
});
