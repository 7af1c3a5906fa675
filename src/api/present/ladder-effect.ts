import { z } from '@hono/zod-openapi';

const rounded = z.int().nullable().describe('People, rounded down to fives. Null: fewer than five, or none.');
const touched = z.array(z.object({ name: z.string(), sentences: z.array(z.string()) }));
const outcomes = z.object({ whole: rounded, rateAgain: rounded, loses: rounded });
const levels = z.object({ low: z.string(), high: z.string() });

/** What `whatItDoes` says, as it stands: it is made to be shown. */
export const effectSchema = z
  .object({
    intent: z.enum(['scorecard', 'mirror']),
    places: z.object({
      whole: z.array(z.string()),
      look: touched,
      rateAgain: touched,
      dropped: touched,
      added: z.array(z.string()),
    }),
    people: z
      .object({
        people: rounded,
        outcomes,
        same: rounded,
        different: rounded,
        moves: z.array(z.object({ from: levels, to: levels, atLeast: z.int() })),
      })
      .nullable()
      .describe('Null for a mirror.'),
    drafts: z.object({ people: rounded, outcomes }).nullable().describe('Null for a mirror.'),
  })
  .openapi('LadderEffect');
