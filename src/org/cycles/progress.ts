import { type Group, smallestGroup, whichAreShown } from '../aggregates/suppress-small-groups.ts';
import type { CycleStep } from './cycle.ts';
import type { Standing } from './standing.ts';

/** How many of a group are through with each step. */
export interface GroupProgress {
  readonly people: number;
  readonly done: Readonly<Partial<Record<CycleStep, number>>>;
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
 * For people partners: everybody together, from what is counted for the whole; of steps that aren't the cycle's nothing
 * is said. Null: fewer than five people are counted, so nothing may be.
 */
export function progressOfWhole(steps: readonly CycleStep[], whole: GroupProgress): GroupProgress | null {
  return whole.people < smallestGroup ? null : ofSteps(steps, whole);
}

/**
 * For people partners, where the whole is shown: some teams. Small ones are left out, and with them another where it
 * takes one so that no small one follows by subtraction. `smallest` are the smallest teams of the cycle.
 */
export function progressOfTeams(
  steps: readonly CycleStep[],
  counts: readonly TeamCount[],
  smallest: readonly Group[],
): readonly TeamProgress[] {
  const isShown = whichAreShown(smallest);
  return counts.map((own) => ({
    team: own.team,
    progress: isShown({ key: own.team, people: own.people }) ? ofSteps(steps, own) : null,
  }));
}

function ofSteps(steps: readonly CycleStep[], { people, done }: GroupProgress): GroupProgress {
  return { people, done: Object.fromEntries(steps.map((step) => [step, done[step] ?? 0])) };
}
