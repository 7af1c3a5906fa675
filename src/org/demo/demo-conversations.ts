import type { ConversationNote } from '../conversations/conversation-note.ts';
import { asId, type Day } from '../ids.ts';
import type { Person } from '../people/person.ts';
import { daysAfter } from './last-quarters.ts';

/** What a manager and somebody who reports to them wrote down of three 1:1s: who of the two, and what. */
type Thread = readonly (readonly ['manager' | 'report', string])[];

/** The first two are of people who lead teams, with the head of them all; then two for each team. */
const threads: readonly Thread[] = [
  [
    ['report', 'Two people want to lead the next project. I would rather let them lead a half each than choose.'],
    ['manager', 'Agreed on halves, with one date for both. Priya tells me in four weeks whether it holds.'],
    ['report', 'It holds. The seam between the halves is where the meetings are, so we moved it.'],
  ],
  [
    [
      'manager',
      'Hiring is the topic for the next months. Yuki keeps Thursdays free for it and hands the release over.',
    ],
    ['report', 'Handing the release over was harder for me than for the team.'],
    ['report', 'Third candidate this month. I would like somebody from another team in the panel.'],
  ],
  [
    ['report', 'I don’t know what the next level means here in practice. The page says it, but I can’t see it.'],
    ['manager', 'We took three changes of the last weeks and read the page beside them. Two were already there.'],
    ['report', 'Chose two things to work on until the next cycle: asking earlier, and writing decisions down.'],
  ],
  [
    ['report', 'I want to do less glue work this quarter. It is half of my week, and nobody asked me to.'],
    ['manager', 'We listed the glue together: two things stop, one goes to Omar, and one I should have done myself.'],
    ['report', 'Better. I had two whole mornings for the currency question.'],
  ],
  [
    ['manager', 'We went through the talk for the meet-up. It does not have to be long, and I sit in the first row.'],
    ['report', 'First rehearsal with three people. Cut the part about history.'],
    ['manager', 'It went well. Next time questions at the end, so that the thread stays.'],
  ],
  [
    ['manager', 'On call was rough: four nights. A day off this week, without discussion.'],
    ['report', 'Took Monday. I have a list of three alarms that should not wake anybody.'],
    ['manager', 'All three are gone. We look at the rota again in two months.'],
  ],
  [
    ['report', 'I would like to see how the product side decides. Could I sit in for a few weeks?'],
    ['manager', 'Asked; Wednesdays at ten. Listening first, a question each at the end.'],
    ['report', 'Third week. I understood why the filter went first, and told the team.'],
  ],
  [
    ['manager', 'The estimate was off by a factor of three, and we both knew early. What kept us from saying it?'],
    ['report', 'I thought that a late surprise was less bad than an early no. Next time I send the range.'],
    ['manager', 'The range came, unasked. Thank you.'],
  ],
  [
    ['report', 'My parents need me more for a while. Could I work four days for a few months?'],
    ['manager', 'Yes, from next week on. Reviews go round the team, and nobody books Fridays.'],
    ['report', 'It works. I would keep the shorter weeks a little longer, if that is possible.'],
  ],
  [
    ['manager', 'A year here. We went through what was planned at the start; most of it came otherwise, and well.'],
    ['report', 'For the next year I would like one thing that is mine from the first sketch on.'],
    ['manager', 'The new offline mode could be that. Sleep on it, and say no if it is a no.'],
  ],
];

const daysBetween = 14;

/** Notes of 1:1s of a few pairs, every second week, the last one within the last two. Each is of the two alone. */
export function demoConversations(
  people: readonly Person[],
  { today, newId }: { readonly today: Day; readonly newId: () => string },
): ConversationNote[] {
  return pairsIn(people).flatMap(({ manager, report }, index) => {
    const thread = threads[index] ?? [];
    return thread.map(([by, text], step): ConversationNote => {
      const heldOn = daysAfter(today, -1 - (index % 9) - (thread.length - 1 - step) * daysBetween);
      const at = `${heldOn}T11:30:00.000Z`;
      const author = by === 'manager' ? manager.id : report.id;
      const pair = { manager: manager.id, report: report.id };
      return { id: asId(newId()), ...pair, author, heldOn, text, revision: 1, createdAt: at, updatedAt: at };
    });
  });
}

export interface PairOfPeople {
  readonly manager: Person;
  readonly report: Person;
}

/** Two who lead teams with their head, and of each team two, one of them the first by name. */
export function pairsIn(people: readonly Person[]): PairOfPeople[] {
  const head = people.find(({ manager }) => manager === null);
  const leads = people.filter(({ id, team }) => team !== '' && people.some(({ manager }) => manager === id));
  const [first, last] = [leads[0], leads.at(-1)];
  if (head === undefined || first === undefined || last === undefined) throw new Error('the demo has a head and leads');
  const inTeams = leads.flatMap((manager) => {
    const reports = people.filter((person) => person.manager === manager.id).toSorted(byName);
    return [reports[0], reports[5]].flatMap((report) => (report === undefined ? [] : [{ manager, report }]));
  });
  return [{ manager: head, report: first }, { manager: head, report: last }, ...inTeams];
}

function byName(a: Person, b: Person): number {
  return a.name < b.name ? -1 : 1;
}
