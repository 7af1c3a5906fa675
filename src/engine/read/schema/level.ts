import * as z from 'zod/mini';
import {
  band,
  byId,
  id,
  ids,
  line,
  maybe,
  maybeText,
  optional,
  orElse,
  section,
  short,
  someText,
  textList,
  textListOrEmpty,
  textOrEmpty,
  whole,
} from './parts.ts';

const facetValue = z.union([
  short(someText, (value) => {
    const same = /^same-as ([a-z0-9-]+)$/.exec(value);
    return same?.[1] === undefined ? { text: value } : { sameAs: same[1] };
  }),
  z.strictObject({ sameAs: id }),
]);

const fromNone = z.int().check(z.minimum(0));

const seats = z.union([
  short(z.string().check(z.regex(/^\d{1,4} ?(?:-|–|to) ?\d{1,4}$/, { error: 'span' })), (range) => {
    const [min = 0, max = 0] = range.split(/-|–|to/).map(Number);
    return { min, max, note: '' };
  }).check(z.refine(({ min, max }) => min <= max, { error: 'span' })),
  short(whole(0, 9999), (max) => ({ min: 0, max, note: '' })),
  z.strictObject({ min: orElse(fromNone, 0), max: fromNone, note: textOrEmpty }),
]);

const proficiency = whole(0, 100);

const variant = z.strictObject({
  title: line,
  track: id,
  summary: textOrEmpty,
  consider: orElse(textList, [], 'When to consider it.'),
  strong: orElse(z.record(id, proficiency), {}, 'Proficiency that this variant leans on.'),
  relaxed: orElse(
    z.record(
      id,
      z.union([
        short(proficiency, (value) => ({ value, note: null })),
        z.strictObject({ value: proficiency, note: maybeText }),
      ]),
    ),
    {},
    'Proficiency that is enough here although the profile asks for more.',
  ),
  promises: textListOrEmpty,
});

const longLevel = z.strictObject({
  title: line,
  track: optional(id, 'Left out: the ladder’s first track.'),
  rank: optional(whole(0, 1000), 'Order of seniority across tracks. Left out: counted along the promotions.'),
  status: orElse(z.enum(['described', 'named-only', 'planned', 'discretionary']), 'described'),
  terminal: orElse(z.boolean(), false, 'The ladder ends here on purpose.'),
  equivalents: orElse(ids, [], 'Levels of other tracks that are as senior. Say it on one side; it holds both ways.'),
  tagline: textOrEmpty,
  summary: textOrEmpty,
  band: maybe(band),
  seats: maybe(seats),
  facets: orElse(byId(facetValue), {}),
  variants: orElse(byId(variant), {}, 'Titles under which the level can be held.'),
  sections: orElse(byId(section), {}, 'Narrative: you are here if, success looks like …'),
  exampleGoals: textListOrEmpty,
});

export const level = z.union([short(line, (title) => longLevel.parse({ title })), longLevel]);
