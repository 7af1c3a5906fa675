import { type Refusal, refuse } from '../../refusal.ts';
import { actingIn, isOfPeople, ratersOf, roleIn, type StageOfPeople, standingOf, viewsIn } from '../acting.ts';
import type { CaseCommand, CaseSituation } from '../case-command.ts';
import type { CaseEventBody } from '../case-event.ts';
import { type CaseState, currentStage } from '../case-state.ts';
import { notNow, placeTitle, roleTitle, stageTitle } from '../case-words.ts';
import { changedRatings, placeOf } from '../settled-changes.ts';
import { selfRole } from '../stages-of.ts';
import { emptyWords } from './gather.ts';
import { refusePerson, refusePlace } from './name-people.ts';

type Command<Kind extends CaseCommand['kind']> = CaseCommand & { readonly kind: Kind };
type Outcome = readonly CaseEventBody[] | Refusal;

export function giveView(state: CaseState, command: Command<'give-view'>, situation: CaseSituation): Outcome {
  const part = partNow(state, situation);
  if ('code' in part) return part;
  if (command.stage != null && command.stage !== part.stage.id) {
    return refuse(
      'wrong-state',
      `It has moved on meanwhile: it is at ${stageTitle(part.stage)}. Look at it again first.`,
    );
  }
  const { verdict, ratings } = command;
  const words = command.words.trim();
  if (verdict === 'not-yet' && words === '') return emptyWords('/words');
  return [{ kind: 'view-given', stage: part.stage.id, role: part.role, verdict, words, ratings }];
}

/** The stage of people that it is in, and in which role the actor is in it. */
export function partNow(
  state: CaseState,
  { actor, ladder }: CaseSituation,
): { readonly stage: StageOfPeople; readonly role: string } | Refusal {
  const stage = stageNow(state);
  if ('code' in stage) return stage;
  const role = roleIn(state, stage, actor.person);
  if (role !== null) return { stage, role };
  const by = stage.by.map((own) => roleTitle(ladder, own)).join(', ');
  return refuse('not-allowed', `${stageTitle(stage)} is for: ${by}. You are not named in it.`);
}

export function stageNow(state: CaseState): StageOfPeople | Refusal {
  if (state.status === 'gathering') return notNow(state, 'Views are given once it is handed in.');
  if (state.status !== 'in-stages') return notNow(state, 'No view is asked for any more.');
  const stage = currentStage(state);
  if (stage === null || !isOfPeople(stage)) {
    return refuse(
      'wrong-state',
      `It is at ${stage === null ? 'its end' : stageTitle(stage)}, where no views are given.`,
    );
  }
  return stage;
}

/**
 * One view made of several that were given apart. Whoever rated a place otherwise is answered: each rating that was
 * changed has its reason.
 */
export function settle(state: CaseState, { ratings, reasons }: Command<'settle'>, situation: CaseSituation): Outcome {
  const refused = refuseSettling(state, situation);
  if (refused) return refused;
  const stage = currentStage(state);
  if (stage === null) return notNow(state, '');
  const changed = changedRatings(ratings, situation.ratingsOf);
  const changes = changed.map((own) => {
    const given = reasons.find((one) => placeOf(one) === placeOf(own) && one.reviewer === own.reviewer);
    return { ...own, reason: given?.reason.trim() ?? '' };
  });
  const without = changes.filter(({ reason }) => reason === '');
  if (without.length > 0) {
    return refuse(
      'not-valid',
      'Write a reason for each rating that comes out otherwise than a reviewer gave it.',
      without.map((place) => ({
        pointer: '/reasons',
        sentence: `${placeTitle(situation.ladder, place)} was changed without a reason.`,
      })),
    );
  }
  return [{ kind: 'settled', stage: stage.id, ratings, changes }];
}

export function refuseSettling(state: CaseState, situation: CaseSituation): Refusal | null {
  const part = partNow(state, situation);
  if ('code' in part) return part;
  if (part.role === selfRole)
    return refuse('not-allowed', 'Those who looked at it settle what they saw, not the person.');
  const standing = standingOf(state, part.stage);
  const rated = ratersOf(state, part.stage);
  if (!part.stage.independent || (standing.allIn && rated.length < 2)) {
    return refuse('wrong-state', 'There is nothing to settle: no two rated on their own.');
  }
  if (!standing.allIn) return refuse('wrong-state', 'Settle once every view is in. Until then each stays for itself.');
  return null;
}

export function recuse(state: CaseState, { stage, reason }: Command<'recuse'>, situation: CaseSituation): Outcome {
  const part = partIn(state, stage, situation);
  if ('code' in part) return part;
  if (reason.trim() === '') return emptyWords('/reason');
  return [{ kind: 'recused', stage, role: part.role, reason: reason.trim() }];
}

export function delegate(
  state: CaseState,
  { stage, to, reason }: Command<'delegate'>,
  situation: CaseSituation,
): Outcome {
  const part = partIn(state, stage, situation);
  if ('code' in part) return part;
  if (viewsIn(state, stage).some(({ person }) => person === situation.actor.person)) {
    return refuse('wrong-state', 'You have given your view. Step back first, if somebody else is to look at it.');
  }
  const refused = refusePerson(state, stage, to);
  if (refused) return refused;
  if (reason.trim() === '') return emptyWords('/reason');
  return [{ kind: 'delegated', stage, role: part.role, to: to.id, reason: reason.trim() }];
}

/** In a stage that isn't over, the one the actor has that can be given away: nobody stands in for the person. */
function partIn(state: CaseState, id: string, { actor }: CaseSituation): { readonly role: string } | Refusal {
  const refused = refusePlace(state, id);
  if (refused) return refused;
  const stage = state.stages.find((own) => own.id === id);
  const acting =
    stage !== undefined && isOfPeople(stage) ? actingIn(state, stage) : state.named.filter((own) => own.stage === id);
  const role = acting.find(({ person }) => person === actor.person)?.role;
  if (role === undefined)
    return refuse('not-valid', 'You have no part in this stage.', [
      { pointer: '/stage', sentence: 'Name one of yours.' },
    ]);
  return role === selfRole
    ? refuse('not-allowed', 'This part is yours alone: nobody can stand in for the person.')
    : { role };
}

/** The stages in which somebody has a part that they could give away. */
export function stagesToLeave(state: CaseState, situation: CaseSituation): readonly string[] {
  return [...state.stages.map(({ id }) => id), 'attestations'].filter(
    (id) => !('code' in partIn(state, id, situation)),
  );
}

export function giveBack(state: CaseState, { reasons }: Command<'return'>, situation: CaseSituation): Outcome {
  const refused = refuseReturn(state, situation);
  if (refused) return refused;
  const stage = currentStage(state);
  if (stage === null) return notNow(state, '');
  if (reasons.trim() === '') return emptyWords('/reasons');
  return [{ kind: 'returned', stage: stage.id, reasons: reasons.trim() }];
}

/** By whoever looks at it now, and never by the person themselves. */
export function refuseReturn(state: CaseState, situation: CaseSituation): Refusal | null {
  const part = partNow(state, situation);
  if ('code' in part) return part;
  return part.role === selfRole ? refuse('not-allowed', 'It is yours; withdraw it if it isn’t time yet.') : null;
}
