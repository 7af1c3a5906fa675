import {
  type CompetencyId,
  type Ladder,
  type Path,
  type Profile,
  type RequirementState,
  type Rise,
  scoreProfile,
  waysInCompetency,
  waysOfRoute,
  waysUp,
} from '#engine/index.ts';

/** What would bring somebody on in one thing; each of the choices is enough. */
export interface Step {
  readonly title: string;
  readonly choices: readonly (readonly Rise[])[];
}

const mostChoices = 2;
const mostRoutes = 2;

/**
 * What it would take on a path, from the engine: for each competency that a
 * requirement finds too low; where the path means the level as a whole, the shortest ways there.
 */
export function whatItTakes(
  ladder: Ladder,
  path: Path,
  profile: Profile,
  states: readonly RequirementState[],
): readonly Step[] {
  const wanted = new Map<CompetencyId, number>();
  for (const [competency, value] of states.flatMap(wantedIn)) {
    wanted.set(competency, Math.max(value, wanted.get(competency) ?? value));
  }
  const steps = ladder.competencies.flatMap((competency): Step[] => {
    const value = wanted.get(competency.id);
    if (value === undefined) return [];
    const ways = waysInCompetency(competency, profile, value, mostChoices);
    const choices = ways.map(({ rises }) => rises);
    return choices.length === 0 ? [] : [{ title: `${competency.title} at ${value}`, choices }];
  });
  return steps.length > 0 || !meansTheLevel(path, states) ? steps : wholeWays(ladder, path, profile);
}

function wantedIn(state: RequirementState): readonly (readonly [CompetencyId, number])[] {
  const { requirement, status, because, parts } = state;
  if (status === 'met' || status === 'not-applicable') return [];
  if (requirement.kind === 'competency') return [[requirement.competency, requirement.atLeast]];
  if (requirement.kind === 'none-below' && because.kind === 'below') {
    return because.competencies.map((competency) => [competency, requirement.value] as const);
  }
  return parts.flatMap(wantedIn);
}

/** It asks for the level or a score, or for nothing but that something be held. */
function meansTheLevel({ consistency }: Path, states: readonly RequirementState[]): boolean {
  const isOverall = ({ requirement, status }: RequirementState) =>
    (requirement.kind === 'level' || requirement.kind === 'score') && status !== 'met';
  return states.some(isOverall) || (consistency !== null && states.length === 0);
}

function wholeWays(ladder: Ladder, path: Path, profile: Profile): readonly Step[] {
  const result = scoreProfile(ladder, profile);
  if (result.kind === 'refused') return [];
  const ways = waysUp(ladder, profile, result, { to: path.to.level, limit: mostRoutes });
  const choices = (ways?.routes ?? []).slice(0, mostRoutes).flatMap((route) => {
    const [way] = waysOfRoute(route, 1);
    return way === undefined ? [] : [way.rises];
  });
  const title = ladder.levels.find(({ id }) => id === path.to.level)?.title ?? path.to.level;
  return choices.length === 0 ? [] : [{ title: `${title} as a whole`, choices }];
}
