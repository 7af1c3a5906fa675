import type { Readiness } from '#engine/index.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import { type StageOfPeople, standingOf } from '../acting.ts';
import { applyView } from '../apply-view.ts';
import type { CaseCommand, CaseSituation } from '../case-command.ts';
import type { CaseEventBody } from '../case-event.ts';
import { seatsOf } from '../case-plan.ts';
import type { CaseState } from '../case-state.ts';
import { levelRefTitle, listed, notNow, roleTitle, stageTitle } from '../case-words.ts';
import { pathOf } from '../stages-of.ts';
import { emptyWords, refuseDay, titlesOf } from './gather.ts';
import { partNow } from './review.ts';

type Command<Kind extends CaseCommand['kind']> = CaseCommand & { readonly kind: Kind };
type Outcome = readonly CaseEventBody[] | Refusal;

/**
 * The decision. Whoever writes it gives their own view with it, where it is another or there is none. A yes takes as
 * many as the ladder says, a free seat where there are seats, a day, and (where the requirements say otherwise) a
 * written reason. Not yet takes a reason where the requirements are met.
 */
export function decide(state: CaseState, command: Command<'decide'>, situation: CaseSituation): Outcome {
  const part = partToDecide(state, situation);
  if ('code' in part) return part;
  const early = refuseBeforeAllIn(state, part.stage);
  if (early) return early;
  const { outcome, effectiveOn } = command;
  const reason = command.reason.trim();
  const verdict = outcome === 'yes' ? 'agree' : 'not-yet';
  const own = state.views.find(({ stage, person }) => stage === part.stage.id && person === situation.actor.person);
  const view: CaseEventBody = {
    kind: 'view-given',
    stage: part.stage.id,
    role: part.role,
    verdict,
    words: reason,
    ratings: null,
  };
  const views = own?.verdict === verdict ? [] : [view];
  const after = views.length === 0 ? state : applyView(state, view, situation.actor.person);
  const refused =
    (outcome === 'yes'
      ? refuseYes(after, part.stage, command, situation)
      : refuseNotYet(after, part.stage, situation)) ??
    (needsReason(outcome, situation.readiness) && reason === '' ? reasonWanted(situation.readiness) : null);
  if (refused) return refused;
  const by = standingOf(after, part.stage)
    .acting.map(({ person }) => person)
    .filter((person) =>
      after.views.some((one) => one.stage === part.stage.id && one.person === person && one.verdict === verdict),
    );
  return [
    ...views,
    {
      kind: 'decided',
      outcome,
      by,
      readiness: situation.readiness,
      reason,
      effectiveOn: outcome === 'yes' ? effectiveOn : null,
    },
  ];
}

/**
 * Where each looks at it apart, nobody tries a decision before every view is in: whether it comes to one, and how many
 * agree, would tell what the others said.
 */
function refuseBeforeAllIn(state: CaseState, stage: StageOfPeople): Refusal | null {
  const { acting, allIn } = standingOf(state, stage);
  if (!stage.independent || allIn || acting.length < 2) return null;
  return refuse(
    'wrong-state',
    `In ${stageTitle(stage)} each looks at it apart. Everybody is heard before it is decided: give your view first, and decide once all are in.`,
  );
}

export function partToDecide(
  state: CaseState,
  situation: CaseSituation,
): { readonly stage: StageOfPeople; readonly role: string } | Refusal {
  const part = partNow(state, situation);
  if ('code' in part) return part;
  if (part.stage.kind !== 'decision')
    return refuse('wrong-state', `It is at ${stageTitle(part.stage)}, which decides nothing.`);
  if (situation.actor.person === state.subject) return refuse('not-allowed', 'Nobody decides on their own case.');
  return part;
}

function refuseYes(
  state: CaseState,
  stage: StageOfPeople,
  { effectiveOn }: Command<'decide'>,
  situation: CaseSituation,
): Refusal | null {
  const { ladder, today, forbiddenUntil } = situation;
  const full = refuseFull(state, situation);
  if (full) return full;
  const { isAgreed, agreeing, missing } = standingOf(state, stage);
  if (!isAgreed) {
    const roles = stage.by.map((role) => roleTitle(ladder, role));
    const who =
      missing.length > 0 ? ` Nobody is named yet as ${listed(missing.map((id) => roleTitle(ladder, id)))}.` : '';
    return refuse(
      'wrong-state',
      `${stageTitle(stage)} takes ${stage.agree} who agree (${listed(roles)}); with you it has ${agreeing.length}.${who} Give your view, and decide once the others gave theirs.`,
    );
  }
  const titles = titlesOf(state, situation);
  if (titles.length > 0 && state.route.to.variant === null) {
    return refuse(
      'wrong-state',
      `First it has to be said which it is to be: ${titles.map(({ title }) => title).join(' or ')}.`,
    );
  }
  if (effectiveOn === null) {
    return refuse('not-valid', 'Say from which day on it holds.', [
      { pointer: '/effectiveOn', sentence: 'Give a day, today or later.' },
    ]);
  }
  const late = refuseDay(effectiveOn, today, '/effectiveOn');
  if (late) return late;
  if (forbiddenUntil === null || effectiveOn >= forbiddenUntil) return null;
  return refuse('not-valid', `The ladder’s limit forbids it before ${forbiddenUntil}.`, [
    { pointer: '/effectiveOn', sentence: `Choose ${forbiddenUntil} or later.` },
  ]);
}

/** A level that has no free seat: the case can be prepared until there is one. */
export function refuseFull(state: CaseState, { seats, ladder }: CaseSituation): Refusal | null {
  if (seats === null || seats.taken < seats.max) return null;
  const level = ladder.levels.find(({ id }) => id === state.route.to.level);
  const asked = seatsOf(pathOf(ladder, state.route)?.requirements ?? []);
  const words = asked?.title ?? level?.seats?.note ?? '';
  return refuse(
    'wrong-state',
    `Every seat at ${levelRefTitle(ladder, { level: state.route.to.level, variant: null })} is taken: ${seats.taken} of ${seats.max}.${words === '' ? '' : ` The ladder says: “${words}”.`} This case can be prepared, and decided once a seat is free.`,
  );
}

/** Where enough agree it isn't for one to say no; where some haven't spoken it may still become a yes. */
function refuseNotYet(state: CaseState, stage: StageOfPeople, { ladder }: CaseSituation): Refusal | null {
  const { isAgreed, awaited, missing } = standingOf(state, stage);
  if (isAgreed) {
    return notNow(
      state,
      `${stageTitle(stage)} has the ${stage.agree} who agree, so it is a yes, or comes back with reasons.`,
    );
  }
  if (awaited.length === 0 && missing.length === 0) return null;
  const still = [...awaited.map(({ role }) => role), ...missing].map((role) => roleTitle(ladder, role));
  return refuse('wrong-state', `Everybody is heard before it is decided. Still to come: ${listed(still)}.`);
}

/** Another decision than the requirements say; and where the ladder requires nothing, the reason is all there is. */
export function needsReason(outcome: 'yes' | 'not-yet', readiness: Readiness | null): boolean {
  if (readiness === null || isEmpty(readiness)) return true;
  return outcome === 'yes' ? readiness.whole !== 'met' : readiness.whole === 'met';
}

function isEmpty({ requirements, portfolio, consistency }: Readiness): boolean {
  return requirements.length === 0 && portfolio.length === 0 && consistency === null;
}

function reasonWanted(readiness: Readiness | null): Refusal {
  if (readiness === null || isEmpty(readiness)) return emptyWords('/reason');
  const sentence =
    readiness.whole === 'met'
      ? 'Everything that the path asks for is met. Write why it is not yet, all the same.'
      : 'Not everything that the path asks for is met. Write why it is a yes, all the same.';
  return refuse('not-valid', sentence, [{ pointer: '/reason', sentence }]);
}
