import * as z from 'zod';
import { band, byId, id, line, section, text, textList } from './parts.ts';

const facetValue = z.union([
  text.min(1).transform((value) => {
    const same = /^same-as ([a-z0-9-]+)$/.exec(value);
    return same?.[1] === undefined ? { text: value } : { sameAs: same[1] };
  }),
  z.strictObject({ sameAs: id }),
]);

const seats = z.union([
  z
    .string()
    .regex(/^\d{1,4} ?(?:-|–|to) ?\d{1,4}$/, { error: 'span' })
    .transform((range) => {
      const [min = 0, max = 0] = range.split(/-|–|to/).map(Number);
      return { min, max, note: '' };
    })
    .refine(({ min, max }) => min <= max, { error: 'span' }),
  z
    .int()
    .min(0)
    .max(9999)
    .transform((max) => ({ min: 0, max, note: '' })),
  z.strictObject({ min: z.int().min(0).default(0), max: z.int().min(0), note: text.default('') }),
]);

const variant = z.strictObject({
  title: line,
  track: id,
  summary: text.default(''),
  consider: textList.default([]).describe('When to consider it.'),
  strong: z.record(id, z.int().min(0).max(100)).default({}).describe('Proficiency that this variant leans on.'),
  relaxed: z
    .record(
      id,
      z.union([
        z
          .int()
          .min(0)
          .max(100)
          .transform((value) => ({ value, note: null })),
        z.strictObject({ value: z.int().min(0).max(100), note: text.nullable().default(null) }),
      ]),
    )
    .default({})
    .describe('Proficiency that is enough here although the profile asks for more.'),
  promises: textList.default([]),
});

const longLevel = z.strictObject({
  title: line,
  track: id.optional().describe('Left out: the ladder’s first track.'),
  rank: z
    .int()
    .min(0)
    .max(1000)
    .optional()
    .describe('Order of seniority across tracks. Left out: counted along the promotions.'),
  status: z.enum(['described', 'named-only', 'planned', 'discretionary']).default('described'),
  terminal: z.boolean().default(false).describe('The ladder ends here on purpose.'),
  equivalents: z
    .array(id)
    .default([])
    .describe('Levels of other tracks that are as senior. Say it on one side; it holds both ways.'),
  tagline: text.default(''),
  summary: text.default(''),
  band: band.nullable().default(null),
  seats: seats.nullable().default(null),
  facets: byId(facetValue).default({}),
  variants: byId(variant).default({}).describe('Titles under which the level can be held.'),
  sections: byId(section).default({}).describe('Narrative: you are here if, success looks like …'),
  exampleGoals: textList.default([]),
});

export const level = z.union([line.transform((title) => longLevel.parse({ title })), longLevel]);
