import type { LadderVersion } from '#org/ladders/ladder-version.ts';
import { whichLadder } from '#org/ladders/which-ladder.ts';
import type { Person } from '#org/people/person.ts';
import type { Unit } from '#store/unit.ts';

/** The version that holds today of the ladder that applies to somebody; null: none does. */
export async function appliedVersion(
  unit: Unit,
  { id, team }: Pick<Person, 'id' | 'team'>,
): Promise<LadderVersion | null> {
  const placement = await unit.placements.currentOf(id);
  const headings = await unit.ladderVersions.headings();
  const placedOn = headings.find((heading) => heading.id === placement?.ladderVersion)?.ladder ?? null;
  const published = new Set(headings.filter(({ status }) => status === 'published').map(({ ladder }) => ladder));
  const applied = whichLadder({ placedOn, team }, await unit.ladderAssignments.all(), published);
  return applied === null ? null : unit.ladderVersions.latestPublished(applied.ladder);
}
