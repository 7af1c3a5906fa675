import { z } from '@hono/zod-openapi';
import { checkGivenRatings, type GivenRatings } from '#org/assessments/read-given-ratings.ts';
import { asId, type PersonId } from '#org/ids.ts';
import { isRefusal } from '#org/refusal.ts';
import type { AnyEndpoint } from '../../http/endpoint.ts';
import { caseCommand, personToName } from './case-command.ts';
import { words } from './gathering.ts';

const ratings = z.record(z.string(), z.unknown()).describe('A ratings document, as an assessment takes it.');
const place = { stage: z.string(), role: z.string(), person: z.string() };

const name = caseCommand({
  kind: 'name',
  summary: 'Name who acts in a stage, in a role of the ladder',
  body: z.object(place),
  command: async ({ stage, role, person: id }, { unit, found }) => {
    const person = await personToName(unit, found.state, id, '/person');
    return isRefusal(person) ? person : { kind: 'name', stage, role, person };
  },
});

const unname = caseCommand({
  kind: 'unname',
  summary: 'Take a name back, while they have given no view',
  body: z.object(place),
  command: ({ stage, role, person }) => ({ kind: 'unname', stage, role, person: asId<PersonId>(person) }),
});

const setDue = caseCommand({
  kind: 'set-due',
  summary: 'Say by when a stage is to be done; null: no day',
  body: z.object({ stage: z.string(), due: z.iso.date().nullable() }),
  command: (body) => ({ kind: 'set-due', ...body }),
});

const remind = caseCommand({
  kind: 'remind',
  summary: 'Remind everybody whom it waits for, at most once a day',
  command: () => ({ kind: 'remind' }),
});

const giveView = caseCommand({
  kind: 'give-view',
  summary: 'Give my view in the stage that it is in, or another in its place',
  body: z.object({
    stage: z
      .string()
      .nullable()
      .default(null)
      .describe('Of which stage it is meant: refused where the case has moved on. Left out: of the one it is in.'),
    verdict: z.enum(['agree', 'not-yet']),
    words: words.default(''),
    ratings: ratings.nullable().default(null),
  }),
  command: (body, { found }) => {
    const text = body.ratings === null ? null : checkedText(body.ratings, found.ladder);
    return isRefusal(text) ? text : { ...body, kind: 'give-view', ratings: text };
  },
});

const settle = caseCommand({
  kind: 'settle',
  summary: 'Make one view of several that were given apart, with a reason for each rating that was changed',
  body: z.object({
    ratings,
    reasons: z
      .array(
        z.object({
          competency: z.string(),
          dimension: z.string().nullable().default(null),
          reviewer: z.string(),
          reason: words,
        }),
      )
      .max(2_000)
      .default([]),
  }),
  asksForRevision: true,
  command: (body, { found }) => {
    const text = checkedText(body.ratings, found.ladder);
    if (isRefusal(text)) return text;
    const reasons = body.reasons.map(({ reviewer, ...own }) => ({ ...own, reviewer: asId<PersonId>(reviewer) }));
    return { kind: 'settle', ratings: text, reasons };
  },
});

const recuse = caseCommand({
  kind: 'recuse',
  summary: 'Step back from my part in a stage, and say why',
  body: z.object({ stage: z.string(), reason: words }),
  command: (body) => ({ kind: 'recuse', ...body }),
});

const delegate = caseCommand({
  kind: 'delegate',
  summary: 'Give my part in a stage to somebody else, and say why',
  body: z.object({ stage: z.string(), to: z.string(), reason: words }),
  command: async ({ stage, to: id, reason }, { unit, found }) => {
    const to = await personToName(unit, found.state, id, '/to');
    return isRefusal(to) ? to : { kind: 'delegate', stage, to, reason };
  },
});

const giveBack = caseCommand({
  kind: 'return',
  summary: 'Return it for more, with reasons; afterwards it goes on in the same stage',
  body: z.object({ reasons: words }),
  asksForRevision: true,
  command: ({ reasons }) => ({ kind: 'return', reasons }),
});

const decide = caseCommand({
  kind: 'decide',
  summary: 'Decide, and from which day on; otherwise than the requirements say only with a written reason',
  body: z.object({
    outcome: z.enum(['yes', 'not-yet']),
    reason: words.default(''),
    effectiveOn: z.iso.date().nullable().default(null).describe('Of a yes: today or later.'),
  }),
  asksForRevision: true,
  command: (body) => ({ kind: 'decide', ...body }),
});

/** The JSON text that is kept. */
function checkedText(given: GivenRatings, ladder: Parameters<typeof checkGivenRatings>[1]) {
  const checked = checkGivenRatings(given, ladder);
  return isRefusal(checked) ? checked : checked.text;
}

export const reviewingRoutes: readonly AnyEndpoint[] = [
  name,
  unname,
  setDue,
  remind,
  giveView,
  settle,
  recuse,
  delegate,
  giveBack,
  decide,
];
