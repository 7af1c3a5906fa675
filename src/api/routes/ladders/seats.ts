import { z } from '@hono/zod-openapi';
import { notFound } from '#org/refusal.ts';
import { refuseAffair } from '../../http/about.ts';
import { type AnyEndpoint, endpoint } from '../../http/endpoint.ts';
import { readVersion } from '../../read-version.ts';

const readSeats = endpoint({
  method: 'get',
  path: '/ladders/{id}/seats',
  summary: 'Levels that hold so many people at most: how many seats are taken and free',
  tag: 'Ladders',
  scope: 'ladders:read',
  params: z.object({ id: z.string().describe('The ladder’s own id.') }),
  answer: z.object({
    items: z.array(
      z.object({
        level: z.string(),
        title: z.string(),
        min: z.int(),
        max: z.int(),
        note: z.string().describe('What the ladder says of them.'),
        taken: z.int().describe('With those whose promotion is decided for a later day.'),
        free: z.int(),
      }),
    ),
  }),
  work: 'read',
  handle: async ({ actor, unit, params: { id } }) => {
    const refused = refuseAffair(actor, 'ladders:read');
    if (refused) return refused;
    const version = await unit.ladderVersions.latestPublished(id);
    if (version === null) return notFound;
    const ladder = readVersion(version);
    const items = [];
    for (const { id: level, title, seats } of ladder.levels) {
      if (seats === null) continue;
      const taken = await unit.cases.seatsTaken(ladder.id, level, null);
      const { min, max, note } = seats;
      items.push({ level, title, min, max, note, taken, free: Math.max(0, max - taken) });
    }
    return { body: { items } };
  },
});

export const seatRoutes: readonly AnyEndpoint[] = [readSeats];
