import { z } from '@hono/zod-openapi';
import { requirementSchema } from './readiness.ts';

const personRef = z.object({ id: z.string(), name: z.string() });
const levelRef = z.object({ level: z.string(), title: z.string() });
const range = z
  .object({ low: z.string(), high: z.string() })
  .nullable()
  .describe('Levels by their id, empty: below the first; null: nothing known.');

/** What readiness rests on: somebody's view of one time. */
const viewSchema = z.object({
  kind: z.enum(['manager', 'self', 'draft']).describe('`draft`: one’s own, and for oneself alone.'),
  assessment: z.string(),
  cycle: z.object({ id: z.string(), name: z.string() }).nullable(),
  sharedAt: z.string().nullable(),
});
export type ViewBody = z.infer<typeof viewSchema>;

const countedSchema = z
  .object({
    whole: z.enum(['met', 'not-met', 'open', 'not-applicable']),
    headline: z.string(),
    requirements: z.array(requirementSchema),
    portfolio: z.array(requirementSchema),
    consistency: requirementSchema.nullable(),
    restsOn: z
      .array(
        z.object({
          requirement: z.string(),
          words: z.string().describe('Whose view, which cycles, which evidence, who confirmed it.'),
        }),
      )
      .describe('For each requirement and each item of the portfolio.'),
    evidence: z
      .array(z.object({ item: z.string(), evidence: z.string(), what: z.string() }))
      .describe('What is attached in the case that is open; empty for whoever doesn’t read it.'),
    seats: z.object({ max: z.int(), taken: z.int(), free: z.int() }).nullable(),
    held: z
      .array(z.object({ cycle: z.string(), name: z.string(), holds: z.boolean().nullable() }))
      .describe('Whether what the path asks of ratings held in each cycle, the oldest first; null: can’t be told.'),
    takes: z
      .array(
        z.object({
          title: z.string(),
          choices: z.array(
            z.array(
              z.object({
                what: z.string(),
                descriptor: z.string().nullable().describe('The ladder’s words for what to reach.'),
              }),
            ),
          ),
        }),
      )
      .describe('What would bring them on: each of the choices is enough.'),
    typicalMonths: z.object({ min: z.number(), max: z.number() }).nullable(),
  })
  .openapi('CountedReadiness');

const pathSchema = z
  .object({
    id: z.string(),
    type: z.enum(['promotion', 'move']),
    title: z.string(),
    summary: z.string(),
    to: levelRef,
    readyWhen: z.array(z.string()),
    practise: z.array(z.object({ title: z.string(), how: z.string() })),
    asks: z
      .array(z.object({ competency: z.string(), words: z.string() }))
      .describe('What the level adds, in the ladder’s words.'),
    case: z.string().nullable().describe('The case about it that is open.'),
    judged: z
      .array(z.object({ who: personRef, as: z.enum(['self', 'manager']), sees: z.boolean(), words: z.string() }))
      .describe('Of a mirror: what the two say in the open case, as far as the reader may read it.'),
    counted: countedSchema.nullable().describe('Null on a mirror: nothing is counted there.'),
  })
  .openapi('PathReadiness');

export const personReadinessSchema = z
  .object({
    person: personRef,
    kind: z
      .enum(['not-placed', 'level-gone', 'mirror', 'scorecard'])
      .describe('`level-gone`: the ladder of today no longer has the level that they are placed on.'),
    headline: z.string().describe('Where they are with the next rung.'),
    ladder: z.object({ id: z.string(), title: z.string(), version: z.string() }).nullable(),
    level: levelRef.nullable(),
    since: z.string().nullable(),
    monthsInLevel: z.int().nullable().describe('For information: it is never asked by itself. Null on a mirror.'),
    view: viewSchema.nullable(),
    paths: z.array(pathSchema),
    overTime: z.object({
      levels: z.array(levelRef),
      times: z.array(z.object({ name: z.string(), own: range, manager: range })),
    }),
  })
  .openapi('PersonReadiness');
export type PersonReadinessBody = z.infer<typeof personReadinessSchema>;
export type PathReadinessBody = z.infer<typeof pathSchema>;
export type CountedReadinessBody = z.infer<typeof countedSchema>;
