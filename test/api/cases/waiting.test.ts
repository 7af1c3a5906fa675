import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CaseWorld, openCaseWorld } from './case-world.ts';

describe('what waits for somebody at home', () => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await openCaseWorld();
    await world.publish('four-axes');
    await world.place('finn', 'four-axes', 'lead-engineer', 'individual-contributor');
  }, 60_000);
  afterAll(() => world.end());

  const waits = async (who: string) => {
    const { body } = await world.api.get(who, '/me/waiting');
    return body.items.filter(({ kind }: { kind: string }) => kind === 'case');
  };

  test('is a case in which it is their turn, with whom it is about, where to and until when', async () => {
    expect(await waits('mia')).toEqual([]);
    const id = await world.propose('finn', { equivalent: 'manager' });
    await world.does('mia', id, 'set-due', { stage: 'both-views', due: '2026-03-20' });
    expect(await waits('mia')).toMatchObject([
      { person: { id: 'finn' }, due: '2026-03-20', case: { id, type: 'move', to: 'Manager' } },
    ]);
    expect(await waits('noor')).toEqual([]);
    await world.does('mia', id, 'give-view', { verdict: 'agree' });
    expect(await waits('mia')).toEqual([]);
    expect(await waits('finn')).toHaveLength(1);
    await world.does('finn', id, 'withdraw', {});
    expect(await waits('finn')).toEqual([]);
  });
});
