import * as z from 'zod';
import { competency, group } from './competency.ts';
import { level } from './level.ts';
import { byId, id, line, namedText, section, span, text, textList } from './parts.ts';
import { path } from './path.ts';
import { competencyRule, overallRule } from './rules.ts';

const scaleValue = z.union([
  line.transform((label) => ({ label, dimensionLabel: null, level: null })),
  z.strictObject({
    label: line,
    dimensionLabel: line.nullable().default(null).describe('What the dimensions’ column is called, where it differs.'),
    level: id.nullable().default(null).describe('The level whose cells say what this value means.'),
  }),
]);

const scale = z.union([
  z.literal('levels').transform(() => ({ kind: 'levels' as const, zero: null })),
  z.strictObject({ levels: z.literal(true), zero: line }).transform(({ zero }) => ({ kind: 'levels' as const, zero })),
  z
    .record(z.string().regex(/^\d{1,3}$/, { error: 'scale-value' }), scaleValue)
    .transform((values) => ({ kind: 'proficiency' as const, values })),
]);

const practice = z.strictObject({
  cadence: line.nullable().default(null),
  checkIns: line.nullable().default(null),
  focusItems: span.nullable().default(null).describe('How many items to pick at a time.'),
  steps: textList.default([]),
  questions: z.array(z.strictObject({ question: text.min(1), answer: text.min(1) })).default([]),
  examples: z
    .array(
      z.strictObject({ title: line, situation: text.default(''), focus: textList.default([]), goal: text.default('') }),
    )
    .default([]),
  privacy: text.nullable().default(null),
  capacity: textList.default([]),
  notes: textList.default([]),
});

/** A ladder as it is written: what the JSON Schema is made from, and what every short form is read into. */
export const ladderDocument = z.strictObject({
  rungs: z.literal(1).default(1).describe('The version of this format.'),
  id,
  title: line,
  version: z.string().min(1).max(40).describe('A version in quotes, so that "1.10" stays 1.10.'),
  intent: z.enum(['scorecard', 'mirror']).describe('A mirror shows and never scores.'),
  source: z
    .union([
      line.transform((title) => ({ title, author: null, url: null, note: null })),
      z.strictObject({
        title: line,
        author: line.nullable().default(null),
        url: z.string().max(2000).nullable().default(null),
        note: text.nullable().default(null),
      }),
    ])
    .nullable()
    .default(null),
  summary: text.default(''),
  sections: byId(section).default({}),
  facets: byId(line).default({}).describe('Named properties that levels may state.'),
  roles: byId(line).default({}).describe('Who acts in verification and attestation.'),
  tracks: byId(namedText).default({}).describe('Left out: one track.'),
  levels: byId(level),
  scale: scale.describe('`levels`, or the values by number with their labels; 0 only where it may be rated.'),
  groups: byId(group).default({}),
  competencies: byId(competency),
  rules: z
    .strictObject({
      competency: competencyRule.default({ kind: 'none' }),
      overall: overallRule.default({ kind: 'none' }),
    })
    .default({ competency: { kind: 'none' }, overall: { kind: 'none' } }),
  hireBar: id.nullable().default(null),
  paths: z
    .array(path)
    .nullable()
    .default(null)
    .describe('Left out: each track is climbed in the order its levels are written.'),
  practice: practice.nullable().default(null),
});

/** What stands in for a required part that is missing or wrong, so that the rest can still be read and shown. */
export const ladderFallbacks = {
  id: 'unnamed',
  title: 'Untitled',
  version: '0',
  intent: 'mirror',
  scale: 'levels',
  levels: {},
  competencies: {},
} as const;

export type LadderDocument = z.output<typeof ladderDocument>;
