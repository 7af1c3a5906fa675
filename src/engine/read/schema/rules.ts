import * as z from 'zod';
import { decimal, id } from './parts.ts';

const floorAnswer = z.enum(['demote-one', 'cap']);

const noRule = z.literal('none').transform(() => ({ kind: 'none' as const }));
const noRuleLong = z.strictObject({ kind: z.literal('none') });

const majority = z.strictObject({
  kind: z.literal('majority'),
  need: z.int().min(1).max(100).describe('How many dimensions must be at the level.'),
  floor: z
    .strictObject({
      gap: z.int().min(0).max(20).describe('How far below the level the lowest dimension may be.'),
      onBreach: floorAnswer,
      alsoStated: floorAnswer
        .nullable()
        .default(null)
        .describe('The other answer, where the ladder’s text gives both.'),
    })
    .nullable()
    .default(null),
});

const mastery = z.strictObject({
  kind: z.literal('mastery'),
  itemTop: z.int().min(1).max(20).describe('Items are rated 0 to this.'),
  meanAbove: decimal.describe('The mean of a level’s items must be above this.'),
});

const weightedMean = z.strictObject({
  kind: z.literal('weighted-mean'),
  step: decimal
    .refine((step) => step > 0, { error: 'decimal' })
    .default(0.1)
    .describe('Scores are rounded half up to this step.'),
});

const points = z.strictObject({
  kind: z.literal('points'),
  table: z
    .record(z.string().regex(/^\d{1,3}$/, { error: 'scale-value' }), decimal)
    .describe('Points for each value of the scale.'),
});

const gates = z.strictObject({
  kind: z.literal('gates'),
  need: z
    .int()
    .min(1)
    .max(500)
    .nullable()
    .default(null)
    .describe('How many expected competencies must be met; all when left out.'),
  always: z.array(id).default([]).describe('Competencies that must be met whatever the count.'),
});

export const competencyRule = z.union([noRule, z.discriminatedUnion('kind', [noRuleLong, majority, mastery])]);
export const overallRule = z.union([noRule, z.discriminatedUnion('kind', [noRuleLong, weightedMean, points, gates])]);
