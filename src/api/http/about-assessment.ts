import type { Ladder } from '#engine/index.ts';
import type { AboutPerson } from '#org/access/about-person.ts';
import type { Actor } from '#org/access/actor.ts';
import { mayWithAssessment } from '#org/access/policy.ts';
import type { Assessment, AssessmentOutline } from '#org/assessments/assessment.ts';
import type { Cycle } from '#org/cycles/cycle.ts';
import { type AssessmentId, asId } from '#org/ids.ts';
import type { LadderVersion } from '#org/ladders/ladder-version.ts';
import { isRefusal, notFound, type Refusal } from '#org/refusal.ts';
import type { Unit } from '#store/unit.ts';
import { readVersion } from '../read-version.ts';
import { aboutPerson } from './about.ts';

/** An assessment that the actor may read, with what it is about. */
export interface AboutAssessment extends AboutPerson {
  readonly assessment: Assessment;
  readonly cycle: Cycle | null;
  readonly version: LadderVersion;
  readonly ladder: Ladder;
}

/** Finds an assessment; what the actor may not see is as if it weren't there. */
export async function aboutAssessment(unit: Unit, actor: Actor, id: string): Promise<AboutAssessment | Refusal> {
  const assessment = await unit.assessments.find(asId<AssessmentId>(id));
  if (assessment === null) return notFound;
  const about = await aboutPerson(unit, actor, assessment.subject);
  if (isRefusal(about)) return about;
  if (mayWithAssessment(actor, 'read', assessment, about.relation) !== 'yes') return notFound;
  const version = await unit.ladderVersions.find(assessment.ladderVersion);
  if (version === null) throw new Error('an assessment stands on a ladder version that is gone');
  const cycle = assessment.cycle === null ? null : await unit.cycles.find(assessment.cycle);
  return { ...about, assessment, cycle, version, ladder: readVersion(version) };
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
