import type { Readiness } from '#engine/index.ts';
import type { CaseId, CycleId, Day, EvidenceId, LadderVersionId, Moment, PersonId, PlacementId } from '../ids.ts';
import type { CaseRoute } from './case-route.ts';

/**
 * What happened in a case, in its order. A case is nothing but these: whatever is shown of it is worked out from them,
 * and nothing that happened is ever changed or taken out.
 */
export interface CaseEvent {
  readonly case: CaseId;
  /** From 1, without a hole. */
  readonly sequence: number;
  readonly at: Moment;
  /** Null: the system itself, when a day has come or a person has left. */
  readonly actor: PersonId | null;
  readonly body: CaseEventBody;
}

export type CaseEventBody =
  /** By the person or by their manager. The case stays on this version of the ladder. */
  | {
      readonly kind: 'proposed';
      readonly subject: PersonId;
      readonly ladderVersion: LadderVersionId;
      readonly route: CaseRoute;
      /** The manager of that day. */
      readonly manager: PersonId | null;
      readonly reason: string;
    }
  /** Of a level that can be held under several titles: which one it is to be. */
  | { readonly kind: 'title-chosen'; readonly variant: string }
  /**
   * Evidence of the log for an item of the portfolio, as it stood when it was attached: what is changed in the log
   * afterwards changes nothing here. Whoever reads the case reads it from then on.
   */
  | {
      readonly kind: 'evidence-attached';
      readonly item: string;
      readonly evidence: EvidenceId;
      readonly words: AttachedWords;
    }
  | { readonly kind: 'evidence-detached'; readonly item: string; readonly evidence: EvidenceId }
  /** Why the organisation needs somebody at a level that has seats. */
  | { readonly kind: 'need-justified'; readonly text: string }
  /** A statement that the path asks somebody to confirm. */
  | {
      readonly kind: 'attested';
      readonly requirement: string;
      readonly role: string;
      readonly holds: boolean;
      readonly words: string;
    }
  /** Who acts in a stage, in a role of the ladder. */
  | { readonly kind: 'named'; readonly stage: string; readonly role: string; readonly person: PersonId }
  | { readonly kind: 'unnamed'; readonly stage: string; readonly role: string; readonly person: PersonId }
  | { readonly kind: 'due-set'; readonly stage: string; readonly due: Day | null }
  | { readonly kind: 'reminded'; readonly stage: string; readonly persons: readonly PersonId[] }
  /** The portfolio is handed in; the stages begin, or go on where the case was returned. */
  | { readonly kind: 'handed-in' }
  | {
      readonly kind: 'view-given';
      readonly stage: string;
      readonly role: string;
      readonly verdict: Verdict;
      readonly words: string;
      /** Ratings as a document (JSON text), where the stage asks for them; null: none. */
      readonly ratings: string | null;
    }
  /** After several rated on their own: one view of all, with a reason for each rating that somebody changed. */
  | {
      readonly kind: 'settled';
      readonly stage: string;
      readonly ratings: string;
      readonly changes: readonly SettledChange[];
    }
  /** Somebody steps back, and says why. */
  | { readonly kind: 'recused'; readonly stage: string; readonly role: string; readonly reason: string }
  | {
      readonly kind: 'delegated';
      readonly stage: string;
      readonly role: string;
      readonly to: PersonId;
      readonly reason: string;
    }
  | { readonly kind: 'returned'; readonly stage: string; readonly reasons: string }
  /** Of a move: the two have talked about it. */
  | { readonly kind: 'talked'; readonly words: string }
  | { readonly kind: 'trial-begun'; readonly cycles: readonly CycleId[] }
  | { readonly kind: 'trial-reviewed'; readonly cycle: CycleId; readonly words: string; readonly goesOn: boolean }
  /** Back to where they were, without a mark: nobody who comes later sees a reason. */
  | { readonly kind: 'went-back' }
  | {
      readonly kind: 'decided';
      readonly outcome: 'yes' | 'not-yet';
      readonly by: readonly PersonId[];
      /** What was met and what wasn't at that moment, requirement by requirement; null: a mirror, which has no number. */
      readonly readiness: Readiness | null;
      /** Written where the decision is another than the requirements say. */
      readonly reason: string;
      /** From which day on; null: not yet. */
      readonly effectiveOn: Day | null;
    }
  | { readonly kind: 'came-into-effect'; readonly placement: PlacementId }
  | { readonly kind: 'carry-proposed'; readonly to: LadderVersionId }
  | { readonly kind: 'carried'; readonly to: LadderVersionId }
  | { readonly kind: 'manager-changed'; readonly from: PersonId | null; readonly to: PersonId | null }
  /** Somebody who acts in it has left. Where it is the person it is about, the case ends. */
  | { readonly kind: 'left'; readonly person: PersonId }
  | { readonly kind: 'withdrawn'; readonly reason: string };

/** What an entry of the log said. */
export interface AttachedWords {
  readonly happenedOn: Day;
  readonly what: string;
  readonly why: string;
  readonly links: readonly string[];
}

export type Verdict = 'agree' | 'not-yet';

export interface SettledChange {
  readonly competency: string;
  readonly dimension: string | null;
  readonly reviewer: PersonId;
  readonly reason: string;
}
