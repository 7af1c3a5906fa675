import { expect, test, vi } from 'vitest';
import { asId } from '#org/ids.ts';
import { openCaseWorld } from '../../api/cases/case-world.ts';
import { removeData, startTestServer } from './test-server.ts';

test('a server works out the standings that another left due', async () => {
  const world = await openCaseWorld();
  await world.publish('weighted-competencies');
  await world.place('finn', 'weighted-competencies', 'l4', 'ic');
  await world.api.store.db.deleteFrom('bench_standing').execute();
  await world.api.store.db.insertInto('standing_due').values({ person_id: 'finn' }).execute();
  await world.api.store.close();
  const server = await startTestServer({ RUNGS_DATA: world.folder });
  try {
    const { store } = server.services;
    const due = () => store.read((unit) => unit.benchStandings.due(10));
    await vi.waitFor(async () => expect(await due()).toEqual([]), { timeout: 30_000, interval: 100 });
    const kept = await store.read((unit) => unit.benchStandings.ofPeople([asId('finn')]));
    expect(kept.map(({ standing }) => standing)).toEqual(['open', 'open']);
    await vi.waitFor(() =>
      expect(server.log.find(({ message }) => message === 'standings worked out anew')).toMatchObject({ people: 1 }),
    );
  } finally {
    await server.stop();
    removeData(world.folder);
  }
}, 60_000);
