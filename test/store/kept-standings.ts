import { expect } from 'vitest';
import type { PersonId } from '#org/ids.ts';
import type { KnownOfPerson } from '#org/readiness/known-of.ts';
import { standingsOf } from '#org/readiness/standings-of.ts';
import type { Store } from '#store/store.ts';
import type { Unit } from '#store/unit.ts';

/** Read through the tables that everything else uses, one person at a time, and not as the store does it. */
export async function afresh(unit: Unit, id: PersonId): Promise<unknown> {
  const known = await unit.people.find(id);
  if (known === null) return [];
  const placement = await unit.placements.currentOf(id);
  const placedOn = placement === null ? null : await unit.ladderVersions.find(placement.ladderVersion);
  const shared = await unit.assessments.sharedAbout(id, 1000);
  const versions = await unit.ladderVersions.findMany(shared.map(({ ladderVersion }) => ladderVersion));
  const whole: KnownOfPerson = {
    person: known,
    placement,
    version: placedOn === null ? null : ((await unit.ladderVersions.latestPublished(placedOn.ladder)) ?? placedOn),
    shared,
    versions: new Map(versions.map((version) => [version.id, version])),
    cycles: (await unit.cycles.ofPerson(id)).filter(({ status }) => status !== 'planned'),
    cases: await unit.cases.openOf(id),
  };
  return standingsOf(whole).toSorted(byPath);
}

const byPath = (one: { readonly path: string }, other: { readonly path: string }) => (one.path < other.path ? -1 : 1);
export const kept = async (unit: Unit, id: PersonId) => (await unit.benchStandings.ofPeople([id])).toSorted(byPath);

export async function expectKept(store: Store, ids: readonly PersonId[]): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  await store.read(async (unit) => {
    for (const id of ids) {
      const own = await kept(unit, id);
      expect(own).toEqual(await afresh(unit, id));
      for (const { standing } of own) seen.add(standing);
    }
  });
  return seen;
}
