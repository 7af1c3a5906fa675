import { expect, test } from 'vitest';
import type { Cycle } from '#org/cycles/cycle.ts';
import { endsByLeaving, resumesByReturning, takeIn, takeOut } from '#org/cycles/membership.ts';
import { asId, type CycleId } from '#org/ids.ts';

const at = '2026-03-02T09:00:00.000Z';
const cycle = (status: Cycle['status']): Cycle => ({
  id: asId('spring'),
  name: 'Spring',
  opensOn: '2026-03-01',
  dueOn: '2026-03-20',
  closesOn: '2026-03-31',
  steps: ['self'],
  status,
  revision: 3,
  createdAt: at,
  updatedAt: at,
});
const noor = { name: 'Noor', status: 'active' } as const;
const departure = (because: 'left-company' | 'taken-out') => ({ cycle: asId<CycleId>('spring'), because, at });

test('who is in a cycle is a part of it: whoever changes one of them moves it on', () => {
  for (const status of ['planned', 'open'] as const) {
    expect(takeIn(cycle(status), noor, at)).toMatchObject({ revision: 4, status });
    expect(takeOut(cycle(status), 2, at)).toMatchObject({ revision: 4, status });
  }
});

test('a closed cycle keeps who was in it', () => {
  expect(takeIn(cycle('closed'), noor, at)).toMatchObject({ code: 'wrong-state' });
  expect(takeOut(cycle('closed'), 9, at)).toMatchObject({ code: 'wrong-state' });
});

test('whoever has left isn’t taken in, and the last one isn’t taken out', () => {
  expect(takeIn(cycle('open'), { ...noor, status: 'left' }, at)).toMatchObject({ code: 'wrong-state' });
  expect(takeOut(cycle('open'), 1, at)).toMatchObject({ code: 'wrong-state' });
});

test('leaving the company ends being in what isn’t over, and coming back resumes that and nothing else', () => {
  expect((['planned', 'open', 'closed'] as const).map((status) => endsByLeaving({ status }))).toEqual([
    true,
    true,
    false,
  ]);
  expect(resumesByReturning(cycle('open'), departure('left-company'))).toBe(true);
  expect(resumesByReturning(cycle('open'), departure('taken-out'))).toBe(false);
  expect(resumesByReturning(cycle('closed'), departure('left-company'))).toBe(false);
});
