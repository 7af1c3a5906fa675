import * as z from 'zod/mini';
import { id, line, maybe, maybeId, maybeLine, maybeText, orElse, short, text, textListOrEmpty } from './parts.ts';

const notApplicableWord = short(z.literal('n/a'), () => ({ notApplicable: null as string | null }));

const label = z.string().check(z.maxLength(80));
const key = z.string().check(z.maxLength(120));
const amountOrLabel = z.union([z.number(), label]);

const shortValue = short(amountOrLabel, (value) => ({
  value,
  note: null as string | null,
  evidence: [] as string[],
}));

const longValue = z.strictObject({
  value: amountOrLabel,
  note: maybeText,
  evidence: textListOrEmpty,
});

const longNotApplicable = z.strictObject({
  notApplicable: text.check(z.describe('Why it doesn’t apply: no opportunity in this role.')),
});

/** A value of the scale, a level id or a label; `n/a`; or the long forms with a note, evidence or a reason. */
const rating = z.union([notApplicableWord, shortValue, longValue, longNotApplicable]);

export type RatingDocument = z.output<typeof rating>;

/** Blank places are not rated: a template can be filled in bit by bit. */
const maybeRating = z.nullable(rating);

/**
 * `{competency: rating}` or `{competency: {dimension: rating}}`. Both are mappings, so the reader, which knows
 * the ladder's dimensions, tells a long rating from ratings by dimension.
 */
const competencyRating = z.union([z.null(), z.number(), label, z.record(key, z.unknown())]);

const amount = z.union([z.number(), line]);

/** Something to work on next. It has no part in any result. */
const focusItem = z.strictObject({
  item: line.check(z.describe('What to work on, as the ladder or the person puts it.')),
  competency: maybeId,
  goal: orElse(text, '', 'The goal in the person’s own words.'),
  measure: maybe(
    z.strictObject({ what: maybeLine, from: amount, to: amount, unit: maybeLine }),
    'How one will know: from where to where. Without one, the goal is done or it isn’t.',
  ),
  done: orElse(z.boolean(), false),
  due: maybeLine,
});

export type FocusItemDocument = z.output<typeof focusItem>;

export const ratingsDocument = z.strictObject({
  ladder: id.check(z.describe('The id of the ladder.')),
  version: maybe(z.string().check(z.maxLength(40)), 'A version of the ladder in quotes, where it matters.'),
  person: maybe(line, 'Whom the ratings are about.'),
  by: maybe(line, 'Who says so: self, manager, a name.'),
  date: maybeLine,
  track: maybe(id, 'Of a ladder with several tracks, the one the person is on.'),
  ratings: orElse(z.record(key, competencyRating), {}, 'By competency: a rating, or a mapping of dimension to rating.'),
  antiSignals: orElse(
    z.record(key, z.union([z.array(z.union([z.int(), label])), z.null()])),
    {},
    'By competency: the levels (or values) whose anti-signal was seen.',
  ),
  focus: orElse(
    z.array(focusItem).check(z.maxLength(200)),
    [],
    'What the person works on next, each with its goal. Kept with the ratings; no result depends on it.',
  ),
});

export type RatingsDocument = z.output<typeof ratingsDocument>;

export const ratingEntry = maybeRating;
