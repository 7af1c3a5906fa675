import * as z from 'zod';
import { cell } from './cell.ts';
import { byId, decimal, id, line, text, textsByValue } from './parts.ts';
import { competencyRule } from './rules.ts';

const dimension = z.union([
  z
    .array(text.min(1))
    .max(30)
    .transform((descriptors) => ({ title: null, descriptors, item: null })),
  z.strictObject({
    title: line.nullable().default(null).describe('Left out: the id in plain words.'),
    descriptors: textsByValue.default({}).describe('One per value of the scale, lowest first; or by value.'),
    item: z
      .int()
      .min(0)
      .max(100)
      .nullable()
      .default(null)
      .describe('Under a mastery rule: the value of the scale that this item belongs to.'),
  }),
]);

export const competency = z.strictObject({
  title: line,
  summary: text.default(''),
  group: id.nullable().default(null),
  tracks: z.array(id).nullable().default(null).describe('The tracks it belongs to; all when left out.'),
  weight: decimal.max(1000).default(1),
  expected: z
    .record(id, z.int().min(0).max(100))
    .default({})
    .describe('The expected profile: per level, the proficiency it asks for.'),
  cells: byId(cell).default({}).describe('What each level asks.'),
  dimensions: byId(dimension).default({}),
  rule: competencyRule
    .nullable()
    .default(null)
    .describe('Instead of the ladder’s rule from dimensions to a competency.'),
  antiSignals: textsByValue.default({}).describe('Per value of the scale, a behaviour that rejects it.'),
});

export const group = z.union([
  line.transform((title) => ({ title, motto: null, summary: '', takeaways: {}, beyond: null })),
  z.strictObject({
    title: line,
    motto: text.nullable().default(null),
    summary: text.default(''),
    takeaways: byId(text.min(1)).default({}).describe('Per level: what it looks like in this group at a glance.'),
    beyond: text.nullable().default(null).describe('What levels above the matrix do in this group.'),
  }),
]);
