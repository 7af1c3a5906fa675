import type { Ladder } from '#engine/index.ts';
import type { AboutPerson } from '#org/access/about-person.ts';
import type { Actor } from '#org/access/actor.ts';
import { mayWithGrowthPlan } from '#org/access/policy.ts';
import type { Goal } from '#org/growth/goal.ts';
import type { GrowthPlan } from '#org/growth/growth-plan.ts';
import { asId, type GoalId, type GrowthPlanId } from '#org/ids.ts';
import type { LadderHeading } from '#org/ladders/ladder-version.ts';
import { isRefusal, notFound, type Refusal } from '#org/refusal.ts';
import type { Unit } from '#store/unit.ts';
import { ladderOf } from '../read-version.ts';
import { aboutPerson, refusalOf } from './about.ts';
import type { Asked } from './endpoint.ts';

type Asking = Pick<Asked<undefined, undefined, undefined>, 'actor' | 'unit' | 'services'>;

/** A growth plan with whose it is and the ladder that it stands on. */
export interface AboutPlan extends AboutPerson {
  readonly plan: GrowthPlan;
  readonly version: LadderHeading;
  readonly ladder: Ladder;
  /** The version of the same ladder that holds today, where it is another one. */
  readonly newer: LadderHeading | null;
}

/** Finds a plan; what the actor may not see is as if it weren't there. */
export async function aboutPlan(
  { actor, unit, services }: Asking,
  action: 'read' | 'change',
  id: string,
): Promise<AboutPlan | Refusal> {
  const plan = await unit.growthPlans.find(asId<GrowthPlanId>(id));
  if (plan === null) return notFound;
  const about = await aboutPerson(unit, actor, plan.person);
  if (isRefusal(about)) return about;
  const refused = refusalOf(mayWithGrowthPlan(actor, action, plan, about.relation));
  if (refused) return refused;
  const headings = await unit.ladderVersions.headings();
  const version = headings.find((heading) => heading.id === plan.ladderVersion);
  if (version === undefined) throw new Error('a growth plan stands on a ladder version that is gone');
  const holds = headings.find((own) => own.ladder === version.ladder && own.status === 'published');
  const newer = holds === undefined || holds.id === version.id ? null : holds;
  return { ...about, plan, version, ladder: await ladderOf(services.store, unit, version), newer };
}

/** Finds a goal with its plan; it is seen by whom the plan is seen by. */
export async function aboutGoal(
  asking: Asking,
  action: 'read' | 'change',
  id: string,
): Promise<(AboutPlan & { readonly goal: Goal }) | Refusal> {
  const goal = await asking.unit.goals.find(asId<GoalId>(id));
  if (goal === null) return notFound;
  const about = await aboutPlan(asking, action, goal.plan);
  return isRefusal(about) ? about : { ...about, goal };
}

/** Whoever reads somebody else's plan leaves a trace: who, which, and never what. */
export async function auditPlanReading(
  unit: Unit,
  actor: Actor,
  plans: readonly Pick<GrowthPlan, 'id' | 'person'>[],
): Promise<void> {
  const others = plans.filter(({ person }) => person !== actor.person);
  if (others.length === 0) return;
  await unit.audit.append(
    ...others.map(({ id }) => ({
      actor: actor.person,
      action: 'growth-plan:read',
      target: { kind: 'growth-plan', id },
      detail: {},
    })),
  );
}
