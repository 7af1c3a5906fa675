import * as z from 'zod';
import { id, line, text, textList } from './parts.ts';

const notApplicableWord = z.literal('n/a').transform(() => ({ notApplicable: null as string | null }));

const shortValue = z
  .union([z.number(), z.string().max(80)])
  .transform((value) => ({ value, note: null as string | null, evidence: [] as string[] }));

const longValue = z.strictObject({
  value: z.union([z.number(), z.string().max(80)]),
  note: text.nullable().default(null),
  evidence: textList.default([]),
});

const longNotApplicable = z.strictObject({
  notApplicable: text.describe('Why it doesn’t apply: no opportunity in this role.'),
});

/** A value of the scale, a level id or a label; `n/a`; or the long forms with a note, evidence or a reason. */
const rating = z.union([notApplicableWord, shortValue, longValue, longNotApplicable]);

export type RatingDocument = z.output<typeof rating>;

/** Blank places are not rated: a template can be filled in bit by bit. */
const maybeRating = rating.nullable();

/**
 * `{competency: rating}` or `{competency: {dimension: rating}}`. Both are mappings, so the reader, which knows
 * the ladder's dimensions, tells a long rating from ratings by dimension.
 */
const competencyRating = z.union([
  z.null(),
  z.number(),
  z.string().max(80),
  z.record(z.string().max(120), z.unknown()),
]);

const amount = z.union([z.number(), line]);

/** Something to work on next. It has no part in any result. */
const focusItem = z.strictObject({
  item: line.describe('What to work on, as the ladder or the person puts it.'),
  competency: id.nullable().default(null),
  goal: text.default('').describe('The goal in the person’s own words.'),
  measure: z
    .strictObject({
      what: line.nullable().default(null),
      from: amount,
      to: amount,
      unit: line.nullable().default(null),
    })
    .nullable()
    .default(null)
    .describe('How one will know: from where to where. Without one, the goal is done or it isn’t.'),
  done: z.boolean().default(false),
  due: line.nullable().default(null),
});

export type FocusItemDocument = z.output<typeof focusItem>;

export const ratingsDocument = z.strictObject({
  ladder: id.describe('The id of the ladder.'),
  version: z.string().max(40).nullable().default(null).describe('A version of the ladder in quotes, where it matters.'),
  person: line.nullable().default(null).describe('Whom the ratings are about.'),
  by: line.nullable().default(null).describe('Who says so: self, manager, a name.'),
  date: line.nullable().default(null),
  track: id.nullable().default(null).describe('Of a ladder with several tracks, the one the person is on.'),
  ratings: z
    .record(z.string().max(120), competencyRating)
    .default({})
    .describe('By competency: a rating, or a mapping of dimension to rating.'),
  antiSignals: z
    .record(z.string().max(120), z.union([z.array(z.union([z.int(), z.string().max(80)])), z.null()]))
    .default({})
    .describe('By competency: the levels (or values) whose anti-signal was seen.'),
  focus: z
    .array(focusItem)
    .max(200)
    .default([])
    .describe('What the person works on next, each with its goal. Kept with the ratings; no result depends on it.'),
});

export type RatingsDocument = z.output<typeof ratingsDocument>;

export const ratingEntry = maybeRating;
