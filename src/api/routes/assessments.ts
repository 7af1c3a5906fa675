import { z } from '@hono/zod-openapi';
import type { Actor } from '#org/access/actor.ts';
import { type Assessment, assessmentKinds } from '#org/assessments/assessment.ts';
import { beginAssessment } from '#org/assessments/begin-assessment.ts';
import { emptyRatings, readGivenRatings } from '#org/assessments/read-given-ratings.ts';
import { type AssessmentCommand, takeStep } from '#org/assessments/take-step.ts';
import type { AssessmentStep } from '#org/assessments/transitions.ts';
import { asId, type CycleId, type LadderVersionId, type PersonId } from '#org/ids.ts';
import type { LadderVersion } from '#org/ladders/ladder-version.ts';
import { newsOfAssessment } from '#org/notifications/news-of-assessment.ts';
import type { Person } from '#org/people/person.ts';
import { isRefusal, type Refusal, refuse } from '#org/refusal.ts';
import type { AssessmentReader } from '#store/tables/assessments/assessments.ts';
import type { Unit } from '#store/unit.ts';
import { aboutPerson } from '../http/about.ts';
import { type AboutAssessment, aboutAssessment, auditReading, groundAhead } from '../http/about-assessment.ts';
import { pageOf } from '../http/cursor.ts';
import { type Answer, type AnyEndpoint, apiPath, endpoint, pageQuery } from '../http/endpoint.ts';
import { appliedVersion } from '../ladders/applied-version.ts';
import { tell } from '../notifications/tell.ts';
import {
  assessmentSchema,
  givenRatingsSchema,
  namesFor,
  outlineSchema,
  presentAssessment,
  presentOutline,
} from '../present/assessments.ts';
import { readVersion } from '../read-version.ts';
import { changedMeanwhile } from './people.ts';
import { saveRatings } from './save-ratings.ts';

const tag = 'Assessments';
const id = z.object({ id: z.string() });

export const cycleQuery = z.string().optional().describe('The id of a cycle, or `none` for outside of cycles.');

export function cycleAskedFor(cycle: string | undefined): CycleId | null | undefined {
  return cycle === undefined ? undefined : cycle === 'none' ? null : asId<CycleId>(cycle);
}

const listAssessments = endpoint({
  method: 'get',
  path: '/assessments',
  summary: 'What I wrote, what is about me, and what is about those who report to me',
  tag,
  scope: 'assessments:read',
  query: z.object({
    ...pageQuery,
    subject: z.string().optional().describe('About this person only; also for those further up in their line.'),
    cycle: cycleQuery,
    mine: z.enum(['true', 'false']).default('false').describe('Only what I wrote.'),
  }),
  answer: z.object({ items: z.array(outlineSchema) }),
  work: 'read',
  handle: async ({ actor, unit, query }) => {
    const subject = query.subject === undefined ? undefined : asId<PersonId>(query.subject);
    const page = await unit.assessments.list(
      {
        reader: { person: actor.person, line: await lineOf(unit, actor, subject) },
        subject,
        cycle: cycleAskedFor(query.cycle),
        author: query.mine === 'true' ? actor.person : undefined,
      },
      pageOf(query),
    );
    const names = await namesFor(unit, page.items);
    return { body: { items: page.items.map((one) => presentOutline(actor, one, names)) }, next: page.next };
  },
});

async function lineOf(unit: Unit, actor: Actor, subject: PersonId | undefined): Promise<AssessmentReader['line']> {
  if (subject === undefined) return 'direct-reports';
  const about = await aboutPerson(unit, actor, subject);
  if (isRefusal(about)) return null;
  return about.relation === 'manager' || about.relation === 'above' ? subject : null;
}

const begin = endpoint({
  method: 'post',
  path: '/assessments',
  summary: 'Begin a draft',
  tag,
  scope: 'assessments:write',
  body: z.object({
    kind: z.enum(assessmentKinds),
    subject: z.string(),
    cycle: z.string().nullable().default(null).describe('Null: outside of cycles.'),
    audience: z
      .enum(['named', 'manager-only'])
      .nullable()
      .default(null)
      .describe('Of a colleague’s view, who reads it.'),
    ladderVersion: z.string().nullable().default(null).describe('Null: the ladder that applies to the person.'),
    ratings: givenRatingsSchema
      .optional()
      .describe('Brought along, for instance from the private page; left out: empty.'),
  }),
  status: 201,
  answer: assessmentSchema,
  work: 'write',
  handle: async ({ actor, unit, body, services }) => {
    const about = await aboutPerson(unit, actor, body.subject);
    if (isRefusal(about)) return about;
    const cycle = body.cycle === null ? null : await unit.cycles.find(asId<CycleId>(body.cycle));
    if (body.cycle !== null && cycle === null) return unknown('/cycle', 'There is no such cycle.');
    const version = await versionFor(unit, about.person, body.ladderVersion);
    if (isRefusal(version)) return version;
    const ladder = readVersion(version);
    const text = body.ratings === undefined ? emptyRatings(ladder) : readGivenRatings(body.ratings, ladder);
    const assessment = beginAssessment(
      { kind: body.kind, audience: body.audience, ratings: isRefusal(text) ? '' : text },
      {
        actor,
        subject: about.person,
        relation: about.relation,
        ladderVersion: version,
        cycle,
        isInCycle: cycle !== null && (await unit.cycles.isMember(cycle.id, about.person.id)),
        existing: await unit.assessments.about(about.person.id, cycle?.id ?? null),
        id: asId(services.newId()),
        at: services.now().toISOString(),
      },
    );
    if (isRefusal(assessment)) return assessment;
    if (isRefusal(text)) return text;
    await unit.assessments.add(assessment);
    const { author, announcedTo } = assessment;
    const named = await unit.people.findMany([author, announcedTo ?? author]);
    const names = new Map(named.map((person) => [person.id, person.name]));
    const made = { ...about, assessment, cycle, version, ladder, names };
    return { ...(await present(actor, made)), location: `${apiPath}/assessments/${assessment.id}` };
  },
});

async function versionFor(unit: Unit, subject: Person, wanted: string | null): Promise<LadderVersion | Refusal> {
  if (wanted !== null) {
    const version = await unit.ladderVersions.find(asId<LadderVersionId>(wanted));
    // A draft of a ladder is its owners' own, so to everybody else it isn't there.
    const isOpen = version !== null && version.status !== 'draft';
    return isOpen ? version : unknown('/ladderVersion', 'There is no such published version.');
  }
  const version = await appliedVersion(unit, subject);
  return version ?? unknown('/ladderVersion', `No ladder applies to ${subject.name} yet. Say which one is meant.`);
}

function unknown(pointer: string, sentence: string): Refusal {
  return refuse('not-valid', sentence, [{ pointer, sentence }]);
}

const read = endpoint({
  method: 'get',
  path: '/assessments/{id}',
  summary: 'An assessment, with what it comes to and why',
  tag,
  scope: 'assessments:read',
  params: id,
  answer: assessmentSchema,
  work: 'write',
  ahead: groundAhead,
  handle: async ({ actor, unit, services, ahead }) => {
    const about = await aboutAssessment({ actor, unit, services, ahead });
    if (isRefusal(about)) return about;
    await auditReading(unit, actor, [about.assessment]);
    return present(actor, about);
  },
});

const summaries = {
  share: 'Show my draft to those it says it is for',
  'take-back': 'Take back what I shared, while nobody has talked about it',
  discuss: 'Mark as talked about',
  lock: 'Lock what was talked about, for good',
} as const;

const steps = (Object.keys(summaries) as (keyof typeof summaries)[]).map((kind) =>
  endpoint({
    method: 'post',
    path: `/assessments/{id}/${kind}`,
    summary: summaries[kind],
    tag,
    scope: 'assessments:write',
    params: id,
    answer: assessmentSchema,
    work: 'write',
    // The answer may hold the author's words, and nothing is made: asked twice, the state says so.
    keepsNoAnswer: true,
    ahead: groundAhead,
    handle: async ({ actor, unit, services, ahead }) => {
      const about = await aboutAssessment({ actor, unit, services, ahead });
      if (isRefusal(about)) return about;
      const after = stepFrom(about, actor, { kind }, services.now());
      if (isRefusal(after)) return after;
      await unit.audit.append({
        actor: actor.person,
        action: `assessment:${kind}`,
        target: { kind: 'assessment', id: about.assessment.id },
        detail: auditedFacts(about.assessment),
      });
      await tell(unit, services, newsOfAssessment(kind, about.assessment, actor.person, about.managers[0] ?? null));
      return keep(unit, actor, about, after);
    },
  }),
);

/**
 * Of words for one manager alone the log doesn't say whom they are about: an auditor may be that person, and would read
 * there who wrote them.
 */
function auditedFacts({ kind, audience, subject }: Assessment): Readonly<Record<string, string>> {
  return audience === 'manager-only' ? { kind } : { kind, subject };
}

const remove = endpoint({
  method: 'delete',
  path: '/assessments/{id}',
  summary: 'Delete my draft',
  tag,
  scope: 'assessments:write',
  params: id,
  status: 204,
  work: 'write',
  ahead: groundAhead,
  handle: async ({ actor, unit, services, ahead }) => {
    const about = await aboutAssessment({ actor, unit, services, ahead });
    if (isRefusal(about)) return about;
    const after = stepFrom(about, actor, { kind: 'delete' }, services.now());
    if (isRefusal(after)) return after;
    await unit.assessments.removeDraft(about.assessment.id, about.assessment.revision);
    return {};
  },
});

function stepFrom(
  { assessment, relation, cycle }: AboutAssessment,
  actor: Actor,
  command: AssessmentCommand & { readonly kind: Exclude<AssessmentStep, 'change'> },
  now: Date,
) {
  return takeStep(assessment, command, { actor, relation, cycle, at: now.toISOString() });
}

async function keep(
  unit: Unit,
  actor: Actor,
  about: AboutAssessment,
  after: Assessment | 'gone',
): Promise<Answer | Refusal> {
  if (after === 'gone') return {};
  if (!(await unit.assessments.save(after))) return changedMeanwhile;
  return present(actor, { ...about, assessment: after });
}

async function present(actor: Actor, about: AboutAssessment): Promise<Answer> {
  return { body: presentAssessment(actor, about), revision: about.assessment.revision };
}

export const assessmentRoutes: readonly AnyEndpoint[] = [listAssessments, begin, read, saveRatings, ...steps, remove];
