import { z } from 'zod';

const longestIdChars = 160;

/** A short name that somebody typed or a tool gave. */
function name(description: string) {
  return z.string().min(1).max(longestIdChars).describe(description);
}

export const ladderName = name('Which ladder: a name from list_ladders, such as core-questions.');
export const levelId = name('The id of a level, as read_ladder lists it.');
export const competencyId = name('The id of a competency, as read_ladder lists it.');

const rating = z.union([z.number(), z.string().max(80), z.null()]);
const mostRatings = 500;

/** Somebody's ratings, handed in with the call and forgotten with the answer. */
export const profileInput = z.object({
  ladder: ladderName,
  ratings: z
    .record(z.string().max(longestIdChars), z.union([rating, z.record(z.string().max(longestIdChars), rating)]))
    .refine((ratings) => Object.keys(ratings).length <= mostRatings, `At most ${mostRatings} competencies.`)
    .describe(
      'By competency id: a value of the scale, a level id or a label; or, by dimension id, such values. "n/a" does not apply; left out or null is not rated.',
    ),
  track: name('The track the person is on, where the ladder has several.').optional(),
  antiSignals: z
    .record(z.string().max(longestIdChars), z.array(z.union([z.number(), z.string().max(80)])).max(30))
    .optional()
    .describe('By competency id: the levels whose anti-signal was seen.'),
});

export type ProfileInput = z.output<typeof profileInput>;
