import type { Ladder, Requirement } from '#engine/index.ts';
import type { LadderVersionId } from '../ids.ts';
import type { CaseRoute } from './case-route.ts';
import type { Stage } from './stage.ts';
import { pathOf, stagesOf } from './stages-of.ts';

/** What a ladder version makes of a route: all that the events of a case need of the ladder. */
export interface CasePlan {
  readonly route: CaseRoute;
  readonly stages: readonly Stage[];
  /** Roles that confirm something and act in no stage: named for that alone. */
  readonly attesters: readonly string[];
  /** Of each statement that has to be confirmed, the roles that may. */
  readonly confirming: readonly (readonly string[])[];
  /** What the portfolio holds, whatever the title. */
  readonly items: readonly string[];
  /** Whether anything is to be gathered before the stages begin. */
  readonly gathers: boolean;
}

/** The plan of a route on a ladder version. A case that was carried over asks for the new one with the route it had. */
export type PlanOn = (version: LadderVersionId, route: CaseRoute) => CasePlan;

/** Where named people stand who act in no stage. */
export const attestingPlace = 'attestations';

export function planOf(ladder: Ladder, route: CaseRoute): CasePlan {
  const own = sameRoute(ladder, route) ?? route;
  const path = pathOf(ladder, own);
  const stages = stagesOf(ladder, own);
  const statements = attestationsOf(path?.requirements ?? []);
  const acting = new Set(stages.flatMap((stage) => ('by' in stage ? stage.by : [])));
  const roles = statements.flatMap(({ by }) => by as readonly string[]);
  const attesters = [...new Set(roles)].filter((role) => !acting.has(role) && role !== 'self' && role !== 'manager');
  const gathers =
    path !== null && (path.portfolio.length > 0 || statements.length > 0 || seatsOf(path.requirements) !== null);
  const items = (path?.portfolio ?? []).map(({ id }) => id);
  const confirming = statements.map(({ by }) => by);
  return { route: own, stages, attesters, confirming, items, gathers };
}

/** The same way on this ladder version: between the same two levels; null: there is none any more. */
export function sameRoute(ladder: Ladder, route: CaseRoute): CaseRoute | null {
  if (route.path === null) {
    const from = ladder.levels.find(({ id }) => id === route.from.level);
    return from !== undefined && areEqual(ladder, route) ? route : null;
  }
  const path =
    ladder.paths.find(({ id }) => id === route.path) ??
    ladder.paths.find(
      ({ type, from, to }) =>
        type === route.type &&
        from.level === route.from.level &&
        to.level === route.to.level &&
        (from.variant === null || from.variant === route.from.variant) &&
        (to.variant === null || route.to.variant === null || to.variant === route.to.variant),
    );
  return path === undefined ? null : { ...route, path: path.id };
}

/** Whether the ladder calls the two levels equal, whichever of them says so. */
export function areEqual({ levels }: Ladder, { from, to }: Pick<CaseRoute, 'from' | 'to'>): boolean {
  const names = (one: string, other: string) =>
    levels.some(({ id, equivalents }) => id === one && equivalents.some((own) => own === other));
  return names(from.level, to.level) || names(to.level, from.level);
}

/** Every statement that somebody has to confirm, however deep it stands. */
export function attestationsOf(
  requirements: readonly Requirement[],
): readonly (Requirement & { readonly kind: 'attestation' })[] {
  return requirements.flatMap((own) => {
    if (own.kind === 'attestation') return [own];
    return 'of' in own && isGroup(own) ? attestationsOf(own.of) : [];
  });
}

/** The seat that is asked for, however deep it stands. */
export function seatsOf(requirements: readonly Requirement[]): (Requirement & { readonly kind: 'seats' }) | null {
  for (const own of requirements) {
    const found = own.kind === 'seats' ? own : isGroup(own) ? seatsOf(own.of) : null;
    if (found !== null) return found;
  }
  return null;
}

function isGroup(own: Requirement): own is Requirement & { readonly kind: 'all' | 'any' | 'at-least' } {
  return own.kind === 'all' || own.kind === 'any' || own.kind === 'at-least';
}
