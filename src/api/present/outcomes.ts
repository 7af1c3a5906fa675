import { z } from '@hono/zod-openapi';

const state = z.enum(['chosen', 'not-rated', 'not-applicable', 'by-dimension']);

const chosenWords = z
  .object({
    competency: z.string(),
    title: z.string(),
    state,
    chosen: z.string().describe('The name of the rung; empty where none is chosen.'),
    says: z.string().describe('What the ladder says there.'),
    note: z.string(),
  })
  .openapi('ChosenWords');

const mirrorOutcome = z.object({
  kind: z.literal('mirror'),
  groups: z.array(z.object({ title: z.string(), competencies: z.array(chosenWords) })),
});

const namedLevel = z.object({
  id: z.string().nullable().describe('Null: below the first level.'),
  title: z.string(),
});

export const levelRange = z
  .object({ low: namedLevel, high: namedLevel })
  .describe('Both ends of the level: equal where it is sure.')
  .openapi('LevelRange');

const scorecardOutcome = z.object({
  kind: z.literal('scorecard'),
  explanation: z.object({
    headline: z.string(),
    overall: z.array(z.string()),
    competencies: z.array(
      z.object({ competency: z.string(), title: z.string(), value: z.string(), sentences: z.array(z.string()) }),
    ),
  }),
  level: levelRange.nullable(),
  margin: z
    .object({
      tried: z.int(),
      flips: z.array(
        z.object({
          competency: z.string(),
          dimension: z.string().nullable(),
          from: z.number(),
          to: z.number(),
          level: z.object({ low: z.string(), high: z.string() }),
        }),
      ),
    })
    .nullable()
    .describe('How many single steps up or down were tried, and those that change the level.'),
});

/** What an assessment comes to. Of a mirror: words, and no number anywhere. */
export const outcomeSchema = z
  .discriminatedUnion('kind', [mirrorOutcome, scorecardOutcome])
  .openapi('AssessmentOutcome');

const sideWords = z.object({ state, chosen: z.string(), note: z.string() });
const sides = z
  .object({
    competency: z.string(),
    dimension: z.string().nullable(),
    name: z.string(),
    self: sideWords,
    manager: sideWords,
  })
  .openapi('Sides');

export const sideBySideSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('mirror'),
      differences: z.array(sides).describe('In the order of the ladder.'),
      notCompared: z.array(sides),
      agreements: z.array(sides),
    }),
    z.object({
      kind: z.literal('scorecard'),
      sentences: z.array(z.string()),
      differences: z.array(sides.extend({ apart: z.int() })).describe('The largest first.'),
      notCompared: z.array(sides),
      agreements: z.array(sides),
      outcomes: z.object({ self: outcomeSchema, manager: outcomeSchema }),
    }),
    z.object({ kind: z.literal('not-comparable'), sentence: z.string() }),
  ])
  .openapi('SideBySide');

export const historySchema = z
  .object({
    assessment: z.string(),
    kind: z.enum(['self', 'manager']),
    cycle: z.object({ id: z.string(), name: z.string() }).nullable(),
    sharedAt: z.string(),
    ladder: z.object({
      title: z.string(),
      version: z.string(),
      levels: z.array(z.object({ id: z.string(), title: z.string() })).describe('In their order; none of a mirror.'),
    }),
    result: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('level'), level: levelRange, headline: z.string() }),
      z.object({ kind: z.literal('no-level'), headline: z.string() }),
      mirrorOutcome,
    ]),
  })
  .openapi('HistoryEntry');
