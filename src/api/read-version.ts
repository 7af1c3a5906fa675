import type { Ladder } from '#engine/index.ts';
import type { LadderHeading } from '#org/ladders/ladder-version.ts';
import { readVersion } from '#org/ladders/read-version.ts';
import type { Store } from '#store/store.ts';
import type { Unit } from '#store/unit.ts';

export { readVersion };

const mostKept = 16;
const ofStores = new WeakMap<Store, Map<string, Ladder>>();

/**
 * The ladder of a version whose text isn't at hand. Each revision of a version has one text, so it is fetched once: it
 * is the longest there is, and every request about an assessment asks for it.
 */
export async function ladderOf(store: Store, unit: Unit, { id, revision, updatedAt }: LadderHeading): Promise<Ladder> {
  const ladders = ofStores.get(store) ?? new Map<string, Ladder>();
  ofStores.set(store, ladders);
  const key = `${id} ${revision} ${updatedAt}`;
  const known = ladders.get(key);
  if (known !== undefined) return known;
  const version = await unit.ladderVersions.find(id);
  if (version === null) throw new Error(`the ladder version ${id} is gone`);
  const ladder = readVersion(version);
  ladders.set(key, ladder);
  const [oldest] = ladders.keys();
  if (ladders.size > mostKept && oldest !== undefined) ladders.delete(oldest);
  return ladder;
}
