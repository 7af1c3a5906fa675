import * as z from 'zod/mini';
import {
  decimal,
  described,
  id,
  ids,
  line,
  maybe,
  maybeId,
  maybeLine,
  maybeSpan,
  optional,
  orElse,
  short,
  someText,
  span,
  text,
  textList,
  textListOrEmpty,
  textOrEmpty,
  whole,
} from './parts.ts';

const idList = z.union([ids, short(id, (only) => [only])]);

/** A requirement is told by its one main key; the reader says so when there is none or more than one. */
export interface RequirementDocument {
  id?: string | undefined;
  title?: string | undefined;
  short?: string | undefined;
  competency?: string | undefined;
  dimension?: string | undefined;
  atLeast?: number | undefined;
  noneBelow?: number | undefined;
  in?: string[] | undefined;
  all?: RequirementDocument[] | undefined;
  any?: RequirementDocument[] | undefined;
  of?: RequirementDocument[] | undefined;
  level?: string | undefined;
  score?: number | undefined;
  consistency?: { min: number; max: number } | undefined;
  attest?: string | undefined;
  by?: string[] | undefined;
  evidence?: string | undefined;
  seats?: string | undefined;
  justification?: string | undefined;
}

const dimensionRef = z.string().check(z.regex(/^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/, { error: 'dimension-ref' }));

const shortRequirement = /^(?:[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)?) >= \d{1,3}$/;

export const requirement: z.ZodMiniType<RequirementDocument> = z.lazy(() => {
  const optionalId = optional(id);
  const requirements = optional(z.array(requirement));
  return z.union([
    described(
      short(
        z.string().check(z.regex(shortRequirement, { error: 'short-requirement' })),
        (written): RequirementDocument => ({ short: written }),
      ),
      '`competency >= 3`, `competency.dimension >= 3` or `every >= 2`.',
    ),
    z.strictObject({
      id: optionalId,
      title: optional(line, 'The ladder’s own words for it.'),
      competency: optionalId,
      dimension: optional(dimensionRef, 'competency.dimension'),
      atLeast: optional(whole(0, 1000)),
      noneBelow: optional(whole(0, 100), 'No competency below this value.'),
      in: optional(ids, 'With noneBelow: only these competencies.'),
      all: requirements,
      any: requirements,
      of: optional(z.array(requirement), 'With atLeast: that many of these.'),
      level: optional(id, 'Overall level at least.'),
      score: optional(decimal, 'Overall score at least.'),
      consistency: optional(span, 'The other requirements held in so many cycles in a row.'),
      attest: optional(text, 'A statement that somebody must confirm.'),
      by: optional(idList, 'With attest: the roles that may confirm it.'),
      evidence: optional(id, 'A portfolio item of this path.'),
      seats: optional(id, 'A seat must be free at this level.'),
      justification: optional(text, 'With seats: what must be justified.'),
    }),
  ]);
});

const portfolioItem = z.union([
  short(line, (title) => ({ id: undefined, title, type: 'work', count: 1, evidence: '', variant: null })),
  z.strictObject({
    id: optional(id),
    title: line,
    type: orElse(line, 'work'),
    count: orElse(whole(1, 1000), 1),
    evidence: orElse(text, '', 'What counts as evidence of it.'),
    variant: maybeId,
  }),
]);

const verificationStep = z.union([
  short(line, (title) => ({
    id: undefined,
    title,
    by: [] as string[],
    decides: '',
    agree: 1,
    independent: false,
  })),
  z.strictObject({
    id: optional(id),
    title: line,
    by: orElse(idList, []),
    decides: textOrEmpty,
    agree: orElse(whole(1, 100), 1, 'How many of those who act must agree.'),
    independent: orElse(z.boolean(), false, 'Reviewers work alone first.'),
  }),
]);

const practiseItem = z.union([
  short(someText, (title) => ({ title, how: '' })),
  z.strictObject({ title: someText, how: textOrEmpty }),
]);

const levelRef = z.string().check(z.regex(/^[a-z][a-z0-9-]*(?:\/[a-z][a-z0-9-]*)?$/, { error: 'level-ref' }));

const longPath = z.strictObject({
  from: levelRef.check(z.describe('A level id, or level/variant.')),
  to: levelRef,
  type: orElse(z.enum(['promotion', 'move']), 'promotion'),
  title: maybeLine,
  summary: textOrEmpty,
  typicalMonths: maybeSpan,
  consistency: maybeSpan,
  readyWhen: textListOrEmpty,
  practise: orElse(z.array(practiseItem), []),
  requirements: orElse(z.array(requirement), []),
  portfolio: orElse(z.array(portfolioItem), []),
  verification: orElse(z.array(verificationStep), []),
  reversible: orElse(z.boolean(), false, 'The way back is open on the same terms, unless it is described itself.'),
  steps: orElse(textList, [], 'Of a move.'),
  trialCycles: orElse(whole(0, 40), 0),
  limit: maybe(z.strictObject({ times: whole(1, 100), months: whole(1, 600) })),
  promises: textListOrEmpty,
});

export type PathDocument = z.output<typeof longPath>;

export const path = z.union([
  described(
    short(
      z
        .string()
        .check(z.maxLength(2000), z.regex(/^[a-z0-9/-]+(?: (?:->|<->) [a-z0-9/-]+)+$/, { error: 'short-path' })),
      (chain) => ({ chain }),
    ),
    '`junior -> mid -> senior` are promotions; `ic4 <-> m1` is a move that can be gone back.',
  ),
  longPath,
]);
