import { mayWithCase } from '../../access/policy.ts';
import { wordDay } from '../../calendar/word-day.ts';
import { factsOf } from '../../cases/case-facts.ts';
import { currentStage } from '../../cases/case-state.ts';
import { listed, stageTitle } from '../../cases/case-words.ts';
import { dueNow, waitsFor } from '../../cases/waits-for.ts';
import type { AgendaGround, CaseOnAgenda } from '../agenda-ground.ts';
import { seenByBoth } from '../seen-by-both.ts';
import type { Suggestion } from '../suggestion.ts';

/** Cases about one of the two in which it is the turn of one of them. */
export function suggestCases({ pair, cases, nameOf, today }: AgendaGround): readonly Suggestion[] {
  return cases.flatMap(({ state, to }): Suggestion[] => {
    const { id, subject, route } = state;
    const turn = waitsFor(state).filter((person) => person === pair.manager || person === pair.report);
    const isAboutOne = subject === pair.manager || subject === pair.report;
    if (turn.length === 0 || !isAboutOne) return [];
    if (!seenByBoth(pair, subject, (actor, relation) => mayWithCase(actor, 'read', factsOf(state), relation)))
      return [];
    const what = route.type === 'promotion' ? 'The case' : 'The move';
    const waits = `waits for ${listed(turn.map(nameOf))}`;
    return [
      {
        key: `case:${id}:${state.revision}`,
        kind: 'case',
        title: `${what} of ${nameOf(subject)} to ${to} ${waits}`,
        why: whyOf({ state, to }, today),
        page: `/cases/${id}`,
      },
    ];
  });
}

function whyOf({ state }: CaseOnAgenda, today: string): string {
  const stage = currentStage(state);
  const due = dueNow(state);
  const until = due === null ? '' : ` by ${wordDay(due, today)}`;
  if (state.status === 'gathering' || stage === null) return `It is being put together${until}.`;
  return `It is at ${stageTitle(stage)}${until === '' ? '' : `, asked for${until}`}.`;
}
