import type { CycleId, Day, Moment } from '../ids.ts';

/** What a cycle asks of everybody in it. */
export const cycleSteps = ['self', 'manager', 'peer', 'conversation'] as const;
export type CycleStep = (typeof cycleSteps)[number];

/** A round of assessments, a quarter by default. Who is in it is kept beside it: that may be everybody. */
export interface Cycle {
  readonly id: CycleId;
  readonly name: string;
  readonly opensOn: Day;
  readonly dueOn: Day;
  readonly closesOn: Day;
  readonly steps: readonly CycleStep[];
  readonly status: 'planned' | 'open' | 'closed';
  readonly revision: number;
  readonly createdAt: Moment;
  readonly updatedAt: Moment;
}
