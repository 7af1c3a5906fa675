import type { AgendaGround, BothViews } from '#org/conversations/agenda-ground.ts';
import type { AgendaItem } from '#org/conversations/agenda-item.ts';
import type { ConversationAction } from '#org/conversations/conversation-action.ts';
import { asId } from '#org/ids.ts';
import { anAssessment } from '../assessments/an-assessment.ts';

const at = '2026-03-02T09:00:00.000Z';
export const pair = { manager: asId<never>('mia'), report: asId<never>('finn') };

/** Of Mia and Finn: Finn is to write a brief, unless said otherwise. */
export function anAction(given: Partial<ConversationAction> = {}): ConversationAction {
  return {
    ...pair,
    id: asId('action'),
    author: pair.manager,
    owner: pair.report,
    text: 'Write the brief',
    dueOn: '2026-03-05',
    doneOn: null,
    revision: 1,
    createdAt: at,
    updatedAt: at,
    ...given,
  };
}

/** On the agenda of Mia and Finn, by Finn. */
export function anItem(given: Partial<AgendaItem> = {}): AgendaItem {
  return {
    ...pair,
    id: asId('item'),
    author: pair.report,
    text: 'Four days a week',
    talkedOn: null,
    revision: 1,
    createdAt: at,
    updatedAt: at,
    ...given,
  };
}

const words = (chosen: string) => ({ state: 'chosen' as const, chosen, note: '' });
const sides = (name: string, self: string, manager: string) => ({
  competency: name.toLowerCase(),
  dimension: null,
  name,
  self: words(self),
  manager: words(manager),
});

export const differences = [
  sides('Tooling', '2 Learning', '4 Leading'),
  sides('Review', '3 Solid', '2 Learning'),
  sides('Delivery', '3 Solid', '4 Leading'),
  sides('Design', '1 New', '2 Learning'),
];

/** Both shared, about Finn, with four differences. */
export function bothViews(kind: 'scorecard' | 'mirror', given: Partial<BothViews> = {}): BothViews {
  const shared = { status: 'shared', subject: pair.report } as const;
  const lists = { notCompared: [], agreements: [] };
  const outcomes = {} as never;
  return {
    self: anAssessment({ ...shared, id: asId('of-finn') }),
    manager: anAssessment({ ...shared, id: asId('of-mia'), kind: 'manager', author: pair.manager }),
    cycle: 'Spring',
    page: '/people/finn/views',
    sides:
      kind === 'mirror'
        ? {
            kind,
            differences: differences.map((own) => ({ ...own, self: words('Writes'), manager: words('Leads') })),
            ...lists,
          }
        : { kind, sentences: [], differences: differences.map((own) => ({ ...own, apart: 1 })), ...lists, outcomes },
    ...given,
  };
}

/** Nothing at all to talk about. */
export function aGround(given: Partial<AgendaGround> = {}): AgendaGround {
  const names: Readonly<Record<string, string>> = { mia: 'Mia', finn: 'Finn', pia: 'Pia', fred: 'Fred' };
  return {
    pair,
    nameOf: (person) => names[person] ?? person,
    today: '2026-03-10',
    dayOf: (at) => at.slice(0, 10),
    lastTalk: null,
    views: null,
    plans: [],
    cases: [],
    nextRung: null,
    feedback: [],
    actions: [],
    ...given,
  };
}
