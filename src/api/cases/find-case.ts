import type { Ladder } from '#engine/index.ts';
import type { AboutPerson } from '#org/access/about-person.ts';
import type { Actor } from '#org/access/actor.ts';
import { type CaseAction, mayWithCase } from '#org/access/policy.ts';
import { factsOf } from '#org/cases/case-facts.ts';
import { type PlanOn, planOf } from '#org/cases/case-plan.ts';
import type { CaseState } from '#org/cases/case-state.ts';
import { asId, type CaseId, type LadderVersionId } from '#org/ids.ts';
import type { LadderVersion } from '#org/ladders/ladder-version.ts';
import { isRefusal, notFound, type Refusal } from '#org/refusal.ts';
import type { Unit } from '#store/unit.ts';
import { aboutPerson, refusalOf } from '../http/about.ts';
import { readVersion } from '../read-version.ts';

export interface FoundCase {
  readonly state: CaseState;
  readonly about: AboutPerson;
  readonly version: LadderVersion;
  readonly ladder: Ladder;
}

/** A case that the actor may do this with; refused as if it weren't there where they may not know of it. */
export async function findCase(unit: Unit, actor: Actor, action: CaseAction, id: string): Promise<FoundCase | Refusal> {
  const state = await unit.cases.find(asId<CaseId>(id));
  if (state === null) return notFound;
  const about = await aboutPerson(unit, actor, state.subject);
  if (isRefusal(about)) return about;
  const refused = refusalOf(mayWithCase(actor, action, factsOf(state), about.relation));
  if (refused) return refused;
  const version = await versionOf(unit, state.ladderVersion);
  return { state, about, version, ladder: readVersion(version) };
}

export async function versionOf(unit: Unit, id: LadderVersionId): Promise<LadderVersion> {
  const version = await unit.ladderVersions.find(id);
  if (version === null) throw new Error(`a case stands on the ladder version ${id}, which is gone`);
  return version;
}

/** The plans of the ladder versions that events may name: of the case's own, and of the one that it is carried to. */
export async function plansFor(unit: Unit, ids: readonly LadderVersionId[]): Promise<PlanOn> {
  const ladders = new Map(
    (await unit.ladderVersions.findMany(ids)).map((version) => [version.id, readVersion(version)] as const),
  );
  return (id, route) => {
    const ladder = ladders.get(id);
    if (ladder === undefined) throw new Error(`no plan was made of the ladder version ${id}`);
    return planOf(ladder, route);
  };
}
