import { actingIn, actorsOf, hasRead, isOfPeople, standingOf } from './acting.ts';
import type { CaseState } from './case-state.ts';

/** Who can read the views of a stage in which each looks at it apart, from the moment that all are in. */
export function rememberReaders(state: CaseState): CaseState {
  const added = state.stages.flatMap((stage, index) => {
    if (!isOfPeople(stage) || !stage.independent || index > state.stageIndex) return [];
    const isOver = index < state.stageIndex;
    if (!isOver && !(state.status === 'in-stages' && standingOf(state, stage).allIn)) return [];
    const people =
      stage.kind === 'decision'
        ? actingIn(state, stage).map(({ person }) => person)
        : [...actorsOf(state), state.manager];
    return [...new Set(people)].flatMap((person) =>
      person === null || hasRead(state, stage.id, person) ? [] : { stage: stage.id, person },
    );
  });
  return added.length === 0 ? state : { ...state, readers: [...state.readers, ...added] };
}
