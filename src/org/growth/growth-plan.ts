import type { Day, GrowthPlanId, LadderVersionId, Moment, PersonId } from '../ids.ts';

/** What somebody means to grow in during one quarter. It stands on the ladder version it began with. */
export interface GrowthPlan {
  readonly id: GrowthPlanId;
  readonly person: PersonId;
  readonly ladderVersion: LadderVersionId;
  /** The first and the last day of a quarter of the calendar. */
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** `shared`: with the managers of today. */
  readonly visibility: 'private' | 'shared';
  readonly revision: number;
  readonly createdAt: Moment;
  readonly updatedAt: Moment;
}
