import type { CycleId, Day, Moment } from '../ids.ts';
import { type FieldProblem, type Refusal, refuse } from '../refusal.ts';
import type { Cycle, CycleStep } from './cycle.ts';

/** What somebody says of a cycle. */
export interface CyclePlan {
  readonly name: string;
  readonly opensOn: Day;
  readonly dueOn: Day;
  readonly closesOn: Day;
  readonly steps: readonly CycleStep[];
}

/** A planned cycle; refused where its dates aren't in order, a step is missing or twice, or nobody is in it. */
export function planCycle(id: CycleId, plan: CyclePlan, members: number, at: Moment): Cycle | Refusal {
  const refused = refusePlan(plan, members);
  if (refused) return refused;
  return { id, ...plan, status: 'planned', revision: 1, createdAt: at, updatedAt: at };
}

/** Until it is closed everything can change, but the day on which an open one opened. */
export function changeCycle(cycle: Cycle, change: Partial<CyclePlan>, members: number, at: Moment): Cycle | Refusal {
  if (cycle.status === 'closed') {
    return refuse('wrong-state', `“${cycle.name}” is closed. Open it again to change it.`);
  }
  if (cycle.status === 'open' && change.opensOn !== undefined && change.opensOn !== cycle.opensOn) {
    return refuse('wrong-state', `“${cycle.name}” is open already, so the day it opens stays ${cycle.opensOn}.`, [
      { pointer: '/opensOn', sentence: 'This can’t change any more.' },
    ]);
  }
  const after = { ...cycle, ...change, revision: cycle.revision + 1, updatedAt: at };
  return refusePlan(after, members) ?? after;
}

/** Begins it, or opens a closed one again. */
export function openCycle(cycle: Cycle, at: Moment): Cycle | Refusal {
  if (cycle.status === 'open') return refuse('wrong-state', `“${cycle.name}” is open already.`);
  return { ...cycle, status: 'open', revision: cycle.revision + 1, updatedAt: at };
}

/**
 * Ends it. Nothing that anybody wrote changes by that: a draft stays its author's alone, and what wasn't shared isn't
 * shared now.
 */
export function closeCycle(cycle: Cycle, at: Moment): Cycle | Refusal {
  if (cycle.status !== 'open') return refuse('wrong-state', `“${cycle.name}” isn’t open.`);
  return { ...cycle, status: 'closed', revision: cycle.revision + 1, updatedAt: at };
}

function refusePlan({ opensOn, dueOn, closesOn, steps }: CyclePlan, members: number): Refusal | null {
  const fields: FieldProblem[] = [];
  const say = (pointer: string, sentence: string) => fields.push({ pointer, sentence });
  if (dueOn < opensOn) say('/dueOn', `It is due on ${dueOn}, before it opens on ${opensOn}. Choose a later day.`);
  if (closesOn < dueOn) say('/closesOn', `It closes on ${closesOn}, before it is due on ${dueOn}. Choose a later day.`);
  if (steps.length === 0) say('/steps', 'Choose at least one step.');
  if (new Set(steps).size < steps.length) say('/steps', 'A step stands here twice.');
  if (members === 0) say('/members', 'Nobody would be in it. Choose at least one person who works here.');
  if (fields.length === 0) return null;
  return refuse('not-valid', fields.map(({ sentence }) => sentence).join(' '), fields);
}
