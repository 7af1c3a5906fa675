import { z } from '@hono/zod-openapi';
import { caseStatuses } from '#org/cases/case-state.ts';
import { personRef } from './people.ts';
import { requirementSchema } from './readiness.ts';

const verdict = z.enum(['agree', 'not-yet']);
const levelRef = z
  .object({ level: z.string(), variant: z.string().nullable(), title: z.string() })
  .openapi('CaseLevel', { description: 'A level, and under which of its titles.' });

const routeSchema = z.object({
  type: z.enum(['promotion', 'move']),
  path: z.string().nullable().describe('Null: between two levels that the ladder calls equal.'),
  from: levelRef,
  to: levelRef,
});

export const caseLineSchema = z
  .object({
    id: z.string(),
    subject: personRef,
    route: routeSchema,
    ladder: z.object({ versionId: z.string(), id: z.string(), version: z.string(), title: z.string() }),
    status: z.enum(caseStatuses),
    stage: z.object({ id: z.string(), title: z.string() }).nullable().describe('Where it is, or goes on.'),
    due: z.string().nullable(),
    waitsFor: z.array(personRef),
    waitsForPartner: z
      .boolean()
      .describe('Something is the manager’s to do, and there is none: a people partner does it.'),
    waitsForMe: z.boolean(),
    effectiveOn: z.string().nullable(),
    revision: z.int(),
    createdAt: z.string(),
    updatedAt: z.string(),
    closedAt: z.string().nullable(),
  })
  .openapi('CaseLine');

export type CaseLineBody = z.output<typeof caseLineSchema>;

const viewSchema = z
  .object({
    person: personRef,
    role: z.string(),
    at: z.string(),
    hidden: z.boolean().describe('It is in, and not for me to read (yet).'),
    verdict: verdict.nullable(),
    words: z.string().nullable(),
    ratings: z.record(z.string(), z.unknown()).nullable().describe('A ratings document.'),
  })
  .openapi('CaseView');

export const agreementSchema = z
  .object({
    measure: z.enum(['weighted-kappa', 'alpha']),
    value: z.number().nullable().describe('Null: not defined, or too little to say; the sentence says why.'),
    units: z.int().describe('How many places at least two rated.'),
    sentence: z.string(),
    spread: z.array(
      z.object({
        competency: z.string(),
        title: z.string(),
        apart: z.number(),
        places: z.array(
          z.object({
            dimension: z.string().nullable(),
            title: z.string(),
            apart: z.number(),
            values: z.array(z.object({ reviewer: personRef, value: z.number() })),
          }),
        ),
      }),
    ),
    results: z.array(
      z.object({
        reviewer: personRef,
        level: z.object({ low: z.string(), high: z.string() }).nullable().describe('Titles of levels.'),
        wouldChange: z.boolean().describe('Without them, all together would come to another level.'),
      }),
    ),
  })
  .openapi('Agreement');

const stageSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['views', 'decision', 'talk', 'trial']),
    title: z.string(),
    decides: z.string(),
    from: z.enum(['ladder', 'organisation']).describe('Whose words these are.'),
    state: z.enum(['passed', 'now', 'to-come']),
    due: z.string().nullable(),
    agree: z.int().nullable().describe('How many have to agree; null: nobody votes here.'),
    independent: z.boolean(),
    roles: z.array(
      z.object({
        role: z.string(),
        title: z.string(),
        people: z.array(personRef.extend({ hasGivenView: z.boolean() })),
        mayBeNamed: z.boolean().describe('Somebody can be named for it; otherwise who it is follows by itself.'),
        isMissing: z.boolean().describe('Nobody acts in it, and the stage needs somebody.'),
        usual: z.array(personRef).describe('Who usually acts in this role, to be offered.'),
      }),
    ),
    myRole: z.string().nullable(),
    views: z.array(viewSchema),
    settled: z
      .object({
        by: personRef,
        ratings: z.record(z.string(), z.unknown()),
        changes: z.array(
          z.object({
            competency: z.string(),
            dimension: z.string().nullable(),
            reviewer: personRef,
            reason: z.string(),
          }),
        ),
      })
      .nullable(),
    needsSettling: z.boolean(),
    agreement: agreementSchema.nullable().describe('Null: a mirror, fewer than two rated, or not all views are in.'),
    talk: z.object({ by: personRef.nullable(), words: z.string(), at: z.string() }).nullable(),
    trial: z
      .object({
        cycles: z.int(),
        begun: z.array(
          z.object({
            cycle: z.object({ id: z.string(), name: z.string() }),
            review: z
              .object({ by: personRef.nullable(), words: z.string(), at: z.string(), goesOn: z.boolean() })
              .nullable(),
          }),
        ),
      })
      .nullable(),
  })
  .openapi('CaseStage');

const readinessSchema = z
  .object({
    whole: z.enum(['met', 'not-met', 'open', 'not-applicable']),
    restsOn: z
      .object({ kind: z.enum(['settled', 'manager', 'self']), sentence: z.string() })
      .nullable()
      .describe('Whose ratings it rests on; null: nobody rated yet.'),
    requirements: z.array(requirementSchema),
    portfolio: z.array(requirementSchema),
    consistency: requirementSchema.nullable(),
    timeInLevel: z.object({
      months: z.int().nullable(),
      typicalMonths: z.object({ min: z.number(), max: z.number() }).nullable(),
    }),
  })
  .openapi('CaseReadiness');

export const caseSchema = caseLineSchema
  .extend({
    manager: personRef.nullable(),
    proposedBy: personRef.nullable(),
    reason: z.string(),
    readBy: z.string().describe('Who reads what is written here, as a sentence to show beside the words.'),
    levelRemark: z.string().nullable().describe('Where the ladder says little or nothing of the level yet.'),
    isMirror: z.boolean().describe('No number is shown anywhere: the words of the way there, and what people say.'),
    titles: z.array(z.object({ id: z.string(), title: z.string() })).describe('Under which the level can be held.'),
    newerVersion: z.object({ id: z.string(), version: z.string() }).nullable().describe('Published since.'),
    carrying: z.object({ to: z.string(), version: z.string(), by: personRef }).nullable(),
    path: z
      .object({
        title: z.string(),
        summary: z.string(),
        readyWhen: z.array(z.string()),
        practise: z.array(z.object({ title: z.string(), how: z.string() })),
        steps: z.array(z.string()),
        promises: z.array(z.string()).describe('Of a move: what stays equal.'),
        limit: z.object({ times: z.int(), months: z.int(), until: z.string().nullable() }).nullable(),
      })
      .nullable(),
    readiness: readinessSchema.nullable().describe('Null: a mirror, or two levels that no path joins.'),
    portfolio: z.array(
      z.object({
        item: z.string(),
        title: z.string(),
        asksFor: z.string(),
        count: z.int(),
        missing: z.int(),
        attached: z.array(
          z.object({
            evidence: z.string(),
            happenedOn: z.string(),
            what: z.string(),
            why: z.string(),
            links: z.array(z.string()),
            at: z.string(),
          }),
        ),
      }),
    ),
    need: z
      .object({ asks: z.string(), text: z.string().nullable(), by: personRef.nullable() })
      .nullable()
      .describe('Null: the path asks for none.'),
    seats: z.object({ taken: z.int(), max: z.int() }).nullable().describe('Beside the person themselves.'),
    attestations: z.array(
      z.object({
        requirement: z.string(),
        title: z.string(),
        statement: z.string(),
        by: z.array(z.object({ role: z.string(), title: z.string() })),
        mayConfirm: z.boolean().describe('I am named in a role that may.'),
        given: z.object({ by: personRef, holds: z.boolean(), words: z.string() }).nullable(),
      }),
    ),
    attesters: stageSchema.shape.roles.describe('Roles that confirm and act in no stage; named at “attestations”.'),
    stages: z.array(stageSchema),
    returned: z.object({ stage: z.string(), reasons: z.string(), by: personRef.nullable() }).nullable(),
    decision: z
      .object({
        outcome: z.enum(['yes', 'not-yet']),
        by: z.array(personRef),
        reason: z.string(),
        effectiveOn: z.string().nullable(),
        at: z.string(),
        requirements: z
          .array(requirementSchema)
          .nullable()
          .describe('What was met and what wasn’t at that moment; null: nothing is required.'),
      })
      .nullable(),
    placement: z.string().nullable(),
    missing: z.array(z.object({ pointer: z.string(), sentence: z.string() })).describe('Before it can be handed in.'),
    decisionNeedsReason: z
      .object({ yes: z.boolean(), notYet: z.boolean() })
      .describe('Whether a decision has to be explained, as things stand.'),
    can: z
      .array(z.object({ command: z.string(), refused: z.string().nullable() }))
      .describe('What is mine to do; `refused`: why not now.'),
  })
  .openapi('Case');

export type CaseBody = z.output<typeof caseSchema>;

export const caseEventSchema = z
  .object({
    sequence: z.int(),
    at: z.string(),
    actor: personRef.nullable().describe('Null: by itself.'),
    kind: z.string(),
    hidden: z.boolean(),
    body: z.record(z.string(), z.unknown()).describe('Where it is hidden, only where it happened.'),
    hash: z.string(),
  })
  .openapi('CaseEvent');
