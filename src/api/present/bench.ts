import { z } from '@hono/zod-openapi';
import { benchStandings } from '#org/readiness/standing-on.ts';

const standing = z
  .enum(benchStandings)
  .describe('`close`: one requirement, or one step of one rating, is left. `open`: it can’t be told.');
const people = z.int().nullable().describe('At least so many, in fives; null: fewer than five, none included.');

export const benchSchema = z
  .object({
    ladder: z.object({ id: z.string(), title: z.string(), version: z.string() }),
    isMirror: z.boolean().describe('Then nothing is counted, and there is no bench.'),
    beingWorkedOut: z
      .object({ people })
      .nullable()
      .describe(
        'How far so many are is being worked out anew, after a change for very many. Until it is, `paths` is empty.',
      ),
    paths: z.array(
      z.object({
        path: z.string(),
        type: z.enum(['promotion', 'move']),
        from: z.string(),
        to: z.object({ level: z.string(), title: z.string(), track: z.string() }),
        people,
        standings: z.array(z.object({ standing, people })),
        seats: z.object({ max: z.int(), taken: z.int(), free: z.int() }).nullable(),
      }),
    ),
  })
  .openapi('Bench');
export type BenchBody = z.infer<typeof benchSchema>;

export const benchByNameSchema = z
  .object({
    manager: z.object({ id: z.string(), name: z.string() }),
    people: z.array(
      z.object({
        person: z.object({ id: z.string(), name: z.string() }),
        level: z.string().nullable().describe('Where they stand; null: they aren’t placed.'),
        isMirror: z.boolean().describe('Nothing is counted on a mirror, so there is no standing.'),
        paths: z.array(
          z.object({
            path: z.string(),
            type: z.enum(['promotion', 'move']),
            to: z.object({
              level: z.string(),
              title: z.string(),
              track: z.string(),
              rank: z.int().describe('How high the level is on its ladder.'),
            }),
            standing,
            seats: z.object({ max: z.int(), taken: z.int(), free: z.int() }).nullable(),
          }),
        ),
      }),
    ),
  })
  .openapi('BenchByName');
export type BenchByNameBody = z.infer<typeof benchByNameSchema>;
