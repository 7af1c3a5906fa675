import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cycle } from '#org/cycles/cycle.ts';
import { changeCycle, closeCycle, openCycle, planCycle } from '#org/cycles/plan-cycle.ts';
import { proposeQuarter } from '#org/cycles/propose-quarter.ts';
import { asId } from '#org/ids.ts';
import { isRefusal, type Refusal } from '#org/refusal.ts';

const at = '2026-03-02T09:00:00.000Z';
const plan = {
  name: '2026 Q1',
  opensOn: '2026-03-02',
  dueOn: '2026-03-17',
  closesOn: '2026-03-31',
  steps: ['self', 'manager'],
} as const;

function kept(cycle: Cycle | Refusal): Cycle {
  if (isRefusal(cycle)) throw new Error(cycle.sentence);
  return cycle;
}

const planned = kept(planCycle(asId('one'), plan, 3, at));

test('dates out of order, no step, a step twice and nobody in it are named all at once', () => {
  const refused = planCycle(asId('x'), { ...plan, dueOn: '2026-03-01', closesOn: '2026-02-01', steps: [] }, 0, at);
  expect((refused as Refusal).fields?.map(({ pointer }) => pointer)).toEqual([
    '/dueOn',
    '/closesOn',
    '/steps',
    '/members',
  ]);
  expect(planCycle(asId('x'), { ...plan, steps: ['self', 'self'] }, 3, at)).toMatchObject({ code: 'not-valid' });
});

test('an open one keeps the day it opened, a closed one changes only when opened again', () => {
  const open = kept(openCycle(planned, at));
  expect(changeCycle(open, { opensOn: '2026-03-01' }, 3, at)).toMatchObject({ code: 'wrong-state' });
  expect(changeCycle(open, { dueOn: '2026-03-20' }, 3, at)).toMatchObject({ dueOn: '2026-03-20', status: 'open' });
  expect(openCycle(open, at)).toMatchObject({ code: 'wrong-state' });
  const closed = kept(closeCycle(open, at));
  expect(changeCycle(closed, { name: 'x' }, 3, at)).toMatchObject({ code: 'wrong-state' });
  expect(closeCycle(closed, at)).toMatchObject({ code: 'wrong-state' });
  expect(openCycle(closed, at)).toMatchObject({ status: 'open', revision: 4 });
});

test('the quarter of today is proposed while there is time, else the next whose name is free', () => {
  expect(proposeQuarter('2026-01-20', [])).toEqual({
    name: '2026 Q1',
    opensOn: '2026-01-20',
    dueOn: '2026-03-17',
    closesOn: '2026-03-31',
  });
  expect(proposeQuarter('2026-12-20', [])).toEqual({
    name: '2027 Q1',
    opensOn: '2027-01-01',
    dueOn: '2027-03-17',
    closesOn: '2027-03-31',
  });
  expect(proposeQuarter('2026-01-20', ['2026 Q1', '2026 Q2']).name).toBe('2026 Q3');
});

test('whatever day it is, the proposal is a cycle that can be planned, and not in the past', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
      fc.nat(5),
      (date, taken) => {
        const today = date.toISOString().slice(0, 10);
        const names: string[] = [];
        for (let n = 0; n < taken; n++) names.push(proposeQuarter(today, names).name);
        const proposed = proposeQuarter(today, names);
        expect(names).not.toContain(proposed.name);
        expect(isRefusal(planCycle(asId('x'), { ...proposed, steps: ['self'] }, 1, at))).toBe(false);
        expect(proposed.opensOn >= today).toBe(true);
      },
    ),
  );
});
