import type { Day, LadderVersionId, Moment, PersonId, PlacementId } from '../ids.ts';

export interface Person {
  readonly id: PersonId;
  /** Lower case; what people are matched by and sign in with. */
  readonly email: string;
  readonly name: string;
  /** Empty: in no team. */
  readonly team: string;
  readonly manager: PersonId | null;
  readonly status: 'active' | 'left';
  /** The last day; null while active. */
  readonly leftOn: Day | null;
  /** Goes up by one with every change; what `ETag` says. */
  readonly revision: number;
  readonly createdAt: Moment;
  readonly updatedAt: Moment;
}

/** Where somebody stands by decision: a level of a published ladder version, from a day on. */
export interface Placement {
  readonly id: PlacementId;
  readonly person: PersonId;
  readonly ladderVersion: LadderVersionId;
  readonly level: string;
  readonly track: string | null;
  readonly since: Day;
  /** The first day on which it no longer holds; null: it holds today. */
  readonly until: Day | null;
  readonly decidedBy: PersonId | null;
  readonly reason: string;
}
