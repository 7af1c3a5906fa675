import { z } from '@hono/zod-openapi';
import { isMirror } from '#org/assessments/is-mirror.ts';
import { type DirectEndpoint, openEndpoint } from '../http/direct-endpoint.ts';
import { lookedAt } from '../ladders/kept-ladder.ts';

const listGallery = openEndpoint({
  method: 'get',
  path: '/gallery',
  summary: 'The ladders that Rungs comes with: what an organisation may begin with',
  tag: 'Ladders',
  answer: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        intent: z.enum(['scorecard', 'mirror']),
        levels: z.int(),
        competencies: z.int(),
      }),
    ),
  }),
  handle: async ({ services }) => {
    const items = services.gallery().flatMap(({ id, text }) => {
      const { ladder } = lookedAt(text);
      if (ladder === null) return [];
      const { title, levels, competencies } = ladder;
      const intent = isMirror(ladder) ? 'mirror' : 'scorecard';
      return [{ id, title, intent, levels: levels.length, competencies: competencies.length }];
    });
    return { body: { items } };
  },
});

export const galleryEndpoints: readonly DirectEndpoint[] = [listGallery];
