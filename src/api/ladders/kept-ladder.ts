import type { Ladder } from '#engine/index.ts';
import type { LadderVersion } from '#org/ladders/ladder-version.ts';
import { type LookedAt, lookAtText } from '#org/ladders/look-at-text.ts';
import { type Refusal, refuse } from '#org/refusal.ts';

/** As many texts as an organisation has at hand; each is read and checked once, since the same text comes to the same. */
const mostKept = 24;
const kept = new Map<string, LookedAt>();

/** What a text comes to, from memory where it was looked at before. */
export function lookedAt(text: string): LookedAt {
  const known = kept.get(text);
  const looked = known ?? lookAtText(text);
  kept.delete(text);
  kept.set(text, looked);
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
  return looked;
}

/**
 * The ladder of a version; refused for a draft that has errors. What was published was without them, and stays usable
 * when a later release finds something new in it.
 */
export function usableLadder({ title, version, text, status }: LadderVersion): Ladder | Refusal {
  const { ladder, hasErrors } = lookedAt(text);
  if (ladder !== null && (status !== 'draft' || !hasErrors)) return ladder;
  return refuse(
    'wrong-state',
    `“${title}” ${version} has errors in its text, so nothing can be said of it yet. Mend them first; the findings say where.`,
  );
}
