import { describe, expect, test } from 'vitest';
import type { Path } from '#engine/index.ts';
import { cyclesHeld, type FactsGround, factsFor, wholeMonths } from '#org/readiness/facts-for.ts';
import { profileOf } from '../../engine/profile-of.ts';
import { galleryLadder } from '../cases/a-case.ts';

const weighted = galleryLadder('weighted-competencies');
const pathOf = (id: string): Path => {
  const path = weighted.paths.find((own) => own.id === id);
  if (path === undefined) throw new Error(`${id} is no path`);
  return path;
};
const path = pathOf('l1-to-l2');
const rated = (value: number) =>
  profileOf(weighted, Object.fromEntries(weighted.competencies.map(({ id }) => [id, value])));
const ground: FactsGround = {
  attached: null,
  attestations: [],
  needJustified: false,
  seatsTaken: new Map(),
  cycles: [],
  placedSince: null,
  today: '2026-03-02',
};

describe('the facts that readiness rests on', () => {
  test('are those that are recorded, and nothing of what isn’t known', () => {
    expect(factsFor(weighted, path, ground)).toEqual({ attested: {}, seatsTaken: {} });
    const known = factsFor(weighted, path, {
      ...ground,
      attached: [{ item: 'stack-declaration' }, { item: 'of-another-path' }],
      attestations: [{ requirement: 'independent-features', holds: false }],
      needJustified: true,
      placedSince: '2025-01-15',
    });
    expect(known).toMatchObject({
      attested: { 'independent-features': false },
      evidence: { 'merged-pull-requests': 0, 'stack-declaration': 1, 'debugged-production-issue': 0 },
      needJustified: true,
      monthsInLevel: 13,
    });
    expect(known.evidence).not.toHaveProperty('of-another-path');
  });

  test('count the cycles in a row in which the manager’s view met what the path asks of ratings', () => {
    const shared = (value: number) => ({ isOpen: false, view: rated(value) });
    const nothing = { isOpen: false, view: null };
    expect(cyclesHeld(weighted, path, [shared(3), shared(3), shared(1), shared(3)])).toBe(2);
    expect(cyclesHeld(weighted, path, [shared(1), shared(3)])).toBe(0);
    expect(cyclesHeld(weighted, path, [{ isOpen: true, view: null }, shared(3), nothing, shared(3)])).toBe(1);
    expect(cyclesHeld(weighted, path, [nothing, shared(3)])).toBe(0);
    expect(cyclesHeld(weighted, path, [nothing])).toBeNull();
    expect(cyclesHeld(weighted, path, [])).toBeNull();
  });

  test('take the level as a whole where the path asks nothing of ratings, and say nothing where there is none', () => {
    const bare = { ...path, requirements: [] };
    expect(cyclesHeld(weighted, bare, [{ isOpen: false, view: rated(3) }])).toBe(1);
    expect(cyclesHeld(weighted, bare, [{ isOpen: false, view: rated(1) }])).toBe(0);
    const core = galleryLadder('core-questions');
    const own = core.paths.find(({ id }) => id === 'ic1-to-ic2');
    if (own === undefined) throw new Error('there is no such path');
    expect(cyclesHeld(core, own, [{ isOpen: false, view: profileOf(core, {}) }])).toBeNull();
  });

  test('count months that are over', () => {
    expect(wholeMonths('2026-01-31', '2026-02-28')).toBe(0);
    expect(wholeMonths('2026-01-15', '2026-03-15')).toBe(2);
    expect(wholeMonths('2026-03-02', '2026-03-01')).toBe(0);
  });
});
