import type { AgendaItem } from '../conversations/agenda-item.ts';
import type { ConversationAction } from '../conversations/conversation-action.ts';
import { asId, type Day } from '../ids.ts';
import type { Person } from '../people/person.ts';
import { pairsIn } from './demo-conversations.ts';
import { daysAfter } from './last-quarters.ts';

export interface DemoAgendas {
  readonly actions: readonly ConversationAction[];
  readonly agendaItems: readonly AgendaItem[];
}

type OfTheTwo = 'manager' | 'report';

/** What a pair agreed on and means to talk about. Days count from today; null: none was agreed, or not yet. */
interface Between {
  /** Who does it, what, by when, and when it was done. */
  readonly actions: readonly (readonly [OfTheTwo, string, number | null, number | null])[];
  /** Who wrote it down, what, and when the two talked about it. */
  readonly items: readonly (readonly [OfTheTwo, string, number | null])[];
}

/** In the order of the pairs that the notes are of. */
const between: readonly Between[] = [
  {
    actions: [['manager', 'Ask the board whether the second lead can be a post of its own', 9, null]],
    items: [['report', 'Where the half of the project goes when one of the two is away', null]],
  },
  {
    actions: [
      ['report', 'Send three names for the panel from outside the team', -2, null],
      ['manager', 'Free the panel from the Thursday meeting', -16, -18],
    ],
    items: [['manager', 'What you would keep of the release, if you could', null]],
  },
  {
    actions: [
      ['report', 'Write down one decision a week and put it where the team reads', 6, null],
      ['manager', 'Find two changes from last month that show the next level', -3, null],
      ['manager', 'Book the walk through the page of the level', -20, -21],
    ],
    items: [
      ['report', 'How I ask earlier without stopping everybody', null],
      ['manager', 'What you would like to be asked about in the next review', null],
      ['report', 'Whether the goal with the dates is still the right one', -13],
    ],
  },
  {
    actions: [['manager', 'Take the weekly report off your list', -5, -6]],
    items: [['report', 'Which glue I would miss, if nobody did it', null]],
  },
  {
    actions: [['report', 'Put the slides of the talk on the shelf', 3, null]],
    items: [],
  },
  {
    actions: [['manager', 'Look at the rota again, with the numbers of two months', 24, null]],
    items: [['report', 'Sleep, and how long a night on call lasts', null]],
  },
  {
    actions: [['report', 'Tell the team what the Wednesdays are about, five minutes', null, null]],
    items: [],
  },
  {
    actions: [['report', 'Send every estimate as a range until the end of the quarter', 30, null]],
    items: [['manager', 'What a no would have needed', null]],
  },
];

/** What the same pairs agreed on beside their notes, and what waits to be talked about. */
export function demoAgendas(
  people: readonly Person[],
  { today, newId }: { readonly today: Day; readonly newId: () => string },
): DemoAgendas {
  const actions: ConversationAction[] = [];
  const agendaItems: AgendaItem[] = [];
  pairsIn(people).forEach(({ manager, report }, index) => {
    const idOf = (which: OfTheTwo) => (which === 'manager' ? manager.id : report.id);
    const pair = { manager: manager.id, report: report.id };
    const written = `${daysAfter(today, -22 + (index % 3))}T11:45:00.000Z`;
    const kept = { revision: 1, createdAt: written, updatedAt: written };
    for (const [owner, text, due, doneAt] of between[index]?.actions ?? []) {
      actions.push({
        id: asId(newId()),
        ...pair,
        author: manager.id,
        owner: idOf(owner),
        text,
        dueOn: due === null ? null : daysAfter(today, due),
        doneOn: doneAt === null ? null : daysAfter(today, doneAt),
        ...kept,
      });
    }
    for (const [author, text, talkedAt] of between[index]?.items ?? []) {
      const talkedOn = talkedAt === null ? null : daysAfter(today, talkedAt);
      agendaItems.push({ id: asId(newId()), ...pair, author: idOf(author), text, talkedOn, ...kept });
    }
  });
  return { actions, agendaItems };
}
