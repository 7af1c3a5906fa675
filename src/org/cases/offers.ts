import type { Refusal } from '../refusal.ts';
import { actionOf, refuseActor } from './carry-out.ts';
import type { CaseCommandKind, CaseSituation } from './case-command.ts';
import { attestingPlace } from './case-plan.ts';
import { type CaseState, isUndecided } from './case-state.ts';
import { notNow } from './case-words.ts';
import { partToDecide, refuseFull } from './commands/decide.ts';
import { refuseAttesting, refuseHandIn, refuseNeed, refusePortfolio, refuseTitle } from './commands/gather.ts';
import { refuseGoingBack, refuseReview, refuseTalk, refuseTrial } from './commands/move.ts';
import { refusePlace, refuseReminding } from './commands/name-people.ts';
import { partNow, refuseReturn, refuseSettling, stagesToLeave } from './commands/review.ts';
import { refuseAgreeing, refuseCarrying, refuseWithdrawing } from './commands/whole-case.ts';

/** Something that is the actor's to do, with why it can't be done now; null: it can. */
export interface Offer {
  readonly command: CaseCommandKind;
  readonly refused: Refusal | null;
}

/** What somebody may do next. What is others' to do isn't among it. */
export function offersOf(state: CaseState, situation: CaseSituation): readonly Offer[] {
  return (Object.keys(actionOf) as CaseCommandKind[]).flatMap((command) => {
    if (refuseActor(state, command, situation) !== null) return [];
    const refused = refuseNow(state, command, situation);
    return refused?.code === 'not-allowed' ? [] : { command, refused };
  });
}

function refuseNow(state: CaseState, command: CaseCommandKind, situation: CaseSituation): Refusal | null {
  switch (command) {
    case 'choose-title':
      return refuseTitle(state, situation);
    case 'attach-evidence':
    case 'detach-evidence':
      return refusePortfolio(state, situation);
    case 'justify-need':
      return refuseNeed(state, situation);
    case 'attest':
      return refuseAttesting(state, situation);
    case 'name':
    case 'unname':
      return refuseNaming(state);
    case 'set-due':
      return isUndecided(state) ? null : notNow(state, 'Nothing in it is due any more.');
    case 'remind':
      return refuseReminding(state, situation);
    case 'hand-in':
      return refuseHandIn(state, situation);
    case 'give-view':
      return orNull(partNow(state, situation));
    case 'settle':
      return refuseSettling(state, situation);
    case 'recuse':
    case 'delegate':
      return stagesToLeave(state, situation).length > 0
        ? null
        : { kind: 'refused', code: 'not-allowed', sentence: 'You have no part to give away.' };
    case 'return':
      return refuseReturn(state, situation);
    case 'record-talk':
      return refuseTalk(state);
    case 'begin-trial':
      return refuseTrial(state);
    case 'review-trial':
      return refuseReview(state);
    case 'go-back':
      return refuseGoingBack(state);
    case 'decide':
      return orNull(partToDecide(state, situation)) ?? refuseFull(state, situation);
    case 'ask-to-carry':
      return refuseCarrying(state);
    case 'agree-to-carry':
      return refuseAgreeing(state, situation);
    case 'withdraw':
      return refuseWithdrawing(state, situation);
  }
}

/** Naming is possible while there is any place left where somebody can be named. */
function refuseNaming(state: CaseState): Refusal | null {
  const places = [...state.stages.map(({ id }) => id), attestingPlace];
  const refusals = places.map((place) => refusePlace(state, place));
  return refusals.includes(null) ? null : (refusals[0] ?? null);
}

function orNull(part: object): Refusal | null {
  return 'code' in part ? (part as Refusal) : null;
}
