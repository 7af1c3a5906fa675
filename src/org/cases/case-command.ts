import type { Ladder, Readiness } from '#engine/index.ts';
import type { Actor, Relation } from '../access/actor.ts';
import type { Cycle } from '../cycles/cycle.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { CycleId, Day, EvidenceId, LadderVersionId, Moment, PersonId, PlacementId } from '../ids.ts';
import type { Person } from '../people/person.ts';
import type { SettledChange, Verdict } from './case-event.ts';

/** What can be done in a case that there is. What it names has been looked up: nothing in here is an id to be trusted. */
export type CaseCommand =
  | { readonly kind: 'choose-title'; readonly variant: string }
  | { readonly kind: 'attach-evidence'; readonly item: string; readonly evidence: Evidence }
  | { readonly kind: 'detach-evidence'; readonly item: string; readonly evidence: EvidenceId }
  | { readonly kind: 'justify-need'; readonly text: string }
  | { readonly kind: 'attest'; readonly requirement: string; readonly holds: boolean; readonly words: string }
  | { readonly kind: 'name'; readonly stage: string; readonly role: string; readonly person: PersonInCase }
  | { readonly kind: 'unname'; readonly stage: string; readonly role: string; readonly person: PersonId }
  | { readonly kind: 'set-due'; readonly stage: string; readonly due: Day | null }
  | { readonly kind: 'remind' }
  | { readonly kind: 'hand-in' }
  /** Ratings as `checkGivenRatings` gives them. */
  | {
      readonly kind: 'give-view';
      /** Of which stage it is meant; null: of the one that it is in. */
      readonly stage?: string | null;
      readonly verdict: Verdict;
      readonly words: string;
      readonly ratings: string | null;
    }
  | { readonly kind: 'settle'; readonly ratings: string; readonly reasons: readonly SettledChange[] }
  | { readonly kind: 'recuse'; readonly stage: string; readonly reason: string }
  | { readonly kind: 'delegate'; readonly stage: string; readonly to: PersonInCase; readonly reason: string }
  | { readonly kind: 'return'; readonly reasons: string }
  | { readonly kind: 'record-talk'; readonly words: string }
  | { readonly kind: 'begin-trial'; readonly cycles: readonly Pick<Cycle, 'id' | 'name' | 'status'>[] }
  | { readonly kind: 'review-trial'; readonly cycle: CycleId; readonly words: string; readonly goesOn: boolean }
  | { readonly kind: 'go-back' }
  | {
      readonly kind: 'decide';
      readonly outcome: 'yes' | 'not-yet';
      readonly reason: string;
      /** Of a yes. */
      readonly effectiveOn: Day | null;
    }
  | { readonly kind: 'ask-to-carry'; readonly to: LadderVersionId; readonly ladder: Ladder }
  | { readonly kind: 'agree-to-carry' }
  | { readonly kind: 'withdraw'; readonly reason: string };

export type CaseCommandKind = CaseCommand['kind'];

/** What happens to a case by itself. */
export type CaseHappening =
  | { readonly kind: 'take-effect'; readonly placement: PlacementId }
  | { readonly kind: 'manager-changed'; readonly to: PersonId | null }
  | { readonly kind: 'left'; readonly person: PersonId };

/** Somebody who is to take a part, with what speaks against it. */
export interface PersonInCase extends Pick<Person, 'id' | 'name' | 'status'> {
  /** Reports to whom the case is about, directly or further down, while there is somebody who doesn't. */
  readonly reportsToThem: boolean;
  /** Reads every case by their role, whether they have a part in it or not. */
  readonly readsEveryCase: boolean;
}

/** The world around a case at the moment of a command. */
export interface CaseSituation {
  readonly actor: Actor;
  /** How the actor stands to the person that the case is about. */
  readonly relation: Relation;
  /** Today in the organisation's own calendar. */
  readonly today: Day;
  /** The day in that calendar that a moment was on. */
  readonly dayOf: (at: Moment) => Day;
  /** The ladder version that the case is on. */
  readonly ladder: Ladder;
  /** Null: a mirror, or two levels that no path joins. */
  readonly readiness: Readiness | null;
  /** Of a level with seats: how many others have. */
  readonly seats: SeatsTaken | null;
  /** The ratings that the reviewers of the present stage gave, as JSON text. */
  readonly ratingsOf: ReadonlyMap<PersonId, string>;
  /** Up to when a limit of the ladder forbids the move; null: it doesn't. */
  readonly forbiddenUntil: Day | null;
}

/** Beside the person themselves, and with those whose day is still to come. */
export interface SeatsTaken {
  readonly taken: number;
  readonly max: number;
}
