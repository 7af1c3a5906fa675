import * as z from 'zod/mini';
import { described, id, maybe, orElse, short, textOrEmpty } from './parts.ts';

const ref = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:/[a-z][a-z0-9]*(?:-[a-z0-9]+)*)?';

/** A level and, where it is held under several titles, one of them: `l4`, `l4/tech-lead`. */
const levelKey = z.string().check(z.maxLength(160), z.regex(new RegExp(`^${ref}$`), { error: 'level-ref' }));

const interval = short(
  z.string().check(z.maxLength(330), z.regex(new RegExp(`^${ref}(?: ?\\.\\. ?${ref})?$`), { error: 'level-interval' })),
  (written) => {
    const [low = '', high = low] = written.split(/ ?\.\. ?/);
    return { low, high };
  },
);

const intervals = described(
  z.union([
    short(z.literal('none'), () => []),
    short(interval, (only) => [only]),
    z.array(interval).check(z.maxLength(20)),
  ]),
  'A level, a range of levels such as ic0..ic1, a list of these where the way parts, or none.',
);

const correspondence = z.strictObject({
  about: intervals,
  because: described(
    z.string().check(z.maxLength(20_000), z.minLength(1)),
    'What in the words of both ladders says so. Markdown.',
  ),
  suggested: orElse(z.boolean(), false, 'True while nobody has judged it: shared words suggest it, and no more.'),
});

export type CorrespondenceDocument = z.output<typeof correspondence>;

const correspondences = z.record(levelKey, correspondence);

const side = z.strictObject({
  ladder: described(id.check(z.maxLength(80)), 'The id of the ladder.'),
  version: maybe(z.string().check(z.maxLength(40)), 'The version that was read, in quotes.'),
});

/** A crosswalk as it is written: what the JSON Schema is made from. */
export const crosswalkDocument = z.strictObject({
  rungs: orElse(z.literal(1), 1, 'The version of this format.'),
  from: side,
  to: side,
  summary: textOrEmpty,
  there: described(correspondences, 'By level of the ladder under `from`: what it corresponds to under `to`.'),
  back: described(
    z.record(levelKey, correspondence),
    'By level of the ladder under `to`: what it corresponds to under `from`.',
  ),
});

export type CrosswalkDocument = z.output<typeof crosswalkDocument>;

/** What stands in for a side that is missing or wrong, so that the other can still be read. */
export const crosswalkFallbacks = { there: {}, back: {} } as const;
