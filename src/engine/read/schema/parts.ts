import * as z from 'zod/mini';
import { idPattern } from '../../ladder/ids.ts';

/**
 * No code is made at run time: a strict Content-Security-Policy forbids it, and for one document it costs more
 * than it saves.
 */
z.config({ jitless: true });

/**
 * Small shapes that the larger ones are made of. Short forms are read here and leave as the long form. What stands
 * in many places is made once: making a shape takes longer than reading a value with it, and `rungs check` waits
 * for all of them.
 */

/**
 * What the JSON Schema and the findings say of a shape that was made for this one place. (`.check(z.describe(…))` makes
 * the shape a second time, and is asked again for every value: that is for shapes of which there is another use.)
 */
export function described<Shape extends z.core.$ZodType>(shape: Shape, description: string): Shape {
  z.globalRegistry.add(shape, { description });
  return shape;
}

/** What stands for a part that is left out. */
export function orElse<Shape extends z.core.$ZodType>(
  shape: Shape,
  value: z.core.output<Shape> & z.core.util.NoUndefined<z.core.output<Shape>>,
  description?: string,
) {
  const made = z._default(shape, value as z.core.util.NoUndefined<z.core.output<Shape>>);
  return description === undefined ? made : described(made, description);
}

/** A part that may be left out or empty: then it is null. */
export function maybe<Shape extends z.core.$ZodType>(shape: Shape, description?: string) {
  const made = z._default(z.nullable(shape), null);
  return description === undefined ? made : described(made, description);
}

/** A part that may be left out, and then isn't there. */
export function optional<Shape extends z.core.$ZodType>(shape: Shape, description?: string) {
  const made = z.optional(shape);
  return description === undefined ? made : described(made, description);
}

export const id = described(
  z.string().check(z.maxLength(80), z.regex(idPattern, { error: 'id' })),
  'Lower-case words joined by hyphens, starting with a letter. Stable: people refer to it.',
);
export const ids = z.array(id);
export const maybeId = maybe(id);

export const text = described(z.string().check(z.maxLength(20_000)), 'Markdown');
export const someText = described(z.string().check(z.maxLength(20_000), z.minLength(1)), 'Markdown');
export const someTexts = z.array(someText);
export const textOrEmpty = orElse(text, '');
export const maybeText = maybe(text);

export const line = z.string().check(z.minLength(1), z.maxLength(400));
export const maybeLine = maybe(line);

const integer = z.int();

/** A whole number between two others, both included. */
export function whole(min: number, max: number) {
  return integer.check(z.minimum(min), z.maximum(max));
}

/** A short form: what is written, and how it is read into the long one. */
export function short<Written extends z.core.SomeType, Long>(
  written: Written,
  read: (value: z.core.output<Written>) => Long,
) {
  return z.pipe(written, z.transform(read));
}

export const textList = described(
  z.union([someTexts.check(z.maxLength(200)), short(someText, (only) => [only])]),
  'A list of Markdown texts; one text alone may stand without its dash.',
);
export const textListOrEmpty = orElse(textList, []);

/** How many cycles, months, items: `2` or `2-3`. */
export const span = described(
  z.union([
    short(whole(0, 1000), (only) => ({ min: only, max: only })),
    short(z.string().check(z.regex(/^\d{1,3} ?(?:-|–|to) ?\d{1,3}$/, { error: 'span' })), (range) => {
      const [min = 0, max = 0] = range.split(/-|–|to/).map(Number);
      return { min, max };
    }).check(z.refine(({ min, max }) => min <= max, { error: 'span' })),
  ]),
  'A whole number, or a range such as 2-3.',
);
export const maybeSpan = maybe(span);

const bandPattern = /^\d{1,6}(?:\.\d{1,4})? ?(?:-|–|to) ?\d{1,6}(?:\.\d{1,4})?$/;

/** Both ends of a band of scores: `1.0-1.8`. */
export const band = described(
  short(z.string().check(z.regex(bandPattern, { error: 'band' })), (range) => {
    const [low = 0, high = 0] = range.split(/-|–|to/).map(Number);
    return { low, high };
  }).check(z.refine(({ low, high }) => low <= high, { error: 'band' })),
  'The scores that make this level, both ends included, such as 1.9-2.7.',
);

/** A decimal of at most four places: read as an exact fraction, never as a binary float. */
export const decimal = z.number().check(
  z.minimum(0),
  z.maximum(100_000),
  z.refine((value) => /^\d+(?:\.\d{1,4})?$/.test(String(value)), { error: 'decimal' }),
);

export const namedText = z.union([
  short(line, (title) => ({ title, summary: '' })),
  z.strictObject({ title: line, summary: textOrEmpty }),
]);

export const section = z.union([
  short(text, (only) => ({ title: null, text: only, points: [] as string[] })),
  short(someTexts, (points) => ({ title: null, text: '', points })),
  z.strictObject({ title: maybeLine, text: textOrEmpty, points: textListOrEmpty }),
]);

/** A record whose keys are ids. */
export function byId<Value extends z.core.SomeType>(value: Value) {
  return z.record(id, value);
}

/** Texts by value of the scale or by level: a list counts from the scale's first level. */
export const textsByValue = z.union([
  someTexts.check(z.maxLength(30)),
  described(z.record(z.string().check(z.maxLength(80)), someText), 'By value of the scale, or by level id.'),
]);
