import { type Refusal, refuse } from '../../refusal.ts';
import type { CaseCommand } from '../case-command.ts';
import type { CaseEventBody } from '../case-event.ts';
import { type CaseState, currentStage, isOpen } from '../case-state.ts';
import { notNow, stageTitle } from '../case-words.ts';
import type { Stage } from '../stage.ts';
import { emptyWords } from './gather.ts';

type Command<Kind extends CaseCommand['kind']> = CaseCommand & { readonly kind: Kind };
type Outcome = readonly CaseEventBody[] | Refusal;

export function recordTalk(state: CaseState, { words }: Command<'record-talk'>): Outcome {
  const refused = refuseTalk(state);
  if (refused) return refused;
  return words.trim() === '' ? emptyWords('/words') : [{ kind: 'talked', words: words.trim() }];
}

export function refuseTalk(state: CaseState): Refusal | null {
  const stage = stageOf(state, 'talk');
  return 'code' in stage ? stage : null;
}

export function beginTrial(state: CaseState, { cycles }: Command<'begin-trial'>): Outcome {
  const stage = refusableTrial(state);
  if ('code' in stage) return stage;
  const left = stage.cycles - state.trial.length;
  const invalid = (sentence: string) => refuse('not-valid', sentence, [{ pointer: '/cycles', sentence }]);
  if (cycles.length === 0) return invalid('Name the cycle that it is tried in.');
  if (cycles.length > left) return invalid(`The ladder’s trial is ${stage.cycles} long; name ${left} or fewer.`);
  const ids = cycles.map(({ id }) => id);
  if (new Set(ids).size < ids.length || state.trial.some(({ cycle }) => ids.includes(cycle))) {
    return invalid('Each cycle of the trial is another one.');
  }
  const closed = cycles.find(({ status }) => status === 'closed');
  if (closed !== undefined)
    return invalid(`“${closed.name}” is closed. A trial is in a cycle that is open or to come.`);
  return [{ kind: 'trial-begun', cycles: ids }];
}

export function refuseTrial(state: CaseState): Refusal | null {
  const stage = refusableTrial(state);
  return 'code' in stage ? stage : null;
}

function refusableTrial(state: CaseState): (Stage & { readonly kind: 'trial' }) | Refusal {
  const stage = stageOf(state, 'trial');
  if ('code' in stage) return stage;
  if (state.trial.length < stage.cycles) return stage;
  return refuse('wrong-state', 'Every cycle of the trial is named.');
}

/** A look back at one cycle. Where it doesn't go on, it ends there, without a mark. */
export function reviewTrial(state: CaseState, command: Command<'review-trial'>): Outcome {
  const refused = refuseReview(state);
  if (refused) return refused;
  const { cycle, goesOn } = command;
  const own = state.trial.find((one) => one.cycle === cycle);
  if (own === undefined || own.reviewSequence !== null) {
    const sentence =
      own === undefined ? 'This cycle is no part of the trial.' : 'This cycle was looked back on before.';
    return refuse('not-valid', sentence, [{ pointer: '/cycle', sentence }]);
  }
  const words = command.words.trim();
  if (words === '') return emptyWords('/words');
  const reviewed: CaseEventBody = { kind: 'trial-reviewed', cycle, words, goesOn };
  return goesOn ? [reviewed] : [reviewed, { kind: 'went-back' }];
}

export function refuseReview(state: CaseState): Refusal | null {
  const stage = stageOf(state, 'trial');
  if ('code' in stage) return stage;
  if (state.trial.some(({ reviewSequence }) => reviewSequence === null)) return null;
  return refuse('wrong-state', 'No cycle of the trial is under way. Begin it first.');
}

export function goBack(state: CaseState): Outcome {
  return refuseGoingBack(state) ?? [{ kind: 'went-back' }];
}

/** From the trial on, until it is confirmed: whoever tries something may find that it isn't for them. */
export function refuseGoingBack(state: CaseState): Refusal | null {
  if (!isOpen(state)) return notNow(state, '');
  if (!state.stages.some(({ kind }) => kind === 'trial')) {
    return refuse('wrong-state', 'There is no trial to come back from. Withdraw it instead.');
  }
  if (state.trial.length > 0 && state.decision === null) return null;
  return refuse('wrong-state', 'Going back is from a trial that has begun and isn’t confirmed.');
}

/** What an undecided case has as its present stage, where it is of the wanted kind. */
function stageOf<Kind extends 'talk' | 'trial'>(
  state: CaseState,
  wanted: Kind,
): (Stage & { readonly kind: Kind }) | Refusal {
  const stage = currentStage(state);
  if (!state.stages.some(({ kind }) => kind === wanted)) {
    return refuse(
      'wrong-state',
      wanted === 'talk' ? 'No talk is a step of this case.' : 'No trial is a step of this case.',
    );
  }
  if (state.status !== 'in-stages') return notNow(state, '');
  if (stage?.kind !== wanted)
    return refuse('wrong-state', `It is at ${stage === null ? 'its end' : stageTitle(stage)}.`);
  return stage as Stage & { readonly kind: Kind };
}
