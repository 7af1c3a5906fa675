import { type CaseAction, mayWithCase } from '../access/policy.ts';
import { notFound, type Refusal, refuse } from '../refusal.ts';
import type { CaseCommand, CaseCommandKind, CaseSituation } from './case-command.ts';
import type { CaseEventBody } from './case-event.ts';
import { factsOf } from './case-facts.ts';
import type { CaseState } from './case-state.ts';
import { decide } from './commands/decide.ts';
import { attachEvidence, attest, chooseTitle, detachEvidence, handIn, justifyNeed } from './commands/gather.ts';
import { beginTrial, goBack, recordTalk, reviewTrial } from './commands/move.ts';
import { name, remind, setDue, unname } from './commands/name-people.ts';
import { delegate, giveBack, giveView, recuse, settle } from './commands/review.ts';
import { agreeToCarry, askToCarry, withdraw } from './commands/whole-case.ts';

/** What the policy calls each command. */
export const actionOf: Readonly<Record<CaseCommandKind, CaseAction>> = {
  'choose-title': 'gather',
  'attach-evidence': 'gather',
  'detach-evidence': 'gather',
  'justify-need': 'justify',
  attest: 'confirm',
  name: 'name',
  unname: 'name',
  'set-due': 'name',
  remind: 'name',
  'hand-in': 'gather',
  'give-view': 'view',
  settle: 'review',
  recuse: 'step-back',
  delegate: 'step-back',
  return: 'review',
  'record-talk': 'talk',
  'begin-trial': 'try-out',
  'review-trial': 'try-out',
  'go-back': 'talk',
  decide: 'review',
  'ask-to-carry': 'carry',
  'agree-to-carry': 'carry',
  withdraw: 'withdraw',
};

/**
 * What a command comes to: the events that happened, or a refusal that names the rule, and then nothing happened.
 * Refused in this order, so that nobody learns of what they may not see: not theirs to see, not theirs to do, not now,
 * not like this.
 */
export function carryOut(
  state: CaseState,
  command: CaseCommand,
  situation: CaseSituation,
): readonly CaseEventBody[] | Refusal {
  return refuseActor(state, command.kind, situation) ?? eventsOf(state, command, situation);
}

/** Whose a command is: what is asked before anything else about it is looked at. */
export function refuseActor(
  state: CaseState,
  kind: CaseCommandKind,
  { actor, relation }: Pick<CaseSituation, 'actor' | 'relation'>,
): Refusal | null {
  const verdict = mayWithCase(actor, actionOf[kind], factsOf(state), relation);
  if (verdict === 'yes') return null;
  return verdict === 'unseen' ? notFound : refuse('not-allowed', notTheirs[actionOf[kind]]);
}

const notTheirs: Readonly<Record<CaseAction, string>> = {
  read: 'This is not yours to read.',
  gather: 'The portfolio is for the person themselves to put together and hand in.',
  justify: 'The need is for the person or their manager to justify.',
  name: 'Who acts in a case is for the manager or a people partner to name, and never for the person themselves.',
  view: 'A view is for those to give who act in the stage that it is in.',
  review: 'This is for those who act in the stage that it is in, and never for the person themselves.',
  confirm: 'What has to be confirmed is for those who are named in a role that may.',
  'step-back': 'You have no part in it to give away.',
  talk: 'This is for the person and their manager.',
  'try-out': 'This is for their manager.',
  carry: 'This is for the person and their manager to agree on.',
  withdraw: 'The person may withdraw their case, and the manager one that they proposed.',
};

function eventsOf(
  state: CaseState,
  command: CaseCommand,
  situation: CaseSituation,
): readonly CaseEventBody[] | Refusal {
  switch (command.kind) {
    case 'choose-title':
      return chooseTitle(state, command, situation);
    case 'attach-evidence':
      return attachEvidence(state, command, situation);
    case 'detach-evidence':
      return detachEvidence(state, command, situation);
    case 'justify-need':
      return justifyNeed(state, command, situation);
    case 'attest':
      return attest(state, command, situation);
    case 'name':
      return name(state, command, situation);
    case 'unname':
      return unname(state, command, situation);
    case 'set-due':
      return setDue(state, command, situation);
    case 'remind':
      return remind(state, command, situation);
    case 'hand-in':
      return handIn(state, command, situation);
    case 'give-view':
      return giveView(state, command, situation);
    case 'settle':
      return settle(state, command, situation);
    case 'recuse':
      return recuse(state, command, situation);
    case 'delegate':
      return delegate(state, command, situation);
    case 'return':
      return giveBack(state, command, situation);
    case 'record-talk':
      return recordTalk(state, command);
    case 'begin-trial':
      return beginTrial(state, command);
    case 'review-trial':
      return reviewTrial(state, command);
    case 'go-back':
      return goBack(state);
    case 'decide':
      return decide(state, command, situation);
    case 'ask-to-carry':
      return askToCarry(state, command, situation);
    case 'agree-to-carry':
      return agreeToCarry(state, command, situation);
    case 'withdraw':
      return withdraw(state, command, situation);
  }
}
