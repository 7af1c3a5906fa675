import { describe, expect, test } from 'vitest';
import type { AssessmentOutline } from '#org/assessments/assessment.ts';
import type { Cycle } from '#org/cycles/cycle.ts';
import type { FeedbackRequest } from '#org/feedback/feedback-request.ts';
import { goalsWaiting } from '#org/growth/goals-waiting.ts';
import { type CaseWaiting, type OpenCycle, whatWaits } from '#org/home/what-waits.ts';
import { asId, type PersonId } from '#org/ids.ts';
import { aGoal } from './growth/a-plan.ts';

const me = asId<PersonId>('me');
const noor = asId<PersonId>('noor');

const cycle: Cycle = {
  id: asId('q1'),
  name: 'Q1 2026',
  opensOn: '2026-01-01',
  dueOn: '2026-03-15',
  closesOn: '2026-03-31',
  steps: ['self', 'manager', 'conversation'],
  status: 'open',
  revision: 1,
  createdAt: '2026-01-01T08:00:00.000Z',
  updatedAt: '2026-01-01T08:00:00.000Z',
};

const view = (kind: 'self' | 'manager', author: PersonId, subject: PersonId, status: AssessmentOutline['status']) =>
  ({ id: asId(`${kind}-${subject}`), kind, author, subject, status, cycle: cycle.id }) as AssessmentOutline;

const open = (change: Partial<OpenCycle>): OpenCycle => ({
  cycle,
  isMember: true,
  aboutMe: [],
  reports: [],
  ...change,
});

describe('what waits for somebody', () => {
  const kinds = (...cycles: OpenCycle[]) => whatWaits(me, cycles, []).map(({ kind }) => kind);

  test('is their own view first: to begin, then to finish, then nothing', () => {
    expect(kinds(open({}))).toEqual(['begin-self']);
    expect(kinds(open({ aboutMe: [view('self', me, me, 'draft')] }))).toEqual(['finish-self']);
    expect(kinds(open({ aboutMe: [view('self', me, me, 'shared')] }))).toEqual([]);
  });

  test('is a talk once both views are shared, and not for a draft of the manager', () => {
    const own = view('self', me, me, 'shared');
    expect(kinds(open({ aboutMe: [own, view('manager', noor, me, 'draft')] }))).toEqual([]);
    expect(kinds(open({ aboutMe: [own, view('manager', noor, me, 'shared')] }))).toEqual(['talk']);
  });

  test('is a view of every report who is in the cycle', () => {
    const reports = [
      { person: noor, assessments: [] },
      { person: asId<PersonId>('omar'), assessments: [view('manager', me, asId('omar'), 'draft')] },
    ];
    expect(kinds(open({ isMember: false, reports }))).toEqual(['begin-view', 'finish-view']);
  });

  test('is nothing that the cycle doesn’t ask for', () => {
    expect(kinds(open({ cycle: { ...cycle, steps: ['manager'] } }))).toEqual([]);
  });

  test('puts what is due first before the rest, and feedback after it', () => {
    const later = { ...cycle, id: asId<Cycle['id']>('q2'), dueOn: '2026-06-15' };
    const request = { id: asId('f'), asked: me, asker: noor, status: 'asked' } as FeedbackRequest;
    const waiting = whatWaits(me, [open({ cycle: later }), open({})], [request, { ...request, status: 'answered' }]);
    expect(waiting.map((own) => ('cycle' in own ? own.cycle : own.kind))).toEqual(['q1', 'q2', 'answer-feedback']);
  });

  test('is their goals: a line for each plan that wants a word, after what is due and before what others ask', () => {
    const goals = [aGoal(), aGoal({ id: asId('late'), dueOn: '2026-02-01', lastCheckInOn: '2026-02-10' })];
    const other = aGoal({ id: asId('monthly'), plan: asId('elsewhere') });
    const waiting = goalsWaiting([...goals, other], '2026-02-12', (plan) => (plan === 'plan' ? 14 : 60));
    expect(waiting).toEqual([
      { kind: 'check-in', plan: 'plan', goals: 1 },
      { kind: 'goals-past-their-day', plan: 'plan', goals: 1 },
    ]);
    const request = { id: asId('request'), asked: me, asker: noor, status: 'asked' } as FeedbackRequest;
    expect(whatWaits(me, [open({})], [request], waiting).map(({ kind }) => kind)).toEqual([
      'begin-self',
      'check-in',
      'goals-past-their-day',
      'answer-feedback',
    ]);
  });

  test('is a case in which it is their turn, the one that is due first before the others, and before goals', () => {
    const own = (id: string, due: string | null): CaseWaiting => ({
      kind: 'case',
      case: asId(id),
      person: noor,
      type: 'promotion',
      to: 'Lead',
      due,
    });
    const goals = goalsWaiting([aGoal()], '2026-02-12', () => 14);
    const waiting = whatWaits(me, [], [], goals, [own('later', null), own('sooner', '2026-03-01')]);
    expect(waiting.map((one) => (one.kind === 'case' ? one.case : one.kind))).toEqual(['sooner', 'later', 'check-in']);
  });
});
