import type { PersonId } from '../ids.ts';
import { isOfPeople, standingOf } from './acting.ts';
import { type CaseState, currentStage, isUndecided } from './case-state.ts';
import type { Stage } from './stage.ts';
import { selfRole } from './stages-of.ts';

/** For whom a case waits now: what they can do next stands with the case. Nobody, once it is decided. */
export function waitsFor(state: CaseState): readonly PersonId[] {
  return [...new Set(waiting(state).filter((person) => person !== null))];
}

/** Whether something of it is the manager's to do, and there is none: then it waits for any people partner. */
export function waitsForPartner(state: CaseState): boolean {
  return waiting(state).includes(null);
}

/** Null: the manager, where there is none. */
function waiting(state: CaseState): readonly (PersonId | null)[] {
  if (!isUndecided(state)) return [];
  const { carrying, subject, manager } = state;
  const stage = currentStage(state);
  return [
    ...(carrying === null ? [] : [carrying.by === subject ? manager : subject]),
    ...(state.status === 'gathering' ? [subject] : stage === null ? [] : inStage(state, stage)),
  ];
}

function inStage(state: CaseState, stage: Stage): readonly (PersonId | null)[] {
  switch (stage.kind) {
    case 'talk':
      return [state.subject, state.manager];
    case 'trial':
      return [state.manager];
    case 'views':
    case 'decision':
      return isOfPeople(stage) ? ofPeople(state, stage) : [];
  }
}

/** Who still owes a view; then whoever has to bring it to an end. Where somebody has to be named, that is the manager. */
function ofPeople(state: CaseState, stage: Parameters<typeof standingOf>[1]): readonly (PersonId | null)[] {
  const { missing, awaited, acting, allIn } = standingOf(state, stage);
  const toName = missing.length > 0 || acting.length < stage.agree ? [state.manager] : [];
  if (!allIn) return [...toName, ...awaited.map(({ person }) => person)];
  return acting.filter(({ role }) => role !== selfRole).map(({ person }) => person);
}

/** Until when it waits for them. */
export function dueNow(state: CaseState): string | null {
  const stage = currentStage(state);
  return state.dues.find((own) => own.stage === stage?.id)?.due ?? null;
}
