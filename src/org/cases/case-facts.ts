import type { CaseFacts } from '../access/policy.ts';
import { actingIn, actorsOf, confirmersOf, isOfPeople } from './acting.ts';
import { type CaseState, currentStage, leavesNoMark } from './case-state.ts';

/** What the policy has to know of a case. */
export function factsOf(state: CaseState): CaseFacts {
  // Once it is decided, those are told that it is who would have decided.
  const stage = currentStage(state) ?? state.stages.at(-1) ?? null;
  return {
    subject: state.subject,
    proposer: state.proposer,
    manager: state.manager,
    actors: actorsOf(state).filter((person) => person !== state.subject),
    acting: stage !== null && isOfPeople(stage) ? actingIn(state, stage).map(({ person }) => person) : [],
    confirming: confirmersOf(state),
    leavesNoMark: leavesNoMark(state),
  };
}
