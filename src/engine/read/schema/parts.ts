import * as z from 'zod';
import { idPattern } from '../../ladder/ids.ts';

/**
 * No code is made at run time: a strict Content-Security-Policy forbids it, and for one document it costs more
 * than it saves.
 */
z.config({ jitless: true });

/** Small shapes that the larger ones are made of. Short forms are read here and leave as the long form. */

export const id = z
  .string()
  .max(80)
  .regex(idPattern, { error: 'id' })
  .describe('Lower-case words joined by hyphens, starting with a letter. Stable: people refer to it.');

export const text = z.string().max(20_000).describe('Markdown');
export const line = z.string().min(1).max(400);

export const textList = z
  .union([z.array(text.min(1)).max(200), text.min(1).transform((only) => [only])])
  .describe('A list of Markdown texts; one text alone may stand without its dash.');

/** How many cycles, months, items: `2` or `2-3`. */
export const span = z
  .union([
    z
      .int()
      .min(0)
      .max(1000)
      .transform((only) => ({ min: only, max: only })),
    z
      .string()
      .regex(/^\d{1,3} ?(?:-|–|to) ?\d{1,3}$/, { error: 'span' })
      .transform((range) => {
        const [min = 0, max = 0] = range.split(/-|–|to/).map(Number);
        return { min, max };
      })
      .refine(({ min, max }) => min <= max, { error: 'span' }),
  ])
  .describe('A whole number, or a range such as 2-3.');

/** Both ends of a band of scores: `1.0-1.8`. */
export const band = z
  .string()
  .regex(/^\d{1,6}(?:\.\d{1,4})? ?(?:-|–|to) ?\d{1,6}(?:\.\d{1,4})?$/, { error: 'band' })
  .transform((range) => {
    const [low = 0, high = 0] = range.split(/-|–|to/).map(Number);
    return { low, high };
  })
  .refine(({ low, high }) => low <= high, { error: 'band' })
  .describe('The scores that make this level, both ends included, such as 1.9-2.7.');

/** A decimal of at most four places: read as an exact fraction, never as a binary float. */
export const decimal = z
  .number()
  .min(0)
  .max(100_000)
  .refine((value) => /^\d+(?:\.\d{1,4})?$/.test(String(value)), { error: 'decimal' });

export const namedText = z.union([
  line.transform((title) => ({ title, summary: '' })),
  z.strictObject({ title: line, summary: text.default('') }),
]);

export const section = z.union([
  text.transform((only) => ({ title: null, text: only, points: [] as string[] })),
  z.array(text.min(1)).transform((points) => ({ title: null, text: '', points })),
  z.strictObject({ title: line.nullable().default(null), text: text.default(''), points: textList.default([]) }),
]);

/** A record whose keys are ids. */
export function byId<Value extends z.ZodType>(value: Value) {
  return z.record(id, value);
}

/** Texts by value of the scale or by level: a list counts from the scale's first level. */
export const textsByValue = z.union([
  z.array(text.min(1)).max(30),
  z.record(z.string().max(80), text.min(1)).describe('By value of the scale, or by level id.'),
]);
