import { type Path, type PortfolioItem, wordRequirement } from '#engine/index.ts';
import type { Day } from '../../ids.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import { rolesOf } from '../acting.ts';
import type { CaseCommand, CaseSituation } from '../case-command.ts';
import type { CaseEventBody } from '../case-event.ts';
import { attestationsOf, seatsOf } from '../case-plan.ts';
import { type CaseState, currentStage, isUndecided } from '../case-state.ts';
import { levelRefTitle, listed, notNow, roleTitle } from '../case-words.ts';
import { pathOf, selfRole } from '../stages-of.ts';

type Command<Kind extends CaseCommand['kind']> = CaseCommand & { readonly kind: Kind };
type Outcome = readonly CaseEventBody[] | Refusal;

export function chooseTitle(state: CaseState, { variant }: Command<'choose-title'>, situation: CaseSituation): Outcome {
  const refused = refuseTitle(state, situation);
  if (refused) return refused;
  const titles = titlesOf(state, situation);
  if (!titles.some(({ id }) => id === variant)) {
    const sentence = `Choose one of ${listed(titles.map(({ title }) => title))}.`;
    return refuse('not-valid', sentence, [{ pointer: '/variant', sentence }]);
  }
  return [{ kind: 'title-chosen', variant }];
}

/** While it is put together, and in a stage that is the person's alone: there the ladder asks for it. */
export function refuseTitle(state: CaseState, { ladder }: CaseSituation): Refusal | null {
  const level = levelRefTitle(ladder, { ...state.route.to, variant: null });
  const fixed = pathOf(ladder, state.route)?.to.variant ?? null;
  if (fixed !== null || titlesOf(state, { ladder }).length === 0) {
    return refuse('wrong-state', `At ${level} there is no title to choose on this path.`);
  }
  const stage = currentStage(state);
  const isOwn = stage?.kind === 'views' && stage.by.every((role) => role === selfRole);
  if (state.status === 'gathering' || (state.status === 'in-stages' && isOwn)) return null;
  return notNow(state, 'The title is chosen before others look at it.');
}

/** The titles under which the level can be held. */
export function titlesOf({ route }: Pick<CaseState, 'route'>, { ladder }: Pick<CaseSituation, 'ladder'>) {
  return ladder.levels.find(({ id }) => id === route.to.level)?.variants ?? [];
}

export function attachEvidence(
  state: CaseState,
  { item, evidence }: Command<'attach-evidence'>,
  situation: CaseSituation,
): Outcome {
  const refused = refusePortfolio(state, situation);
  if (refused) return refused;
  const items = itemsOf(state, situation);
  if (!items.some(({ id }) => id === item)) {
    const known = items.map(({ id, title }) => `“${title}” (${id})`);
    const sentence = `The path asks for no such item. It asks for ${listed(known)}.`;
    return refuse('not-valid', sentence, [{ pointer: '/item', sentence }]);
  }
  if (evidence.owner !== state.subject) {
    const sentence = 'Attach what stands in your own log.';
    return refuse('not-valid', sentence, [{ pointer: '/evidence', sentence }]);
  }
  const { happenedOn, what, why, links } = evidence;
  return [{ kind: 'evidence-attached', item, evidence: evidence.id, words: { happenedOn, what, why, links } }];
}

export function detachEvidence(
  state: CaseState,
  { item, evidence }: Command<'detach-evidence'>,
  situation: CaseSituation,
): Outcome {
  const refused = refusePortfolio(state, situation);
  if (refused) return refused;
  if (!state.portfolio.some((own) => own.item === item && own.evidence === evidence)) {
    return refuse('not-valid', 'This isn’t attached, so there is nothing to take off.');
  }
  return [{ kind: 'evidence-detached', item, evidence }];
}

/** The portfolio changes while it is put together; what others look at stays as they looked at it. */
export function refusePortfolio(state: CaseState, situation: CaseSituation): Refusal | null {
  if (itemsOf(state, situation).length === 0) {
    return refuse('wrong-state', 'The ladder asks for no portfolio on this path.');
  }
  if (state.status === 'gathering') return null;
  return notNow(state, 'The portfolio stays as it is, unless the case is returned for more.');
}

/** What the path asks for, under the title that was chosen. */
export function itemsOf(
  { route }: Pick<CaseState, 'route'>,
  { ladder }: Pick<CaseSituation, 'ladder'>,
): readonly PortfolioItem[] {
  const portfolio = pathOf(ladder, route)?.portfolio ?? [];
  return portfolio.filter(
    ({ variant }) => variant === null || route.to.variant === null || variant === route.to.variant,
  );
}

export function justifyNeed(state: CaseState, { text }: Command<'justify-need'>, situation: CaseSituation): Outcome {
  const refused = refuseNeed(state, situation);
  if (refused) return refused;
  return text.trim() === '' ? emptyWords('/text') : [{ kind: 'need-justified', text: text.trim() }];
}

export function refuseNeed(state: CaseState, { ladder }: CaseSituation): Refusal | null {
  const seats = seatsOf(pathOf(ladder, state.route)?.requirements ?? []);
  if (seats === null) return refuse('wrong-state', 'The ladder asks for no justification of a seat on this path.');
  return isUndecided(state) ? null : notNow(state, 'The need was part of what was decided on.');
}

export function attest(state: CaseState, command: Command<'attest'>, situation: CaseSituation): Outcome {
  const refused = refuseAttesting(state, situation);
  if (refused) return refused;
  const { ladder, actor } = situation;
  const statement = statementsOf(pathOf(ladder, state.route)).find(({ id }) => id === command.requirement);
  if (statement === undefined) {
    const sentence = 'The path asks for no such confirmation.';
    return refuse('not-valid', sentence, [{ pointer: '/requirement', sentence }]);
  }
  const role = roleThatMay(state, statement.by, actor.person);
  if (role === null) {
    const by = statement.by.map((own) => roleTitle(ladder, own));
    const whose = by.length === 0 ? 'the manager, or somebody who acts in this case,' : by.join(' or ');
    return refuse(
      'not-allowed',
      `“${wordRequirement(ladder, statement)}” is for ${whose} to confirm. You are not named in this case as one.`,
    );
  }
  if (!command.holds && command.words.trim() === '') return emptyWords('/words');
  const { requirement, holds } = command;
  return [{ kind: 'attested', requirement, role, holds, words: command.words.trim() }];
}

export function refuseAttesting(state: CaseState, { ladder, actor }: CaseSituation): Refusal | null {
  const statements = statementsOf(pathOf(ladder, state.route));
  if (statements.length === 0) return refuse('wrong-state', 'The path asks for nothing that somebody has to confirm.');
  if (!isUndecided(state)) return notNow(state, 'What was confirmed until then was part of it.');
  if (statements.some(({ by }) => roleThatMay(state, by, actor.person) !== null)) return null;
  return refuse('not-allowed', 'What has to be confirmed here is for others to confirm, who are named for it.');
}

/** Of a statement that names nobody, anybody in the case but the person themselves. */
export function roleThatMay(state: CaseState, by: readonly string[], person: CaseState['subject']): string | null {
  const own = rolesOf(state, person);
  if (by.length > 0) return by.find((role) => own.has(role)) ?? null;
  return person === state.subject ? null : ([...own][0] ?? null);
}

export function statementsOf(path: Path | null) {
  return attestationsOf(path?.requirements ?? []);
}

export function handIn(state: CaseState, _command: Command<'hand-in'>, situation: CaseSituation): Outcome {
  return refuseHandIn(state, situation) ?? [{ kind: 'handed-in' }];
}

/**
 * Each item has to have as many pieces as the ladder says. Requirements may still be open or not met: whoever decides
 * sees that, and it may be what the case is about.
 */
export function refuseHandIn(state: CaseState, situation: CaseSituation): Refusal | null {
  if (state.status !== 'gathering') return notNow(state, 'It was handed in before.');
  const missing = missingFor(state, situation);
  if (missing.length === 0) return null;
  return refuse(
    'wrong-state',
    `This is missing still: ${missing.map(({ sentence }) => sentence).join(' ')} Then hand it in.`,
    missing.map(({ pointer, sentence }) => ({ pointer, sentence })),
  );
}

export interface Missing {
  /** Where it is missing: a place in the portfolio. */
  readonly pointer: string;
  readonly sentence: string;
}

export function missingFor(state: CaseState, situation: Pick<CaseSituation, 'ladder'>): readonly Missing[] {
  const seats = seatsOf(pathOf(situation.ladder, state.route)?.requirements ?? []);
  const needed = seats?.justification ?? null;
  return [
    ...itemsOf(state, situation).flatMap(({ id, title, count }) => {
      const have = state.portfolio.filter(({ item }) => item === id).length;
      if (have >= count) return [];
      return { pointer: `/portfolio/${id}`, sentence: `“${title}” has ${have} of ${count}.` };
    }),
    ...(needed !== null && state.needSequence === null
      ? [{ pointer: '/need', sentence: `Nobody has written this yet: “${needed}”` }]
      : []),
  ];
}

export function emptyWords(pointer: string): Refusal {
  const sentence = 'Write why. Those who read this later have nothing else.';
  return refuse('not-valid', sentence, [{ pointer, sentence }]);
}

/** A day of the calendar, today or later. */
export function refuseDay(day: Day, today: Day, pointer: string): Refusal | null {
  if (day >= today) return null;
  const sentence = `${day} is over: today is ${today}. Choose today or a later day.`;
  return refuse('not-valid', sentence, [{ pointer, sentence }]);
}
