import type { CheckInId, Day, GoalId, Moment, PersonId } from '../ids.ts';

export const goings = ['well', 'slowly', 'stuck'] as const;
/** How it goes, in one word. */
export type Going = (typeof goings)[number];

/** What somebody said of a goal on a day. Of several on one day the last counts; all of them stay. */
export interface CheckIn {
  readonly id: CheckInId;
  readonly goal: GoalId;
  readonly person: PersonId;
  readonly heldOn: Day;
  /** Of a goal that is measured by a number; null: not said. */
  readonly value: number | null;
  readonly going: Going | null;
  readonly note: string;
  readonly createdAt: Moment;
}
