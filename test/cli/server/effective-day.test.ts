import { expect, test } from 'vitest';
import { asId } from '#org/ids.ts';
import { openCaseWorld } from '../../api/cases/case-world.ts';
import { removeData, startTestServer } from './test-server.ts';

test('a server carries out what was decided for a day that came while none was running', async () => {
  const world = await openCaseWorld();
  await world.publish('core-questions');
  await world.place('finn', 'core-questions', 'ic1');
  const id = await world.propose('finn', { path: 'ic1-to-ic2' });
  await world.does('finn', id, 'give-view', { verdict: 'agree' });
  await world.does('mia', id, 'give-view', { verdict: 'agree' });
  await world.name(id, 'organisation-decision', ['decider', 'noor']);
  const body = { outcome: 'yes', reason: 'Both see it.', effectiveOn: '2026-03-20' };
  expect((await world.does('noor', id, 'decide', body)).body.status).toBe('decided');
  await world.api.store.close();
  const server = await startTestServer({ RUNGS_DATA: world.folder });
  try {
    const state = await server.services.store.read((unit) => unit.cases.find(asId(id)));
    expect(state?.status).toBe('in-effect');
    const placement = await server.services.store.read((unit) => unit.placements.currentOf(asId('finn')));
    expect(placement).toMatchObject({ level: 'ic2', since: '2026-03-20' });
  } finally {
    await server.stop();
    removeData(world.folder);
  }
}, 60_000);
