import * as z from 'zod/mini';
import { decimal, described, ids, maybe, orElse, short, whole } from './parts.ts';

const floorAnswer = z.enum(['demote-one', 'cap']);

const noRule = short(z.literal('none'), () => ({ kind: 'none' as const }));
const noRuleLong = z.strictObject({ kind: z.literal('none') });

const majority = z.strictObject({
  kind: z.literal('majority'),
  need: described(whole(1, 100), 'How many dimensions must be at the level.'),
  floor: maybe(
    z.strictObject({
      gap: described(whole(0, 20), 'How far below the level the lowest dimension may be.'),
      onBreach: floorAnswer,
      alsoStated: maybe(floorAnswer, 'The other answer, where the ladder’s text gives both.'),
    }),
  ),
});

const mastery = z.strictObject({
  kind: z.literal('mastery'),
  itemTop: described(whole(1, 20), 'Items are rated 0 to this.'),
  meanAbove: decimal.check(z.describe('The mean of a level’s items must be above this.')),
});

const weightedMean = z.strictObject({
  kind: z.literal('weighted-mean'),
  step: orElse(
    decimal.check(z.refine((step) => step > 0, { error: 'decimal' })),
    0.1,
    'Scores are rounded half up to this step.',
  ),
});

const points = z.strictObject({
  kind: z.literal('points'),
  table: described(
    z.record(z.string().check(z.regex(/^\d{1,3}$/, { error: 'scale-value' })), decimal),
    'Points for each value of the scale.',
  ),
});

const gates = z.strictObject({
  kind: z.literal('gates'),
  need: maybe(whole(1, 500), 'How many expected competencies must be met; all when left out.'),
  always: orElse(ids, [], 'Competencies that must be met whatever the count.'),
});

export const competencyRule = z.union([noRule, z.discriminatedUnion('kind', [noRuleLong, majority, mastery])]);
export const overallRule = z.union([noRule, z.discriminatedUnion('kind', [noRuleLong, weightedMean, points, gates])]);
