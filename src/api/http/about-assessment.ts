import type { Ladder } from '#engine/index.ts';
import type { AboutPerson } from '#org/access/about-person.ts';
import type { Actor } from '#org/access/actor.ts';
import { mayWithAssessment } from '#org/access/policy.ts';
import type { Assessment, AssessmentOutline } from '#org/assessments/assessment.ts';
import type { Cycle } from '#org/cycles/cycle.ts';
import { type AssessmentId, asId, type PersonId } from '#org/ids.ts';
import type { LadderHeading } from '#org/ladders/ladder-version.ts';
import { notFound, type Refusal } from '#org/refusal.ts';
import type { AssessmentGround } from '#store/tables/assessments/assessment-ground.ts';
import type { Unit } from '#store/unit.ts';
import { ladderOf } from '../read-version.ts';
import { relationWithin } from './about.ts';
import type { Asked } from './endpoint.ts';

/** An assessment that the actor may read, with what it is about. */
export interface AboutAssessment extends AboutPerson {
  readonly assessment: Assessment;
  readonly cycle: Cycle | null;
  readonly version: LadderHeading;
  readonly ladder: Ladder;
  /** Of the author, and of the manager it was announced to. */
  readonly names: ReadonlyMap<PersonId, string>;
}

/** What endpoints about one assessment look up ahead. */
export function groundAhead(unit: Unit, { id }: { readonly id: string }): Promise<AssessmentGround | null> {
  return unit.assessmentGrounds.find(asId<AssessmentId>(id));
}

/** An assessment with what was found `ahead`; what the actor may not see is as if it weren't there. */
export async function aboutAssessment({
  actor,
  unit,
  services,
  ahead,
}: Pick<
  Asked<undefined, undefined, undefined, AssessmentGround | null>,
  'actor' | 'unit' | 'services' | 'ahead'
>): Promise<AboutAssessment | Refusal> {
  if (ahead === null) return notFound;
  const { assessment, subject, managers, names, cycle, version } = ahead;
  const relation = await relationWithin(unit, actor, subject.id, managers);
  if (mayWithAssessment(actor, 'read', assessment, relation) !== 'yes') return notFound;
  const ladder = await ladderOf(services.store, unit, version);
  return { person: subject, managers, relation, assessment, names, cycle, version, ladder };
}

/** Whoever reads what somebody else wrote leaves a trace: who, which, and never what. */
export async function auditReading(
  unit: Unit,
  actor: Actor,
  assessments: readonly Pick<AssessmentOutline, 'id' | 'author' | 'kind'>[],
): Promise<void> {
  await unit.audit.append(
    ...assessments
      .filter(({ author }) => author !== actor.person)
      .map(({ id, kind }) => ({
        actor: actor.person,
        action: 'assessment:read',
        target: { kind: 'assessment', id },
        detail: { kind },
      })),
  );
}
