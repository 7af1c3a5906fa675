import type { Actor } from '#org/access/actor.ts';
import { mayWithLadderVersion } from '#org/access/policy.ts';
import { asId, type LadderVersionId } from '#org/ids.ts';
import type { LadderVersion } from '#org/ladders/ladder-version.ts';
import { notFound, type Refusal } from '#org/refusal.ts';
import type { Unit } from '#store/unit.ts';
import { refusalOf } from '../../http/about.ts';

/** A version that the actor may do this with; a draft of others looks to the rest as if there were none. */
export async function findVersion(
  unit: Unit,
  actor: Actor,
  action: Parameters<typeof mayWithLadderVersion>[1],
  id: string,
): Promise<LadderVersion | Refusal> {
  const version = await unit.ladderVersions.find(asId<LadderVersionId>(id));
  if (version === null) return notFound;
  return refusalOf(mayWithLadderVersion(actor, action, version)) ?? version;
}
