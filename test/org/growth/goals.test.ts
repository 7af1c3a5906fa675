import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginPlan, showPlan } from '#org/growth/begin-plan.ts';
import { checkInOnGoals } from '#org/growth/check-in-on-goals.ts';
import {
  carryGoal,
  closeGoal,
  dropGoal,
  quarterToCarryTo,
  refusePuttingBack,
  reopenGoal,
} from '#org/growth/end-goal.ts';
import { focusOf } from '#org/growth/focus-of.ts';
import type { Goal } from '#org/growth/goal.ts';
import { goalsWithoutCheckIn, nextCheckInOn, overdueGoals } from '#org/growth/goals-due.ts';
import { shareReached } from '#org/growth/how-it-goes.ts';
import { wordPlan } from '#org/growth/word-plan.ts';
import { type GoalWords, pickFocus, writeGoal } from '#org/growth/write-goal.ts';
import { asId } from '#org/ids.ts';
import { isRefusal, type Refusal } from '#org/refusal.ts';
import { aLadder } from '../assessments/an-assessment.ts';
import { aCheckIn, aGoal, aPlan, rounds } from './a-plan.ts';

const ladder = aLadder('core-questions');
const plan = aPlan();
// Already the next day where the organisation is.
const at = '2026-02-01T23:30:00.000Z';
const now = { at, today: '2026-02-02' };
const words: GoalWords = {
  words: 'Take search from its spec to its launch',
  measure: { kind: 'done' },
  competency: 'ownership',
  level: 'ic2',
  dueOn: '2026-03-20',
};

/** What was done; a refusal fails the test. */
function done<Value extends object>(value: Value | Refusal): Value {
  if (isRefusal(value)) throw new Error(value.sentence);
  return value as Value;
}
const codeOf = (value: unknown) => (isRefusal(value) ? value.code : null);
const pointersOf = (value: unknown) => (isRefusal(value) ? (value.fields ?? []).map(({ pointer }) => pointer) : []);

describe('a plan', () => {
  const made = { id: plan.id, person: plan.person, ladderVersion: plan.ladderVersion, at };

  test('is for a quarter of the calendar, and private until its person shares it', () => {
    const begun = done(beginPlan(null, '2026-02-02', [], made));
    expect([begun.startsOn, begun.endsOn, begun.visibility]).toEqual(['2026-01-01', '2026-03-31', 'private']);
    expect(showPlan(begun, 'shared', at)).toMatchObject({ visibility: 'shared', revision: 2 });
  });

  test('is for the next quarter where this one is nearly over, or planned', () => {
    expect(done(beginPlan(null, '2026-03-20', [], made)).startsOn).toBe('2026-04-01');
    expect(done(beginPlan(null, '2026-02-02', [plan], made)).startsOn).toBe('2026-04-01');
    expect(done(beginPlan('2026-03-31', '2026-03-20', [], made)).startsOn).toBe('2026-01-01');
  });

  test('isn’t made twice, nor for a quarter that is over or far away', () => {
    expect(codeOf(beginPlan('2026-03-01', '2026-02-02', [plan], made))).toBe('already-exists');
    expect(codeOf(beginPlan('2025-12-31', '2026-02-02', [], made))).toBe('not-valid');
    expect(codeOf(beginPlan('2026-07-01', '2026-02-02', [], made))).toBe('not-valid');
  });
});

describe('a goal', () => {
  const offer = done(focusOf(ladder, { kind: 'cell', competency: 'ownership', level: 'ic2' }));
  const picked = done(pickFocus(offer, plan, [], { id: asId('new'), at }));

  test('begins as something picked, with the ladder’s words beside it and none of its own', () => {
    expect(picked).toMatchObject({
      status: 'picked',
      words: '',
      competency: 'ownership',
      level: 'ic2',
      dueOn: '2026-03-31',
    });
    expect(picked.focus.words).toBe(offer.words);
    expect(codeOf(pickFocus(offer, plan, [picked], { id: asId('again'), at }))).toBe('already-exists');
    expect(refusePuttingBack(picked)).toBeNull();
  });

  test('is open once it has words, and can’t be put back any more', () => {
    const goal = done(writeGoal(picked, words, { plan, ladder }, now));
    expect(goal).toMatchObject({ status: 'open', openedOn: '2026-02-02', changes: [], ...words });
    expect(codeOf(refusePuttingBack(goal))).toBe('wrong-state');
  });

  test('is in one’s own words: the ladder’s example as it stands is refused', () => {
    const [example = ''] = ladder.levels.flatMap(({ exampleGoals }) => exampleGoals);
    const shouted = example.toUpperCase().replaceAll('.', '!');
    for (const copied of [example, shouted, ` ${example} `]) {
      expect(pointersOf(writeGoal(picked, { ...words, words: copied }, { plan, ladder }, now))).toEqual(['/words']);
    }
    expect(
      codeOf(writeGoal(picked, { ...words, words: `${example} For search, too.` }, { plan, ladder }, now)),
    ).toBeNull();
  });

  test('is refused place by place: no words, a day too early, a number that goes nowhere, what the ladder hasn’t', () => {
    const given = {
      words: ' ',
      measure: { ...rounds, what: ' ', to: rounds.from },
      competency: 'cooking',
      level: 'ic9',
      dueOn: '2025-12-31',
    };
    expect(pointersOf(writeGoal(picked, given, { plan, ladder }, now))).toEqual([
      '/words',
      '/dueOn',
      '/measure/what',
      '/measure/to',
      '/competency',
      '/level',
    ]);
    expect(pointersOf(writeGoal(picked, { ...words, dueOn: '2026-02-31' }, { plan, ladder }, now))).toEqual(['/dueOn']);
  });

  test('that is changed keeps what its words, its measure and its day were', () => {
    const before = aGoal();
    const after = done(writeGoal(before, { ...words, measure: rounds }, { plan, ladder }, now));
    expect(after.changes).toEqual([
      { kind: 'words', on: '2026-02-02', was: before.words },
      { kind: 'measure', on: '2026-02-02', was: { kind: 'done' } },
      { kind: 'due', on: '2026-02-02', was: '2026-03-31' },
    ]);
    const same = done(writeGoal(after, { ...words, measure: { ...rounds } }, { plan, ladder }, now));
    expect(same.changes).toEqual(after.changes);
  });

  test('ends with a sentence, once, and can be opened again without forgetting how it had ended', () => {
    expect(pointersOf(closeGoal(aGoal(), 'reached', ' ', now))).toEqual(['/sentence']);
    expect(pointersOf(dropGoal(aGoal(), '', now))).toEqual(['/reason']);
    expect(codeOf(closeGoal(picked, 'reached', 'Yes.', now))).toBe('wrong-state');
    const closed = done(closeGoal(aGoal(), 'partly', 'Two of three.', now));
    expect(closed).toMatchObject({ status: 'partly', ending: 'Two of three.', endedOn: '2026-02-02' });
    expect(codeOf(dropGoal(closed, 'No.', now))).toBe('wrong-state');
    expect(codeOf(writeGoal(closed, words, { plan, ladder }, now))).toBe('wrong-state');
    const again = done(reopenGoal(closed, now));
    expect(again).toMatchObject({ status: 'open', ending: '', endedOn: null });
    expect(again.changes).toEqual([{ kind: 'reopened', on: '2026-02-02', was: 'partly', ending: 'Two of three.' }]);
  });

  test('that is carried goes on in the next quarter and stays where it was', () => {
    const next = aPlan({ id: asId('next'), startsOn: '2026-04-01' });
    const others = [aGoal({ id: asId('other'), position: 4 })];
    const from = aGoal({ lastCheckInOn: '2026-03-01', competency: 'scope', level: 'gone' });
    const made = { id: asId<Goal['id']>('on'), sentence: 'Halfway.', ...now };
    const { before, after } = done(carryGoal(from, { plan: next, goals: others, ladder }, made));
    expect(before).toMatchObject({ id: 'goal', status: 'carried', ending: 'Halfway.' });
    expect(after).toMatchObject({ id: 'on', plan: 'next', position: 5, status: 'open', dueOn: '2026-06-30' });
    expect(after).toMatchObject({ carriedFrom: 'goal', lastCheckInOn: null, competency: 'scope', level: null });
    expect(codeOf(reopenGoal(before, now))).toBe('wrong-state');
    expect(quarterToCarryTo(plan, '2026-03-30').name).toBe('2026 Q2');
    expect(quarterToCarryTo(plan, '2026-11-20').name).toBe('2026 Q4');
  });

  test('never loses anything, whatever is tried with it in whatever order', () => {
    const steps: readonly ((goal: Goal) => Goal | Refusal)[] = [
      (goal) => writeGoal(goal, words, { plan, ladder }, now),
      (goal) => writeGoal(goal, { ...words, dueOn: '2026-05-01', measure: rounds }, { plan, ladder }, now),
      (goal) => closeGoal(goal, 'not-reached', 'Not this time.', now),
      (goal) => dropGoal(goal, 'Something else came first.', now),
      (goal) => reopenGoal(goal, now),
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 20 }), (tried) => {
        let goal = picked;
        for (const step of tried) {
          const after = step(goal);
          if (isRefusal(after)) continue;
          expect(after.revision).toBe(goal.revision + 1);
          expect(after.changes.slice(0, goal.changes.length)).toEqual(goal.changes);
          // A day, a measure or an ending that is no longer there is among what was.
          if (goal.status !== 'picked' && after.dueOn !== goal.dueOn)
            expect(after.changes).toContainEqual({ kind: 'due', on: '2026-02-02', was: goal.dueOn });
          if (goal.ending !== '' && after.ending === '')
            expect(after.changes.at(-1)).toMatchObject({ ending: goal.ending });
          expect(after.ending !== '').toBe(after.status !== 'open');
          goal = after;
        }
      }),
    );
  });
});

describe('a check-in', () => {
  const numbered = aGoal({ id: asId('numbered'), measure: rounds });
  const goals = [aGoal(), numbered, aGoal({ id: asId('ended'), status: 'dropped' })];
  let count = 0;
  const ground = { plan, goals, ...now, newId: () => `made-${++count}` };
  const said = (goal: string, given: object = {}) => ({ goal, value: null, going: null, note: '', ...given });

  test('is one form for several goals, each with the day of it', () => {
    const made = done(
      checkInOnGoals(
        [said('goal', { going: 'slowly', note: ' Slow. ' }), said('numbered', { value: 3 })],
        '2026-02-01',
        ground,
      ),
    );
    expect(made.checkIns.map(({ goal, value, going, note }) => [goal, value, going, note])).toEqual([
      ['goal', null, 'slowly', 'Slow.'],
      ['numbered', 3, null, ''],
    ]);
    expect(made.goals.map(({ id, lastCheckInOn }) => [id, lastCheckInOn])).toEqual([
      ['goal', '2026-02-01'],
      ['numbered', '2026-02-01'],
    ]);
  });

  test('is refused as a whole where one part can’t be meant', () => {
    const refused = (...own: Parameters<typeof checkInOnGoals>) => pointersOf(checkInOnGoals(...own));
    const fine = said('numbered', { value: 3 });
    expect(refused([fine, said('goal', { value: 3 })], '2026-02-01', ground)).toEqual(['/goals/1/value']);
    expect(refused([fine, said('ended', { going: 'well' })], '2026-02-01', ground)).toEqual(['/goals/1']);
    expect(refused([said('elsewhere', { going: 'well' })], '2026-02-01', ground)).toEqual(['/goals/0']);
    expect(refused([said('goal')], '2026-02-01', ground)).toEqual(['/goals/0']);
    expect(refused([fine], '2026-02-04', ground)).toEqual(['/heldOn']);
    expect(refused([fine], '2025-12-31', ground)).toEqual(['/heldOn']);
    expect(codeOf(checkInOnGoals([], '2026-02-01', ground))).toBe('not-valid');
    const early = { ...ground, goals: [aGoal({ openedOn: '2025-12-20' })] };
    expect(codeOf(checkInOnGoals([said('goal', { going: 'well' })], '2025-12-28', early))).toBeNull();
  });

  test('of an earlier day doesn’t make the last one older', () => {
    const later = [aGoal({ lastCheckInOn: '2026-02-01' })];
    const made = done(checkInOnGoals([said('goal', { going: 'well' })], '2026-01-20', { ...ground, goals: later }));
    expect(made.goals[0]?.lastCheckInOn).toBe('2026-02-01');
  });
});

describe('what waits in a plan', () => {
  test('is a check-in so many days after the last, or after the goal was made', () => {
    expect(nextCheckInOn(aGoal(), 14)).toBe('2026-01-19');
    expect(nextCheckInOn(aGoal({ lastCheckInOn: '2026-02-01' }), 14)).toBe('2026-02-15');
    expect(nextCheckInOn(aGoal({ status: 'reached' }), 14)).toBeNull();
    const spoken = aGoal({ id: asId('spoken'), lastCheckInOn: '2026-02-01' });
    const ids = (today: string) => goalsWithoutCheckIn([aGoal(), spoken], today, 14).map(({ id }) => id);
    expect(['2026-01-18', '2026-01-19', '2026-02-15'].map(ids)).toEqual([[], ['goal'], ['goal', 'spoken']]);
  });

  test('is an end for a goal whose day has passed, and not on the day itself', () => {
    expect(overdueGoals([aGoal()], '2026-03-31')).toEqual([]);
    expect(overdueGoals([aGoal(), aGoal({ status: 'partly' })], '2026-04-01')).toHaveLength(1);
  });
});

describe('how it goes', () => {
  test('is how far the last number is on the way, also where less is better', () => {
    const goal = aGoal({ measure: rounds });
    expect(shareReached(goal, [])).toBeNull();
    const checkIns = [aCheckIn('2026-02-01', { value: 3 }), aCheckIn('2026-02-15')];
    expect(shareReached(goal, checkIns)).toBe(0.5);
    expect(shareReached(goal, [aCheckIn('2026-02-01', { value: 9 })])).toBe(0);
    expect(shareReached(goal, [aCheckIn('2026-02-01', { value: 1 })])).toBe(1);
  });

  test('counts the last word of a day, and the latest day whenever it was written', () => {
    const goal = aGoal({ measure: rounds });
    const morning = aCheckIn('2026-02-15', { value: 4, createdAt: '2026-02-15T08:00:00.000Z' });
    const evening = aCheckIn('2026-02-15', { id: asId('evening'), value: 2, createdAt: '2026-02-15T18:00:00.000Z' });
    const lateEntry = aCheckIn('2026-02-01', { value: 4, createdAt: '2026-02-20T08:00:00.000Z' });
    expect(shareReached(goal, [evening, lateEntry, morning])).toBe(1);
  });

  test('is said in one line', () => {
    const own = (goal: Goal, ...checkIns: ReturnType<typeof aCheckIn>[]) => ({ goal, checkIns });
    const say = (...goals: ReturnType<typeof own>[]) => wordPlan(goals, '2026-02-16', 14);
    const fresh = aGoal({ lastCheckInOn: '2026-02-15' });
    expect(say()).toBe('Nothing is planned yet.');
    expect(say(own(aGoal({ status: 'picked', words: '' })))).toBe('One thing is picked, and no goal yet.');
    expect(say(own(fresh, aCheckIn('2026-02-15')), own(aGoal()))).toBe(
      'Two open goals: one goes well, one waits for a check-in.',
    );
    expect(say(own(fresh, aCheckIn('2026-02-15', { going: 'stuck' })), own(aGoal({ status: 'reached' })))).toBe(
      'One open goal: one is stuck. One reached.',
    );
    expect(say(own(aGoal({ status: 'dropped' })), own(aGoal({ status: 'carried' })))).toBe(
      'No goal is open. One carried over, one dropped.',
    );
  });
});
