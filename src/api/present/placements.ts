import { z } from '@hono/zod-openapi';
import type { LadderVersionId, PersonId } from '#org/ids.ts';
import type { LadderHeading } from '#org/ladders/ladder-version.ts';
import type { Person, Placement } from '#org/people/person.ts';
import { personRef } from './people.ts';

export const placementSchema = z
  .object({
    id: z.string(),
    ladder: z.object({ versionId: z.string(), id: z.string(), version: z.string(), title: z.string() }),
    level: z.string(),
    track: z.string().nullable(),
    since: z.string(),
    until: z.string().nullable().describe('The first day on which it no longer holds; null: it holds today.'),
    decidedBy: personRef.nullable(),
    reason: z.string(),
  })
  .openapi('Placement');

export type PlacementBody = z.output<typeof placementSchema>;

export function presentPlacement(
  { id, ladderVersion, level, track, since, until, decidedBy, reason }: Placement,
  versions: ReadonlyMap<LadderVersionId, LadderHeading>,
  people: ReadonlyMap<PersonId, Person>,
): PlacementBody {
  const version = versions.get(ladderVersion);
  const by = decidedBy === null ? undefined : people.get(decidedBy);
  return {
    id,
    ladder: {
      versionId: ladderVersion,
      id: version?.ladder ?? '',
      version: version?.version ?? '',
      title: version?.title ?? '',
    },
    level,
    track,
    since,
    until,
    decidedBy: by === undefined ? null : { id: by.id, name: by.name },
    reason,
  };
}
