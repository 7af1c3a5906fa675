import { wordDay } from '../calendar/word-day.ts';
import { listed } from '../cases/case-words.ts';
import type { AgendaGround } from './agenda-ground.ts';
import { inOrder, isOverdue } from './conversation-action.ts';
import { suggestCases } from './suggest/cases.ts';
import { suggestDifferences } from './suggest/differences.ts';
import { suggestEvidence } from './suggest/evidence.ts';
import { suggestFeedback } from './suggest/feedback.ts';
import { suggestGoals } from './suggest/goals.ts';
import type { Suggestion } from './suggestion.ts';

/**
 * What two could talk about next, from all that is shared between them: what they took on, cases that wait for one of
 * them, what they see differently, goals that nobody spoke of or whose day has passed, what the next rung asks to be
 * shown and isn't there, feedback that came. Nothing that only one of them may see is ever in it, not even that it is
 * there; and of a mirror no number.
 */
export function suggestAgenda(ground: AgendaGround): readonly Suggestion[] {
  return [
    ...suggestActions(ground),
    ...suggestCases(ground),
    ...suggestDifferences(ground),
    ...suggestGoals(ground),
    ...suggestEvidence(ground),
    ...suggestFeedback(ground),
  ];
}

/** One line for all of them: each stands on the page itself, to be done. */
function suggestActions({ pair, actions, today, nameOf }: AgendaGround): readonly Suggestion[] {
  const open = inOrder(actions).filter(
    ({ manager, report, doneOn }) => manager === pair.manager && report === pair.report && doneOn === null,
  );
  if (open.length === 0) return [];
  const owners = [...new Set(open.map(({ owner }) => nameOf(owner)))];
  const late = open.find((own) => isOverdue(own, today));
  const wait = `${listed(owners)} ${owners.length === 1 ? 'has' : 'have'} something still to do.`;
  const day = late?.dueOn ?? null;
  const why = day === null ? wait : `${wait} One was meant for ${wordDay(day, today)}: is it still wanted?`;
  return [{ key: 'actions', kind: 'actions', title: 'What you took on', why, page: '#actions' }];
}
