import { suppressSmallGroups } from '../aggregates/suppress-small-groups.ts';
import type { PersonId } from '../ids.ts';
import type { CycleStep } from './cycle.ts';
import type { Standing } from './standing.ts';

/** How many of a group are through with each step. */
export interface GroupProgress {
  readonly people: number;
  readonly done: Readonly<Partial<Record<CycleStep, number>>>;
}

export interface OrganisationProgress {
  readonly all: GroupProgress;
  readonly teams: readonly TeamProgress[];
}

export interface TeamProgress {
  readonly team: string;
  /** Null: too few people to be shown without showing one of them. */
  readonly progress: GroupProgress | null;
}

export function groupProgress(steps: readonly CycleStep[], group: readonly Standing[]): GroupProgress {
  const done = steps.map((step) => [step, group.filter((own) => own[step] === 'done').length]);
  return { people: group.length, done: Object.fromEntries(done) };
}

/**
 * For people partners: everybody together and by team. Small teams are left out, and with them as many others as it
 * takes that no small one follows by subtraction. Null: fewer than five people are in the cycle.
 */
export function organisationProgress(
  steps: readonly CycleStep[],
  standings: ReadonlyMap<PersonId, Standing>,
  teamOf: ReadonlyMap<PersonId, string>,
): OrganisationProgress | null {
  const byTeam = Map.groupBy(standings, ([person]) => teamOf.get(person) ?? '');
  const teams = [...byTeam].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const shown = suppressSmallGroups(teams.map(([key, own]) => ({ key, people: own.length })));
  if (shown === null) return null;
  return {
    all: groupProgress(steps, [...standings.values()]),
    teams: teams.map(([team, own]) => ({
      team,
      progress: shown.has(team)
        ? groupProgress(
            steps,
            own.map(([, standing]) => standing),
          )
        : null,
    })),
  };
}
