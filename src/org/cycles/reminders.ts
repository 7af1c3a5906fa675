import type { PersonId } from '../ids.ts';
import type { Cycle, CycleStep } from './cycle.ts';
import type { Standing } from './standing.ts';

/** A member as reminding sees them. */
export interface Reminded {
  readonly id: PersonId;
  readonly name: string;
  readonly manager: PersonId | null;
}

/** What one person is still asked for: all of it in one mail. */
export interface Reminder {
  readonly to: PersonId;
  readonly subject: string;
  readonly text: string;
}

/**
 * Who has not yet done which step, as a mail to each who can: one's own view and asking a colleague are a member's own;
 * a manager's view and the conversation are the manager's, named for each report. Nobody is told that another hasn't
 * begun: only what they themselves can do. `isHere` says who still works here and so gets mail at all.
 */
export function reminders(
  cycle: Pick<Cycle, 'name' | 'dueOn' | 'closesOn'>,
  standings: ReadonlyMap<PersonId, Standing>,
  people: ReadonlyMap<PersonId, Reminded>,
  isHere: (person: PersonId) => boolean,
  address: string,
): readonly Reminder[] {
  const asked = new Map<PersonId, string[]>();
  for (const [member, standing] of standings) {
    const person = people.get(member);
    if (person === undefined || !isHere(member)) continue;
    for (const [step, state] of Object.entries(standing) as [CycleStep, Standing[CycleStep]][]) {
      if (state !== 'open') continue;
      const to = step === 'self' || step === 'peer' ? member : person.manager;
      if (to === null || !isHere(to)) continue;
      asked.set(to, [...(asked.get(to) ?? []), `- ${sentenceOf(step, oneLine(person.name), cycle)}`]);
    }
  }
  return [...asked].map(([to, lines]) => ({
    to,
    subject: `${cycle.name}: what is still open for you`,
    text: `In “${cycle.name}” this still waits for you:\n\n${lines.join('\n')}\n\n${address}\n`,
  }));
}

/** A line break in a name would otherwise begin a line of its own. */
function oneLine(name: string): string {
  return name.replaceAll(/\s+/g, ' ').trim();
}

function sentenceOf(step: CycleStep, name: string, { dueOn, closesOn }: Pick<Cycle, 'dueOn' | 'closesOn'>): string {
  switch (step) {
    case 'self':
      return `your own view, to be shared by ${dueOn}`;
    case 'peer':
      return `a view by a colleague, whom you can ask, by ${dueOn}`;
    case 'manager':
      return `your view of ${name}, to be shared by ${dueOn}`;
    case 'conversation':
      return `the conversation with ${name}, by ${closesOn}`;
  }
}
