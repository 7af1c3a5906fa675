import { asId, type PersonId } from '#org/ids.ts';
import { type Refusal, refuse } from '#org/refusal.ts';
import type { Unit } from '#store/unit.ts';
import { lookedAt } from '../ladders/kept-ladder.ts';
import type { Services } from '../services.ts';

/**
 * Publishes ladders of the gallery for an organisation that is being set up; the first of them applies to everybody
 * until somebody says otherwise. Refused where one isn't in the gallery.
 */
export async function beginWithLadders(
  unit: Unit,
  { gallery, newId, now }: Services,
  person: PersonId,
  ids: readonly string[],
): Promise<Refusal | null> {
  const at = now().toISOString();
  const texts = gallery();
  for (const id of ids) {
    const text = texts.find((own) => own.id === id)?.text;
    const ladder = text === undefined ? null : lookedAt(text).ladder;
    if (text === undefined || ladder === null) {
      return refuse('not-valid', `There is no ladder "${id}" to begin with.`, [
        { pointer: '/ladders', sentence: 'Choose among those that are offered.' },
      ]);
    }
    await unit.ladderVersions.add({
      id: asId(newId()),
      ladder: ladder.id,
      version: ladder.version,
      title: ladder.title,
      text,
      status: 'published',
      revision: 1,
      createdBy: person,
      createdAt: at,
      updatedAt: at,
      publishedAt: at,
    });
  }
  const [first] = ids;
  if (first !== undefined) await unit.ladderAssignments.replace([{ team: null, ladder: first }]);
  return null;
}
