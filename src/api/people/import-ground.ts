import type { Actor } from '#org/access/actor.ts';
import { mayAboutPerson } from '#org/access/policy.ts';
import type { Day } from '#org/ids.ts';
import type { ImportGround } from '#org/people/import-plan.ts';
import type { Unit } from '#store/unit.ts';
import { administratorsOf } from './administrators.ts';

/** All that a list of people is held against, as it is now and as the one who imports may know it. */
export async function importGround(unit: Unit, actor: Actor, today: Day): Promise<ImportGround> {
  const [people, placements, published] = await Promise.all([
    unit.people.all(),
    unit.placements.allCurrent(),
    unit.ladderVersions.published(),
  ]);
  const known = new Set(published.map(({ id }) => id));
  const older = placements.map(({ ladderVersion }) => ladderVersion).filter((id) => !known.has(id));
  const versions = [...published, ...(await unit.ladderVersions.findMany([...new Set(older)]))];
  return {
    people,
    placements,
    versions,
    administrators: await administratorsOf(unit),
    today,
    seesPlacements: mayAboutPerson(actor, 'placement:read', 'colleague') === 'yes',
    mayPlace: (person) =>
      mayAboutPerson(actor, 'placement:change', person === actor.person ? 'self' : 'colleague') === 'yes',
  };
}
