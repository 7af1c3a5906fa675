import type { PersonId } from '../ids.ts';
import { isOfPeople, roleIn, type StageOfPeople, standingOf } from './acting.ts';
import type { CaseEvent, CaseEventBody } from './case-event.ts';
import { type CaseState, currentStage, type View } from './case-state.ts';

/** An event as somebody may read it: of what isn't for them, that it happened and where. */
export type VisibleEvent = Omit<CaseEvent, 'body'> & {
  readonly body: CaseEventBody | HiddenBody;
};

export interface HiddenBody {
  readonly kind: CaseEventBody['kind'];
  readonly hidden: true;
  readonly stage?: string;
  readonly role?: string;
  readonly item?: string;
}

/** Null: somebody who is nobody in the case, such as a file of everything. */
export type CaseReader = { readonly person: PersonId } | null;

/**
 * Whoever reads a case reads what happened in it, but for two things. A view given apart from others is its author's
 * until all are in, and that of a decider is the deciders' until it is decided; so is what was settled of such views.
 * What was attached and taken off again is the person's own once more.
 */
export function visibleEvent(state: CaseState, event: CaseEvent, reader: CaseReader): VisibleEvent {
  const { body } = event;
  if (reader !== null && event.actor === reader.person) return event;
  if (body.kind === 'view-given' && !isViewVisible(state, body.stage, reader)) {
    const { kind, stage, role } = body;
    return { ...event, body: { kind, hidden: true, stage, role } };
  }
  if (body.kind === 'settled' && !isViewVisible(state, body.stage, reader)) {
    return { ...event, body: { kind: body.kind, hidden: true, stage: body.stage } };
  }
  const isTakenOff =
    body.kind === 'evidence-attached' && !state.portfolio.some(({ sequence }) => sequence === event.sequence);
  return isTakenOff ? { ...event, body: { kind: body.kind, hidden: true, item: body.item } } : event;
}

/** A case as it is kept, without what the views came to that aren't for the reader: for files of it. */
export function visibleState(state: CaseState, reader: CaseReader) {
  const isSeen = ({ stage, person }: View) => person === reader?.person || isViewVisible(state, stage, reader);
  return {
    ...state,
    views: state.views.map((view) => (isSeen(view) ? view : { ...view, verdict: null, hidden: true as const })),
  };
}

/** Whether the views of others in a stage can be read by somebody. */
export function isViewVisible(state: CaseState, id: string, reader: CaseReader): boolean {
  const index = state.stages.findIndex((own) => own.id === id);
  const stage = state.stages[index];
  // Of a stage that a later ladder version no longer has: it was passed, or asked anew.
  if (stage === undefined || !isOfPeople(stage)) return false;
  if (stage.kind === 'decision') {
    if (state.decision !== null) return true;
    return isOneOf(state, stage, reader) && (!stage.independent || standingOf(state, stage).allIn);
  }
  if (!stage.independent || index < state.stageIndex) return true;
  return currentStage(state)?.id === id && state.status === 'in-stages' && standingOf(state, stage).allIn;
}

function isOneOf(state: CaseState, stage: StageOfPeople, reader: CaseReader): boolean {
  return reader !== null && roleIn(state, stage, reader.person) !== null;
}
