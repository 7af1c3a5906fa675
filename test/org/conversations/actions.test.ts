import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actionsWaiting } from '#org/conversations/actions-waiting.ts';
import { type ConversationAction, inOrder, isOverdue } from '#org/conversations/conversation-action.ts';
import { isStillAside, longestAsideDays } from '#org/conversations/put-aside.ts';
import {
  type ActionWords,
  changeAction,
  mostOpen,
  type NewAction,
  newAction,
  tickAction,
} from '#org/conversations/write-action.ts';
import { newItem, tickItem } from '#org/conversations/write-agenda-item.ts';
import { ended } from '#org/conversations/write-note.ts';
import { addDays } from '#org/cycles/days.ts';
import { asId, type PersonId } from '#org/ids.ts';
import { isRefusal } from '#org/refusal.ts';

const at = '2026-03-02T09:00:00.000Z';
const today = '2026-03-02';
const [mia, finn, omar] = ['mia', 'finn', 'omar'].map((id) => asId<PersonId>(id)) as [PersonId, PersonId, PersonId];
const pair = { manager: mia, report: finn };
const words: ActionWords = { text: '  Ask Nina for the plan. ', owner: finn, dueOn: '2026-03-10' };
const fresh: NewAction = { id: asId('a'), author: mia, at, openCount: 0 };
const action = newAction(pair, words, fresh) as ConversationAction;

describe('an action', () => {
  test('is written down by the pair of today, for one of the two, and is still to be done', () => {
    expect(action).toEqual({
      ...{ id: 'a', manager: 'mia', report: 'finn', author: 'mia', owner: 'finn', text: 'Ask Nina for the plan.' },
      ...{ dueOn: '2026-03-10', doneOn: null, revision: 1, createdAt: at, updatedAt: at },
    });
    expect(newAction(null, words, fresh)).toBe(ended);
  });

  test('is for nobody beside the two, and for a day of the calendar or none', () => {
    expect(newAction(pair, { ...words, owner: omar }, fresh)).toMatchObject({ fields: [{ pointer: '/owner' }] });
    expect(newAction(pair, { ...words, dueOn: '2026-02-30' }, fresh)).toMatchObject({
      fields: [{ pointer: '/dueOn' }],
    });
    expect(newAction(pair, { ...words, dueOn: null }, fresh)).toMatchObject({ dueOn: null });
    expect(changeAction(action, pair, { ...words, owner: omar }, at)).toMatchObject({ code: 'not-valid' });
  });

  test('is refused where more is open than anybody gets done', () => {
    expect(isRefusal(newAction(pair, words, { ...fresh, openCount: mostOpen - 1 }))).toBe(false);
    expect(newAction(pair, words, { ...fresh, openCount: mostOpen })).toMatchObject({ code: 'wrong-state' });
  });

  test('is ticked, keeps its first day when ticked again, and comes back when that is undone', () => {
    const tick = (before: ConversationAction, isDone: boolean, day: string) =>
      tickAction(before, pair, { isDone, dueOn: before.dueOn, today: day }, at) as ConversationAction;
    const done = tick(action, true, today);
    expect(done).toMatchObject({ doneOn: today, revision: 2, text: action.text });
    expect(tick(done, true, '2026-03-05').doneOn).toBe(today);
    expect(tick(done, false, '2026-03-05')).toEqual({ ...action, revision: 3 });
  });

  test('of an ended pair, or of the same two the other way round, stays as it is', () => {
    for (const now of [null, { manager: finn, report: mia }]) {
      expect(changeAction(action, now, words, at)).toBe(ended);
      expect(tickAction(action, now, { isDone: true, dueOn: null, today }, at)).toBe(ended);
    }
  });

  test('comes before what is done, whatever was done when', () => {
    const day = fc.option(fc.integer({ min: 0, max: 400 }).map((days) => addDays(today, days)));
    const some = fc.array(fc.record({ dueOn: day, doneOn: day }), { maxLength: 12 });
    fc.assert(
      fc.property(some, (given) => {
        const all = given.map((own, index): ConversationAction => ({ ...action, ...own, id: asId(`a${index}`) }));
        const sorted = inOrder(all);
        expect(sorted).toHaveLength(all.length);
        const firstDone = sorted.findIndex(({ doneOn }) => doneOn !== null);
        const open = firstDone === -1 ? sorted : sorted.slice(0, firstDone);
        expect(open).toHaveLength(all.filter(({ doneOn }) => doneOn === null).length);
        const days = open.map(({ dueOn }) => dueOn ?? '9999');
        expect(days).toEqual(days.toSorted());
      }),
    );
  });

  test('is late on the day after its day, and never once it is done', () => {
    expect(isOverdue(action, '2026-03-10')).toBe(false);
    expect(isOverdue(action, '2026-03-11')).toBe(true);
    expect(isOverdue({ ...action, doneOn: '2026-03-11' }, '2026-03-12')).toBe(false);
    expect(isOverdue({ ...action, dueOn: null }, '2027-01-01')).toBe(false);
  });
});

describe('what waits on the first page', () => {
  const open = (given: Partial<ConversationAction>): ConversationAction => ({ ...action, ...given });

  test('is one line for each 1:1 with the soonest day, and not a word of it', () => {
    const lines = actionsWaiting(
      finn,
      [
        open({ dueOn: '2026-03-03' }),
        open({ dueOn: '2026-02-20' }),
        open({ manager: finn, report: omar, dueOn: '2026-03-01' }),
      ],
      today,
    );
    expect(lines).toEqual([
      { kind: 'actions-due', person: 'mia', due: '2026-02-20', actions: 2 },
      { kind: 'actions-due', person: 'omar', due: '2026-03-01', actions: 1 },
    ]);
    expect(JSON.stringify(lines)).not.toContain('Nina');
  });

  test('leaves out what is the other one’s, what is done, what has no day, and what is far off', () => {
    const none = [{ owner: mia }, { doneOn: today }, { dueOn: null }, { dueOn: '2026-06-01' }];
    expect(
      actionsWaiting(
        finn,
        none.map((own) => open({ dueOn: '2026-03-01', ...own })),
        today,
      ),
    ).toEqual([]);
  });
});

describe('a line that one of the two puts on the agenda', () => {
  test('stays until it was talked about, and comes back when that is undone', () => {
    const item = newItem(pair, ' The move to Ghent ', { id: asId('i'), author: finn, at, openCount: 0 });
    if (isRefusal(item)) throw new Error(item.sentence);
    expect(item).toMatchObject({ text: 'The move to Ghent', talkedOn: null });
    const talked = tickItem(item, pair, { isTalked: true, today }, at);
    expect(talked).toMatchObject({ talkedOn: today, revision: 2 });
    if (isRefusal(talked)) throw new Error(talked.sentence);
    expect(tickItem(talked, pair, { isTalked: false, today }, at)).toMatchObject({ talkedOn: null, revision: 3 });
    expect(tickItem(item, null, { isTalked: true, today }, at)).toBe(ended);
  });
});

describe('a suggestion that was put aside', () => {
  const aside = { suggestion: 'actions', by: finn, on: today };

  test('comes back on the day after the next talk', () => {
    expect(isStillAside(aside, [], '2026-03-04')).toBe(true);
    expect(isStillAside(aside, ['2026-03-01'], '2026-03-04')).toBe(true);
    expect(isStillAside(aside, ['2026-03-04'], '2026-03-04')).toBe(true);
    expect(isStillAside(aside, ['2026-03-04'], '2026-03-05')).toBe(false);
  });

  test('comes back after two weeks where nobody writes notes', () => {
    expect(isStillAside(aside, [], addDays(today, longestAsideDays - 1))).toBe(true);
    expect(isStillAside(aside, [], addDays(today, longestAsideDays))).toBe(false);
  });
});
