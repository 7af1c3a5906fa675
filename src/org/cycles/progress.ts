import { suppressSmallGroups } from '../aggregates/suppress-small-groups.ts';
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

/** How many of a team are in a cycle, and through with each step. */
export interface TeamCount extends GroupProgress {
  readonly team: string;
}

/**
 * For people partners: everybody together and by team, from what was counted for each team. Small teams are left out,
 * and with them as many others as it takes that no small one follows by subtraction; of steps that aren't the cycle's
 * nothing is said. Null: fewer than five people are in the cycle.
 */
export function progressOfTeams(
  steps: readonly CycleStep[],
  counts: readonly TeamCount[],
): OrganisationProgress | null {
  const shown = suppressSmallGroups(counts.map(({ team, people }) => ({ key: team, people })));
  if (shown === null) return null;
  const ofSteps = (doneBy: (step: CycleStep) => number) =>
    Object.fromEntries(steps.map((step) => [step, doneBy(step)]));
  const sum = (of: (own: TeamCount) => number) => counts.reduce((total, own) => total + of(own), 0);
  return {
    all: { people: sum(({ people }) => people), done: ofSteps((step) => sum(({ done }) => done[step] ?? 0)) },
    teams: counts
      .toSorted((a, b) => (a.team < b.team ? -1 : 1))
      .map(({ team, people, done }) => ({
        team,
        progress: shown.has(team) ? { people, done: ofSteps((step) => done[step] ?? 0) } : null,
      })),
  };
}
