import * as z from 'zod';
import { decimal, id, line, span, text, textList } from './parts.ts';

const idList = z.union([z.array(id), id.transform((only) => [only])]);

/** A requirement is told by its one main key; the reader says so when there is none or more than one. */
export interface RequirementDocument {
  id?: string | undefined;
  title?: string | undefined;
  short?: string | undefined;
  competency?: string | undefined;
  dimension?: string | undefined;
  atLeast?: number | undefined;
  noneBelow?: number | undefined;
  in?: string[] | undefined;
  all?: RequirementDocument[] | undefined;
  any?: RequirementDocument[] | undefined;
  of?: RequirementDocument[] | undefined;
  level?: string | undefined;
  score?: number | undefined;
  consistency?: { min: number; max: number } | undefined;
  attest?: string | undefined;
  by?: string[] | undefined;
  evidence?: string | undefined;
  seats?: string | undefined;
  justification?: string | undefined;
}

const dimensionRef = z.string().regex(/^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/, { error: 'dimension-ref' });

export const requirement: z.ZodType<RequirementDocument> = z.lazy(() =>
  z.union([
    z
      .string()
      .regex(/^(?:[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)?) >= \d{1,3}$/, { error: 'short-requirement' })
      .transform((short): RequirementDocument => ({ short }))
      .describe('`competency >= 3`, `competency.dimension >= 3` or `every >= 2`.'),
    z.strictObject({
      id: id.optional(),
      title: line.optional().describe('The ladder’s own words for it.'),
      competency: id.optional(),
      dimension: dimensionRef.optional().describe('competency.dimension'),
      atLeast: z.int().min(0).max(1000).optional(),
      noneBelow: z.int().min(0).max(100).optional().describe('No competency below this value.'),
      in: z.array(id).optional().describe('With noneBelow: only these competencies.'),
      all: z.array(requirement).optional(),
      any: z.array(requirement).optional(),
      of: z.array(requirement).optional().describe('With atLeast: that many of these.'),
      level: id.optional().describe('Overall level at least.'),
      score: decimal.optional().describe('Overall score at least.'),
      consistency: span.optional().describe('The other requirements held in so many cycles in a row.'),
      attest: text.optional().describe('A statement that somebody must confirm.'),
      by: idList.optional().describe('With attest: the roles that may confirm it.'),
      evidence: id.optional().describe('A portfolio item of this path.'),
      seats: id.optional().describe('A seat must be free at this level.'),
      justification: text.optional().describe('With seats: what must be justified.'),
    }),
  ]),
);

const portfolioItem = z.union([
  line.transform((title) => ({ id: undefined, title, type: 'work', count: 1, evidence: '', variant: null })),
  z.strictObject({
    id: id.optional(),
    title: line,
    type: line.default('work'),
    count: z.int().min(1).max(1000).default(1),
    evidence: text.default('').describe('What counts as evidence of it.'),
    variant: id.nullable().default(null),
  }),
]);

const verificationStep = z.union([
  line.transform((title) => ({ id: undefined, title, by: [] as string[], decides: '', agree: 1, independent: false })),
  z.strictObject({
    id: id.optional(),
    title: line,
    by: idList.default([]),
    decides: text.default(''),
    agree: z.int().min(1).max(100).default(1).describe('How many of those who act must agree.'),
    independent: z.boolean().default(false).describe('Reviewers work alone first.'),
  }),
]);

const practiseItem = z.union([
  text.min(1).transform((title) => ({ title, how: '' })),
  z.strictObject({ title: text.min(1), how: text.default('') }),
]);

const levelRef = z.string().regex(/^[a-z][a-z0-9-]*(?:\/[a-z][a-z0-9-]*)?$/, { error: 'level-ref' });

const longPath = z.strictObject({
  from: levelRef.describe('A level id, or level/variant.'),
  to: levelRef,
  type: z.enum(['promotion', 'move']).default('promotion'),
  title: line.nullable().default(null),
  summary: text.default(''),
  typicalMonths: span.nullable().default(null),
  consistency: span.nullable().default(null),
  readyWhen: textList.default([]),
  practise: z.array(practiseItem).default([]),
  requirements: z.array(requirement).default([]),
  portfolio: z.array(portfolioItem).default([]),
  verification: z.array(verificationStep).default([]),
  reversible: z
    .boolean()
    .default(false)
    .describe('The way back is open on the same terms, unless it is described itself.'),
  steps: textList.default([]).describe('Of a move.'),
  trialCycles: z.int().min(0).max(40).default(0),
  limit: z
    .strictObject({ times: z.int().min(1).max(100), months: z.int().min(1).max(600) })
    .nullable()
    .default(null),
  promises: textList.default([]),
});

export type PathDocument = z.output<typeof longPath>;

export const path = z.union([
  z
    .string()
    .max(2000)
    .regex(/^[a-z0-9/-]+(?: (?:->|<->) [a-z0-9/-]+)+$/, { error: 'short-path' })
    .transform((chain) => ({ chain }))
    .describe('`junior -> mid -> senior` are promotions; `ic4 <-> m1` is a move that can be gone back.'),
  longPath,
]);
