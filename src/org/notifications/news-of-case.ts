import type { CaseEvent } from '../cases/case-event.ts';
import type { CaseState } from '../cases/case-state.ts';
import { toldOf } from '../cases/told.ts';
import { dueNow } from '../cases/waits-for.ts';
import type { News } from './news.ts';

/**
 * Whom an event of a case concerns, as news: what several people are told alike is one. That it waits for somebody, and
 * until when, is said as it is after the event. `before` is the case without it; null: it began with it.
 */
export function newsOfCase(before: CaseState | null, event: CaseEvent, after: CaseState): readonly News[] {
  const byNews = Map.groupBy(toldOf(before, event, after), ({ news }) => news);
  return [...byNews].map(([news, told]) => ({
    to: told.map(({ person }) => person),
    kind: `case-${news}` as const,
    about: { kind: 'case', id: after.id },
    due: news === 'waits' || news === 'reminded' ? dueNow(after) : null,
  }));
}
