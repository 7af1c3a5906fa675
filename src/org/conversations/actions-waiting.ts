import { addDays } from '../cycles/days.ts';
import type { ActionsWaiting } from '../home/what-waits.ts';
import type { Day, PersonId } from '../ids.ts';
import { daysAhead } from '../notifications/days-to-tell.ts';
import type { ConversationAction } from './conversation-action.ts';

/**
 * What somebody took on in 1:1s and whose day has come or is near: one line for each 1:1, the soonest first. `open` are
 * those of pairs that still are one. Not a word of them: what they say stands on the page of the two.
 */
export function actionsWaiting(me: PersonId, open: readonly ConversationAction[], today: Day): ActionsWaiting[] {
  const near = open.flatMap(({ owner, manager, report, dueOn, doneOn }) => {
    if (owner !== me || doneOn !== null || dueOn === null || dueOn > addDays(today, daysAhead)) return [];
    return { person: manager === me ? report : manager, due: dueOn };
  });
  return [...Map.groupBy(near, ({ person }) => person)]
    .map(([person, own]): ActionsWaiting => {
      const due = own.reduce((soonest, { due: next }) => (next < soonest ? next : soonest), '9999-12-31');
      return { kind: 'actions-due', person, due, actions: own.length };
    })
    .toSorted((a, b) => (a.due < b.due ? -1 : 1));
}
