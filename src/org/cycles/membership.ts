import type { CycleId, Moment } from '../ids.ts';
import type { Person } from '../people/person.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Cycle } from './cycle.ts';

/**
 * Why somebody who was in a cycle isn't any more: they left the company, or whoever plans cycles took them out. What
 * they shared in it stays where it is, read by those who read it before.
 */
export type DepartureReason = 'left-company' | 'taken-out';

export interface Departure {
  readonly cycle: CycleId;
  readonly because: DepartureReason;
  readonly at: Moment;
}

/** The cycle after somebody came into it, one by one; refused where it is over, or they don't work here. */
export function takeIn(cycle: Cycle, person: Pick<Person, 'name' | 'status'>, at: Moment): Cycle | Refusal {
  if (cycle.status === 'closed') return itIsClosed(cycle);
  if (person.status === 'left') return refuse('wrong-state', `${person.name} has left, so nothing is asked of them.`);
  return changed(cycle, at);
}

/** The cycle after somebody was taken out of it; refused where it is over, or they are the last in it. */
export function takeOut(cycle: Cycle, members: number, at: Moment): Cycle | Refusal {
  if (cycle.status === 'closed') return itIsClosed(cycle);
  if (members <= 1) {
    return refuse('wrong-state', `Nobody would be in “${cycle.name}” then. Take somebody else in first, or close it.`);
  }
  return changed(cycle, at);
}

/**
 * Whoever leaves the company leaves every cycle that isn't over, so that nobody is asked for anything about them and
 * nothing waits for them. What is over stays as it was.
 */
export function endsByLeaving(cycle: Pick<Cycle, 'status'>): boolean {
  return cycle.status !== 'closed';
}

/** Whoever comes back is in the cycles again that they were in as they left, as far as those aren't over. */
export function resumesByReturning(cycle: Pick<Cycle, 'status'>, { because }: Departure): boolean {
  return cycle.status !== 'closed' && because === 'left-company';
}

function itIsClosed({ name }: Cycle): Refusal {
  return refuse('wrong-state', `“${name}” is closed. Open it again to change who is in it.`);
}

/** Who is in it is a part of it: whoever changes all of it at once is told that one was changed meanwhile. */
function changed(cycle: Cycle, at: Moment): Cycle {
  return { ...cycle, revision: cycle.revision + 1, updatedAt: at };
}
