import type { Day, GoalId, GrowthPlanId, Moment, PersonId } from '../ids.ts';
import type { Focus } from './focus.ts';
import type { Measure } from './measure.ts';

/**
 *  picked      chosen from the ladder, and no goal yet: it has no words of its own
 *  open        being worked on
 *  reached, partly, not-reached   closed, with a sentence
 *  dropped     let go of, with a reason
 *  carried     goes on as a goal of a later quarter
 */
export const goalStatuses = ['picked', 'open', 'reached', 'partly', 'not-reached', 'dropped', 'carried'] as const;
export type GoalStatus = (typeof goalStatuses)[number];

/** How a goal may be closed. */
export const goalOutcomes = ['reached', 'partly', 'not-reached'] as const;
export type GoalOutcome = (typeof goalOutcomes)[number];

/** One thing that somebody means to do within a plan. Nothing of it is ever taken away but what was only picked. */
export interface Goal {
  readonly id: GoalId;
  readonly plan: GrowthPlanId;
  readonly person: PersonId;
  /** Its place in the plan; the first is 1. */
  readonly position: number;
  readonly status: GoalStatus;
  readonly focus: Focus;
  /** In the person's own words; empty while it is only picked. */
  readonly words: string;
  readonly measure: Measure;
  /** What it is for, by id, on the ladder that the plan stands on. */
  readonly competency: string | null;
  readonly level: string | null;
  readonly dueOn: Day;
  /** The goal of an earlier quarter that goes on in this one. */
  readonly carriedFrom: GoalId | null;
  /** The day on which it became a goal; null while it is only picked. */
  readonly openedOn: Day | null;
  readonly lastCheckInOn: Day | null;
  /** How it ended, in the person's words; empty while it is open, and where it was carried without a word. */
  readonly ending: string;
  readonly endedOn: Day | null;
  /** What it was before, the oldest first. */
  readonly changes: readonly GoalChange[];
  readonly revision: number;
  readonly createdAt: Moment;
  readonly updatedAt: Moment;
}

/** What stood there until a day. */
export type GoalChange = { readonly on: Day } & (
  | { readonly kind: 'due'; readonly was: Day }
  | { readonly kind: 'measure'; readonly was: Measure }
  | { readonly kind: 'words'; readonly was: string }
  /** It had ended like this, and was opened again. */
  | { readonly kind: 'reopened'; readonly was: GoalStatus; readonly ending: string }
);
