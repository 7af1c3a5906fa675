import { type Refusal, refuse } from '../../refusal.ts';
import { actingIn, hasRead, hasRecused, isOfPeople, nameableRoles, type StageOfPeople, viewsIn } from '../acting.ts';
import type { CaseCommand, CaseSituation, PersonInCase } from '../case-command.ts';
import type { CaseEventBody } from '../case-event.ts';
import { attestingPlace } from '../case-plan.ts';
import { type CaseState, currentStage, isUndecided } from '../case-state.ts';
import { listed, notNow, roleTitle, stageTitle } from '../case-words.ts';
import type { Stage } from '../stage.ts';
import { selfRole } from '../stages-of.ts';
import { waitsFor, waitsForPartner } from '../waits-for.ts';
import { refuseDay } from './gather.ts';

type Command<Kind extends CaseCommand['kind']> = CaseCommand & { readonly kind: Kind };
type Outcome = readonly CaseEventBody[] | Refusal;

export function name(state: CaseState, { stage, role, person }: Command<'name'>, situation: CaseSituation): Outcome {
  const refused = refusePlace(state, stage) ?? refuseRole(state, { stage, role }, situation);
  if (refused) return refused;
  return refusePerson(state, stage, person) ?? [{ kind: 'named', stage, role, person: person.id }];
}

/** Whether somebody can be named at a place at all: a stage that isn't over, or where those stand who only confirm. */
export function refusePlace(state: CaseState, place: string): Refusal | null {
  if (!isUndecided(state)) return notNow(state, 'Who acted in it stays as it was.');
  if (place === attestingPlace && state.attesters.length > 0) return null;
  const index = state.stages.findIndex(({ id }) => id === place);
  const stage = state.stages[index];
  if (stage === undefined) {
    const sentence = `This case has no stage “${place}”. It has ${listed(state.stages.map(({ id }) => id))}.`;
    return refuse('not-valid', sentence, [{ pointer: '/stage', sentence }]);
  }
  if (!isOfPeople(stage)) {
    return refuse('wrong-state', `In ${stageTitle(stage)} the person and their manager act, and nobody is named.`);
  }
  return index < state.stageIndex ? refuse('wrong-state', `${stageTitle(stage)} is passed.`) : null;
}

function refuseRole(
  state: CaseState,
  { stage, role }: { readonly stage: string; readonly role: string },
  { ladder }: CaseSituation,
): Refusal | null {
  const roles = nameableRoles(state, stage);
  if (roles.includes(role)) return null;
  const own = state.stages.find(({ id }) => id === stage);
  const title = own === undefined ? 'this' : stageTitle(own);
  if (own !== undefined && isOfPeople(own) && own.by.includes(role)) {
    return refuse('not-valid', `Who acts in ${title} as “${roleTitle(ladder, role)}” follows by itself.`, [
      { pointer: '/role', sentence: 'Nobody is named for it.' },
    ]);
  }
  const sentence =
    roles.length === 0
      ? `Nobody is named for ${title}.`
      : `For ${title} somebody can be named as ${listed(roles.map((id) => `“${roleTitle(ladder, id)}” (${id})`))}.`;
  return refuse('not-valid', sentence, [{ pointer: '/role', sentence }]);
}

/**
 * Whether a person can take a part in a stage: nobody on their own case, nobody twice, nobody who stepped back; nobody
 * who would have to judge whom they report to; and where each looks at it apart, nobody who knows what the others said.
 */
export function refusePerson(state: CaseState, stage: string, person: PersonInCase): Refusal | null {
  const { id, name: own, status } = person;
  const invalid = (sentence: string) => refuse('not-valid', sentence, [{ pointer: '/person', sentence }]);
  if (status === 'left') return invalid(`${own} has left. Name somebody who is here.`);
  if (id === state.subject) {
    return invalid(`The case is about ${own}. Nobody acts on their own case but as “self”, where the ladder says so.`);
  }
  if (hasRecused(state, stage, id)) return invalid(`${own} stepped back from this stage. Name somebody else.`);
  const known = state.stages.find((one) => one.id === stage);
  const acting =
    known !== undefined && isOfPeople(known)
      ? actingIn(state, known)
      : state.named.filter((one) => one.stage === stage);
  if (acting.some((one) => one.person === id)) {
    return invalid(`${own} acts in this stage already. Nobody has two parts in one stage.`);
  }
  const bias = known !== undefined && isOfPeople(known) ? biasOf(state, known, person) : null;
  return bias === null ? null : invalid(bias);
}

/** Where it is decided, looked at apart, or hangs on one other: a ladder may well ask several of those whom they lead. */
function isJudging({ kind, independent, by, agree }: StageOfPeople): boolean {
  const others = by.includes(selfRole) ? agree - 1 : agree;
  return kind === 'decision' || independent || others <= 1;
}

/** Why somebody can't look at it freely; null: nothing speaks against them. */
function biasOf(state: CaseState, stage: StageOfPeople, person: PersonInCase): string | null {
  const { id, name: own, reportsToThem, readsEveryCase } = person;
  if (reportsToThem && isJudging(stage)) {
    return `${own} reports to the person this is about, and nobody has to judge whom they report to. Name somebody who doesn’t.`;
  }
  const isOpened = state.readers.some((one) => one.stage === stage.id);
  if (!stage.independent || !(hasRead(state, stage.id, id) || (readsEveryCase && isOpened))) return null;
  return `In ${stageTitle(stage)} each looks at it apart, and ${own} could already read what the others said. Name somebody who couldn’t.`;
}

/** Nobody takes out their own name and comes back once they have read what the others said: who steps back is out. */
export function unname(
  state: CaseState,
  { stage, role, person }: Command<'unname'>,
  { actor }: Pick<CaseSituation, 'actor'>,
): Outcome {
  const refused = refusePlace(state, stage);
  if (refused) return refused;
  if (!state.named.some((own) => own.stage === stage && own.role === role && own.person === person)) {
    return refuse('not-valid', 'They aren’t named there, so there is nothing to take back.');
  }
  if (viewsIn(state, stage).some((own) => own.person === person)) {
    return refuse('wrong-state', 'They have given their view, so they stay. They can step back themselves.');
  }
  if (person === actor.person) return refuse('wrong-state', 'This is your own part: step back from it, and say why.');
  return [{ kind: 'unnamed', stage, role, person }];
}

export function setDue(state: CaseState, { stage, due }: Command<'set-due'>, situation: CaseSituation): Outcome {
  const refused = refuseDue(state, stage);
  if (refused) return refused;
  const late = due === null ? null : refuseDay(due, situation.today, '/due');
  return late ?? [{ kind: 'due-set', stage, due }];
}

function refuseDue(state: CaseState, id: string): Refusal | null {
  if (!isUndecided(state)) return notNow(state, 'Nothing in it is due any more.');
  const index = state.stages.findIndex((stage) => stage.id === id);
  const stage: Stage | undefined = state.stages[index];
  if (stage === undefined) {
    const sentence = `This case has no stage “${id}”. It has ${listed(state.stages.map((own) => own.id))}.`;
    return refuse('not-valid', sentence, [{ pointer: '/stage', sentence }]);
  }
  return index < state.stageIndex ? refuse('wrong-state', `${stageTitle(stage)} is passed.`) : null;
}

/** Everybody whom it waits for is reminded at once, at most once a day. */
export function remind(state: CaseState, _command: Command<'remind'>, situation: CaseSituation): Outcome {
  const refused = refuseReminding(state, situation);
  if (refused) return refused;
  const { actor } = situation;
  const persons = waitsFor(state).filter((person) => person !== actor.person);
  return [{ kind: 'reminded', stage: currentStage(state)?.id ?? '', persons }];
}

export function refuseReminding(state: CaseState, { actor, today, dayOf }: CaseSituation): Refusal | null {
  if (!isUndecided(state)) return notNow(state, 'It waits for nobody.');
  if (waitsFor(state).length === 0 && waitsForPartner(state)) {
    return refuse('wrong-state', 'It waits for a people partner, as there is no manager. They were told.');
  }
  if (waitsFor(state).every((person) => person === actor.person)) {
    return refuse('wrong-state', 'It waits for nobody but you.');
  }
  const last = state.reminded.find(({ stage }) => stage === currentStage(state)?.id);
  if (last === undefined || dayOf(last.at) < today) return null;
  return refuse('wrong-state', 'They were reminded today. Once a day is enough; talk to them.');
}
