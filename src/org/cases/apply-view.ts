import type { PersonId } from '../ids.ts';
import type { CaseEventBody } from './case-event.ts';
import type { CaseState } from './case-state.ts';

/** The views as they would be with one more: what a decision that comes with it has to look at. */
export function applyView(state: CaseState, body: CaseEventBody & { kind: 'view-given' }, person: PersonId): CaseState {
  const { stage, role, verdict, ratings } = body;
  const others = state.views.filter((own) => own.stage !== stage || own.person !== person);
  const sequence = state.revision + 1;
  const view = { stage, role, person, verdict, hasRatings: ratings !== null, sequence, at: state.updatedAt };
  return { ...state, views: [...others, view] };
}
