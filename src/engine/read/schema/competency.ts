import * as z from 'zod/mini';
import { cell } from './cell.ts';
import {
  byId,
  decimal,
  id,
  ids,
  line,
  maybe,
  maybeId,
  maybeText,
  orElse,
  short,
  someText,
  someTexts,
  text,
  textOrEmpty,
  textsByValue,
  whole,
} from './parts.ts';
import { competencyRule } from './rules.ts';

const dimension = z.union([
  short(someTexts.check(z.maxLength(30)), (descriptors) => ({ title: null, descriptors, item: null })),
  z.strictObject({
    title: maybe(line, 'Left out: the id in plain words.'),
    descriptors: orElse(textsByValue, {}, 'One per value of the scale, lowest first; or by value.'),
    item: maybe(whole(0, 100), 'Under a mastery rule: the value of the scale that this item belongs to.'),
  }),
]);

export const competency = z.strictObject({
  title: line,
  summary: textOrEmpty,
  group: maybeId,
  tracks: maybe(ids, 'The tracks it belongs to; all when left out.'),
  weight: orElse(decimal.check(z.maximum(1000)), 1),
  expected: orElse(z.record(id, whole(0, 100)), {}, 'The expected profile: per level, the proficiency it asks for.'),
  cells: orElse(byId(cell), {}, 'What each level asks.'),
  dimensions: orElse(byId(dimension), {}),
  rule: maybe(competencyRule, 'Instead of the ladder’s rule from dimensions to a competency.'),
  antiSignals: orElse(textsByValue, {}, 'Per value of the scale, a behaviour that rejects it.'),
});

export const group = z.union([
  short(line, (title) => ({ title, motto: null, summary: '', takeaways: {}, beyond: null })),
  z.strictObject({
    title: line,
    motto: maybeText,
    summary: textOrEmpty,
    takeaways: orElse(byId(someText), {}, 'Per level: what it looks like in this group at a glance.'),
    beyond: maybe(text, 'What levels above the matrix do in this group.'),
  }),
]);
