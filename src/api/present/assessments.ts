import { z } from '@hono/zod-openapi';
import type { Profile } from '#engine/index.ts';
import type { Actor, Relation } from '#org/access/actor.ts';
import { mayWithAssessment } from '#org/access/policy.ts';
import {
  type Assessment,
  type AssessmentOutline,
  assessmentKinds,
  assessmentStatuses,
} from '#org/assessments/assessment.ts';
import { assessmentOutcome } from '#org/assessments/assessment-outcome.ts';
import { profileOfAssessment, profileWithin } from '#org/assessments/profile-of-assessment.ts';
import { actionOfStep, assessmentSteps, transitions } from '#org/assessments/transitions.ts';
import type { Cycle } from '#org/cycles/cycle.ts';
import type { CycleId, LadderVersionId, PersonId } from '#org/ids.ts';
import type { LadderHeading } from '#org/ladders/ladder-version.ts';
import type { Person } from '#org/people/person.ts';
import type { Unit } from '#store/unit.ts';
import type { AboutAssessment } from '../http/about-assessment.ts';
import { outcomeSchema } from './outcomes.ts';
import { byId, personRef } from './people.ts';

const cycleRef = z.object({ id: z.string(), name: z.string() });
const versionRef = z.object({ id: z.string(), ladder: z.string(), version: z.string(), title: z.string() });

export const outlineSchema = z
  .object({
    id: z.string(),
    kind: z.enum(assessmentKinds),
    status: z.enum(assessmentStatuses),
    subject: personRef,
    author: personRef,
    cycle: cycleRef.nullable().describe('Null: outside of cycles.'),
    ladderVersion: versionRef,
    audience: z.enum(['named', 'manager-only']),
    readBy: z.string().describe('Who reads it, as a sentence to show beside the words.'),
    revision: z.int(),
    createdAt: z.string(),
    updatedAt: z.string(),
    sharedAt: z.string().nullable(),
    discussedAt: z.string().nullable(),
    lockedAt: z.string().nullable(),
  })
  .openapi('AssessmentOutline');

export const assessmentSchema = outlineSchema
  .extend({
    ratings: z.record(z.string(), z.unknown()).describe('The ratings document.'),
    carriedNote: z.array(z.string()).describe('For the author: what happened when the ladder changed under the draft.'),
    outcome: outcomeSchema,
    steps: z.array(z.enum(assessmentSteps)).describe('What you may do with it now.'),
  })
  .openapi('Assessment');

/** What is sent. */
export const givenRatingsSchema = z
  .record(z.string(), z.unknown())
  .describe('A ratings document, as the ladder format says.');

/** Of a save whose sender knows the rest. */
export const keptRatingsSchema = assessmentSchema.pick({ ratings: true }).openapi('KeptRatings');

/** The names that assessments need to be shown. */
export interface AssessmentNames {
  readonly people: ReadonlyMap<PersonId, Pick<Person, 'name'>>;
  readonly cycles: ReadonlyMap<CycleId, Cycle>;
  readonly versions: ReadonlyMap<LadderVersionId, LadderHeading>;
}

export async function namesFor(unit: Unit, assessments: readonly AssessmentOutline[]): Promise<AssessmentNames> {
  const cycles = new Map<CycleId, Cycle>();
  for (const id of new Set(assessments.flatMap(({ cycle }) => cycle ?? []))) {
    const cycle = await unit.cycles.find(id);
    if (cycle !== null) cycles.set(id, cycle);
  }
  const people = assessments.flatMap(({ subject, author, announcedTo }) => [subject, author, announcedTo ?? subject]);
  const headings = assessments.length === 0 ? [] : await unit.ladderVersions.headings();
  return {
    people: byId(await unit.people.findMany(people)),
    cycles,
    versions: new Map(headings.map((heading) => [heading.id, heading])),
  };
}

/** Of one assessment they are known with it. */
function namesAbout({ person, names, cycle, version }: AboutAssessment): AssessmentNames {
  const people = new Map<PersonId, { readonly name: string }>([[person.id, person]]);
  for (const [id, name] of names) people.set(id, { name });
  return {
    people,
    cycles: new Map(cycle === null ? [] : [[cycle.id, cycle]]),
    versions: new Map([[version.id, version]]),
  };
}

export function presentOutline(
  actor: Actor,
  assessment: AssessmentOutline,
  { people, cycles, versions }: AssessmentNames,
) {
  const { id, kind, status, audience, revision, createdAt, updatedAt, sharedAt, discussedAt, lockedAt } = assessment;
  const nameOf = (person: PersonId) => ({ id: person, name: people.get(person)?.name ?? '' });
  const cycle = assessment.cycle === null ? undefined : cycles.get(assessment.cycle);
  const version = versions.get(assessment.ladderVersion);
  return {
    id,
    kind,
    status,
    subject: nameOf(assessment.subject),
    author: nameOf(assessment.author),
    cycle: cycle === undefined ? null : { id: cycle.id, name: cycle.name },
    ladderVersion: {
      id: assessment.ladderVersion,
      ladder: version?.ladder ?? '',
      version: version?.version ?? '',
      title: version?.title ?? '',
    },
    audience,
    readBy: readBy(actor, assessment, people),
    revision,
    createdAt,
    updatedAt,
    sharedAt,
    discussedAt,
    lockedAt,
  };
}

/** `read`: what its ratings say, where they were just read; null: they are read here. */
export function presentAssessment(actor: Actor, about: AboutAssessment, read: Profile | null = null) {
  const { assessment, ladder, relation } = about;
  const profile = read === null ? profileOfAssessment(assessment, ladder) : profileWithin(read, assessment);
  if (profile === null) throw new Error('the ratings of an assessment can’t be read');
  return {
    ...presentOutline(actor, assessment, namesAbout(about)),
    ratings: JSON.parse(assessment.ratings) as Record<string, unknown>,
    carriedNote: actor.person === assessment.author ? assessment.carriedNote : [],
    outcome: assessmentOutcome(ladder, profile),
    steps: stepsFor(actor, assessment, relation),
  };
}

function stepsFor(actor: Actor, assessment: Assessment, relation: Relation) {
  return assessmentSteps.filter(
    (step) =>
      transitions[step][assessment.status] !== null &&
      mayWithAssessment(actor, actionOfStep[step], assessment, relation) === 'yes',
  );
}

/** Who can see this is written beside everything that holds a person's words; to whom it is said is "you" in it. */
function readBy(actor: Actor, assessment: AssessmentOutline, people: AssessmentNames['people']): string {
  const { status, author } = assessment;
  const readers = readersOnceShared(actor, assessment, people);
  const alone =
    author === actor.person ? 'you alone read it' : `${people.get(author)?.name ?? 'somebody'} alone reads it`;
  return status === 'draft' ? `A draft: ${alone}. Once it is shared: ${readers}` : readers;
}

function readersOnceShared(
  actor: Actor,
  { kind, audience, announcedTo, subject, author }: AssessmentOutline,
  people: AssessmentNames['people'],
): string {
  const nameOf = (id: PersonId | null) => (id === null ? 'The manager' : (people.get(id)?.name ?? 'Somebody'));
  const isMine = subject === actor.person;
  if (kind === 'peer' && audience === 'manager-only') {
    const alone = announcedTo === actor.person ? 'You alone read it' : `${nameOf(announcedTo)} alone reads it`;
    return `${alone}: not ${nameOf(subject)}, and no later manager.`;
  }
  if (kind === 'self') return isMine ? 'Your managers read it.' : `${nameOf(subject)}’s managers read it.`;
  const both = isMine ? 'You and your managers' : `${nameOf(subject)} and their managers`;
  return `${both} read it, with ${author === actor.person ? 'your name' : `the name of ${nameOf(author)}`}.`;
}
