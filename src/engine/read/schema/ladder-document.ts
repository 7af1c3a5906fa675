import * as z from 'zod/mini';
import { competency, group } from './competency.ts';
import { level } from './level.ts';
import {
  byId,
  described,
  id,
  line,
  maybe,
  maybeId,
  maybeLine,
  maybeText,
  namedText,
  orElse,
  section,
  short,
  someText,
  span,
  textListOrEmpty,
  textOrEmpty,
} from './parts.ts';
import { path } from './path.ts';
import { competencyRule, overallRule } from './rules.ts';

const scaleValue = z.union([
  short(line, (label) => ({ label, dimensionLabel: null, level: null })),
  z.strictObject({
    label: line,
    dimensionLabel: maybe(line, 'What the dimensions’ column is called, where it differs.'),
    level: maybe(id, 'The level whose cells say what this value means.'),
  }),
]);

const scale = z.union([
  short(z.literal('levels'), () => ({ kind: 'levels' as const, zero: null })),
  short(z.strictObject({ levels: z.literal(true), zero: line }), ({ zero }) => ({ kind: 'levels' as const, zero })),
  short(z.record(z.string().check(z.regex(/^\d{1,3}$/, { error: 'scale-value' })), scaleValue), (values) => ({
    kind: 'proficiency' as const,
    values,
  })),
]);

const practice = z.strictObject({
  cadence: maybeLine,
  checkIns: maybeLine,
  focusItems: maybe(span, 'How many items to pick at a time.'),
  steps: textListOrEmpty,
  questions: orElse(z.array(z.strictObject({ question: someText, answer: someText })), []),
  examples: orElse(
    z.array(z.strictObject({ title: line, situation: textOrEmpty, focus: textListOrEmpty, goal: textOrEmpty })),
    [],
  ),
  privacy: maybeText,
  capacity: textListOrEmpty,
  notes: textListOrEmpty,
});

/** A ladder as it is written: what the JSON Schema is made from, and what every short form is read into. */
export const ladderDocument = z.strictObject({
  rungs: orElse(z.literal(1), 1, 'The version of this format.'),
  id,
  title: line,
  version: z
    .string()
    .check(z.minLength(1), z.maxLength(40), z.describe('A version in quotes, so that "1.10" stays 1.10.')),
  intent: described(z.enum(['scorecard', 'mirror']), 'A mirror shows and never scores.'),
  source: maybe(
    z.union([
      short(line, (title) => ({ title, author: null, url: null, note: null })),
      z.strictObject({
        title: line,
        author: maybeLine,
        url: maybe(z.string().check(z.maxLength(2000))),
        note: maybeText,
      }),
    ]),
  ),
  summary: textOrEmpty,
  sections: orElse(byId(section), {}),
  facets: orElse(byId(line), {}, 'Named properties that levels may state.'),
  roles: orElse(byId(line), {}, 'Who acts in verification and attestation.'),
  tracks: orElse(byId(namedText), {}, 'Left out: one track.'),
  levels: byId(level),
  scale: described(scale, '`levels`, or the values by number with their labels; 0 only where it may be rated.'),
  groups: orElse(byId(group), {}),
  competencies: byId(competency),
  rules: orElse(
    z.strictObject({
      competency: orElse(competencyRule, { kind: 'none' }),
      overall: orElse(overallRule, { kind: 'none' }),
    }),
    { competency: { kind: 'none' }, overall: { kind: 'none' } },
  ),
  hireBar: maybeId,
  paths: maybe(z.array(path), 'Left out: each track is climbed in the order its levels are written.'),
  practice: maybe(practice),
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
