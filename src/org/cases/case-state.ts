import type { CaseId, CycleId, Day, EvidenceId, LadderVersionId, Moment, PersonId, PlacementId } from '../ids.ts';
import type { Verdict } from './case-event.ts';
import type { CaseRoute } from './case-route.ts';
import type { Stage } from './stage.ts';

/**
 *  gathering   the portfolio and what else the path asks is put together; at first, and after a return
 *  in-stages   the stages are passed one by one, the last of them decides
 *  decided     yes; its day is still to come
 *  in-effect   the day has come, and the placement changed
 *  not-yet     decided: not yet
 *  withdrawn   taken back
 *  went-back   of a move: back without a mark
 *  ended       the person has left
 */
export const caseStatuses = [
  'gathering',
  'in-stages',
  'decided',
  'in-effect',
  'not-yet',
  'withdrawn',
  'went-back',
  'ended',
] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/**
 * What the events of a case come to. Not a word that anybody wrote is in it: where words belong to something, its
 * event is named by its sequence, and whoever shows it reads it there. So it stays small, and an erasure has nothing
 * to look for in it.
 */
export interface CaseState {
  readonly id: CaseId;
  readonly subject: PersonId;
  /** The manager of today; once it is closed, the one of its end. */
  readonly manager: PersonId | null;
  readonly proposer: PersonId | null;
  readonly ladderVersion: LadderVersionId;
  readonly route: CaseRoute;
  readonly stages: readonly Stage[];
  readonly attesters: readonly string[];
  /** Of each statement that has to be confirmed, the roles that may. */
  readonly confirming: readonly (readonly string[])[];
  readonly status: CaseStatus;
  /** Which stage it is in, or goes on with; one more than the last: none. */
  readonly stageIndex: number;
  readonly portfolio: readonly { readonly item: string; readonly evidence: EvidenceId; readonly sequence: number }[];
  readonly needSequence: number | null;
  readonly attestations: readonly Attestation[];
  readonly named: readonly Named[];
  readonly recused: readonly { readonly stage: string; readonly person: PersonId }[];
  /**
   * Of a stage in which each looks at it apart: who could read the others once all were in. Who isn't in it now can't be
   * named in it any more.
   */
  readonly readers: readonly { readonly stage: string; readonly person: PersonId }[];
  readonly dues: readonly { readonly stage: string; readonly due: Day }[];
  readonly reminded: readonly { readonly stage: string; readonly at: Moment }[];
  /** The last of each person in each stage, of this round: a return asks its stage anew. */
  readonly views: readonly View[];
  readonly settled: readonly { readonly stage: string; readonly sequence: number; readonly by: PersonId }[];
  readonly returned: { readonly stage: string; readonly sequence: number } | null;
  readonly talkedSequence: number | null;
  readonly trial: readonly TrialCycle[];
  readonly decision: Decision | null;
  readonly placement: PlacementId | null;
  /** Asked for by one of the two, to be agreed to by the other. */
  readonly carrying: { readonly to: LadderVersionId; readonly by: PersonId } | null;
  /** How many events there are. */
  readonly revision: number;
  readonly createdAt: Moment;
  readonly updatedAt: Moment;
  readonly closedAt: Moment | null;
}

export interface Named {
  readonly stage: string;
  readonly role: string;
  readonly person: PersonId;
  /** Who is told when they can't act any more. */
  readonly by: PersonId | null;
}

export interface View {
  readonly stage: string;
  readonly role: string;
  readonly person: PersonId;
  readonly verdict: Verdict;
  readonly hasRatings: boolean;
  readonly sequence: number;
  readonly at: Moment;
}

export interface Attestation {
  readonly requirement: string;
  readonly role: string;
  readonly person: PersonId;
  readonly holds: boolean;
  readonly sequence: number;
}

export interface TrialCycle {
  readonly cycle: CycleId;
  /** Null: not looked back on yet. */
  readonly reviewSequence: number | null;
  readonly goesOn: boolean;
}

export interface Decision {
  readonly outcome: 'yes' | 'not-yet';
  readonly by: readonly PersonId[];
  readonly effectiveOn: Day | null;
  readonly sequence: number;
  readonly at: Moment;
}

/** Whether anything can still happen in it. */
export function isOpen({ status }: Pick<CaseState, 'status'>): boolean {
  return status === 'gathering' || status === 'in-stages' || status === 'decided';
}

/** Whether it still comes to a decision. */
export function isUndecided({ status }: Pick<CaseState, 'status'>): boolean {
  return status === 'gathering' || status === 'in-stages';
}

/** Of a move that was tried and isn't kept, however it ended: nobody who comes later sees it. */
export function leavesNoMark({ status, trial }: Pick<CaseState, 'status' | 'trial'>): boolean {
  if (status === 'went-back') return true;
  return trial.length > 0 && (status === 'withdrawn' || status === 'not-yet');
}

/** The stage that it is in; while something is gathered, the one that it goes on with. Null: all are passed. */
export function currentStage({ stages, stageIndex }: Pick<CaseState, 'stages' | 'stageIndex'>): Stage | null {
  return stages[stageIndex] ?? null;
}
