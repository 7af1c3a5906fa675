import { type Refusal, refuse } from '../../refusal.ts';
import type { CaseCommand, CaseHappening, CaseSituation } from '../case-command.ts';
import type { CaseEventBody } from '../case-event.ts';
import { sameRoute } from '../case-plan.ts';
import { type CaseState, isOpen, isUndecided } from '../case-state.ts';
import { levelRefTitle, notNow } from '../case-words.ts';
import { refuseGoingBack } from './move.ts';

type Command<Kind extends CaseCommand['kind']> = CaseCommand & { readonly kind: Kind };
type Outcome = readonly CaseEventBody[] | Refusal;

/**
 * Until it is in effect: also of what was decided the person may say that they don't want it. Whoever proposed it for
 * them takes nothing back that others have decided. From a trial one goes back, and withdraws nothing.
 */
export function withdraw(state: CaseState, { reason }: Command<'withdraw'>, situation: CaseSituation): Outcome {
  return refuseWithdrawing(state, situation) ?? [{ kind: 'withdrawn', reason: reason.trim() }];
}

export function refuseWithdrawing(state: CaseState, { actor }: Pick<CaseSituation, 'actor'>): Refusal | null {
  if (!isOpen(state)) return notNow(state, 'There is nothing to withdraw.');
  if (refuseGoingBack(state) === null) {
    return refuse('wrong-state', 'It is being tried out. Go back to where it was instead: that leaves no mark.');
  }
  if (isUndecided(state) || actor.person === state.subject) return null;
  return refuse('not-allowed', 'It is decided. Only the person themselves may still say that they don’t want it.');
}

/** A case stays on its version. Both have to want it on another one, and then what was met is judged anew. */
export function askToCarry(
  state: CaseState,
  { to, ladder }: Command<'ask-to-carry'>,
  { actor }: CaseSituation,
): Outcome {
  const refused = refuseCarrying(state);
  if (refused) return refused;
  const invalid = (sentence: string) => refuse('not-valid', sentence, [{ pointer: '/to', sentence }]);
  if (to === state.ladderVersion) return invalid('It is on this version already.');
  if (state.carrying?.to === to && state.carrying.by === actor.person) return invalid('You asked for this already.');
  if (sameRoute(ladder, state.route) === null) {
    const { from, to: wanted } = state.route;
    return invalid(
      `On that version no way leads from ${levelRefTitle(ladder, from)} to ${levelRefTitle(ladder, wanted)}, so the case stays where it is.`,
    );
  }
  return [{ kind: 'carry-proposed', to }];
}

export function refuseCarrying(state: CaseState): Refusal | null {
  return isUndecided(state) ? null : notNow(state, 'What was decided stays on its version.');
}

export function agreeToCarry(state: CaseState, _command: Command<'agree-to-carry'>, situation: CaseSituation): Outcome {
  const refused = refuseAgreeing(state, situation);
  if (refused) return refused;
  return state.carrying === null ? [] : [{ kind: 'carried', to: state.carrying.to }];
}

export function refuseAgreeing(state: CaseState, { actor }: CaseSituation): Refusal | null {
  if (state.carrying === null) return refuse('wrong-state', 'Nobody has asked to carry this case over.');
  // Of the two, the other: also where another manager, or another people partner, has come in the place of who asked.
  if ((state.carrying.by === state.subject) !== (actor.person === state.subject)) return null;
  return refuse(
    'wrong-state',
    state.carrying.by === actor.person
      ? 'You asked for it; the other of you two has to agree.'
      : 'It is for the person themselves to agree to it.',
  );
}

/** What happens by itself; nothing where it changes nothing. */
export function happen(state: CaseState, happening: CaseHappening): readonly CaseEventBody[] {
  switch (happening.kind) {
    case 'take-effect':
      return state.status === 'decided' ? [{ kind: 'came-into-effect', placement: happening.placement }] : [];
    case 'manager-changed': {
      const to = happening.to === state.subject ? null : happening.to;
      return isOpen(state) && to !== state.manager ? [{ kind: 'manager-changed', from: state.manager, to }] : [];
    }
    case 'left': {
      const { person } = happening;
      const concerned =
        person === state.subject || person === state.manager || state.named.some((own) => own.person === person);
      return isOpen(state) && concerned ? [{ kind: 'left', person }] : [];
    }
  }
}

/** Whether a yes has come to its day. */
export function isDue({ status, decision }: CaseState, today: string): boolean {
  return status === 'decided' && decision?.effectiveOn != null && decision.effectiveOn <= today;
}
