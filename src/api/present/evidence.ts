import { z } from '@hono/zod-openapi';
import type { Evidence } from '#org/evidence/evidence.ts';

export const speaksForSchema = z.object({
  competency: z.string().min(1).max(120).regex(/^\S+$/),
  level: z.string().min(1).max(120).nullable().default(null),
});

export const evidenceSchema = z
  .object({
    id: z.string(),
    owner: z.string(),
    happenedOn: z.string(),
    what: z.string(),
    why: z.string(),
    links: z.array(z.string()),
    speaksFor: z.array(speaksForSchema),
    visibility: z.enum(['private', 'shared']),
    readBy: z.string().describe('Who reads it, as a sentence to show beside the words.'),
    feedback: z.string().nullable().describe('The feedback request that it came from.'),
    revision: z.int(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .openapi('Evidence');

export function presentEvidence(evidence: Evidence): z.output<typeof evidenceSchema> {
  const { id, owner, happenedOn, what, why, links, speaksFor, visibility, feedback } = evidence;
  const { revision, createdAt, updatedAt } = evidence;
  return {
    id,
    owner,
    happenedOn,
    what,
    why,
    links: [...links],
    speaksFor: [...speaksFor],
    visibility,
    readBy:
      visibility === 'private'
        ? 'Private: only whose log it is reads it.'
        : 'Shared: their managers of today read it too.',
    feedback,
    revision,
    createdAt,
    updatedAt,
  };
}
