import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayWithConversation } from '#org/access/policy.ts';
import { roles } from '#org/access/role.ts';
import { conversationWith } from '#org/conversations/conversation.ts';
import type { ConversationNote } from '#org/conversations/conversation-note.ts';
import { currentPair, type InPair } from '#org/conversations/pair.ts';
import { changeNote, ended, newNote, refuseChange } from '#org/conversations/write-note.ts';
import { asId, type PersonId } from '#org/ids.ts';

const at = '2026-03-02T09:00:00.000Z';
const person = (id: string, manager: string | null, status: InPair['status'] = 'active'): InPair => ({
  id: asId(id),
  manager: manager === null ? null : asId(manager),
  status,
});
const mia = person('mia', 'top');
const finn = person('finn', 'mia');
const words = { heldOn: '2026-03-01', text: '  We agreed on less.  ' };
const miaAndFinn = { manager: mia.id, report: finn.id };
const note = newNote(miaAndFinn, words, { id: asId('n'), author: mia.id, at }) as ConversationNote;

describe('a pair', () => {
  test('is a manager and somebody who reports to them directly, whoever of the two asks', () => {
    expect(currentPair(mia, finn)).toEqual(miaAndFinn);
    expect(currentPair(finn, mia)).toEqual(miaAndFinn);
    expect(currentPair(person('top', null), finn)).toBeNull();
    expect(currentPair(finn, person('omar', 'mia'))).toBeNull();
  });

  test('ends when one of them leaves', () => {
    expect(currentPair(person('mia', 'top', 'left'), finn)).toBeNull();
    expect(currentPair(mia, person('finn', 'mia', 'left'))).toBeNull();
  });
});

describe('a note', () => {
  test('is added by the pair of today and by nobody else', () => {
    expect(note).toMatchObject({ ...miaAndFinn, author: 'mia', text: 'We agreed on less.', revision: 1 });
    expect(newNote(null, words, { id: asId('n'), author: mia.id, at })).toBe(ended);
  });

  test('is changed and deleted while the two are still the pair in which it was written', () => {
    const after = changeNote(note, miaAndFinn, { heldOn: '2026-03-02', text: 'Other' }, '2026-03-03T09:00:00.000Z');
    expect(after).toMatchObject({ text: 'Other', heldOn: '2026-03-02', revision: 2, createdAt: at });
    const turned = { manager: finn.id, report: mia.id };
    for (const now of [null, turned, { manager: mia.id, report: asId<PersonId>('rae') }]) {
      expect(changeNote(note, now, words, at)).toBe(ended);
      expect(refuseChange(note, now)).toBe(ended);
    }
    expect(refuseChange(note, miaAndFinn)).toBeNull();
  });

  test('is seen by exactly the two, whatever roles anybody holds, and changed by its author', () => {
    const somebody = fc.constantFrom('mia', 'finn', 'top', 'omar', 'ada');
    const held = fc.subarray([...roles]);
    fc.assert(
      fc.property(somebody, held, fc.constantFrom('mia', 'finn'), (who, own, author) => {
        const actor = { person: asId<PersonId>(who), roles: new Set(own) };
        const facts = { ...miaAndFinn, author: asId<PersonId>(author) };
        const isOneOfTwo = who === 'mia' || who === 'finn';
        expect(mayWithConversation(actor, 'read', facts)).toBe(isOneOfTwo ? 'yes' : 'unseen');
        expect(mayWithConversation(actor, 'add', facts)).toBe(isOneOfTwo ? 'yes' : 'unseen');
        expect(mayWithConversation(actor, 'tick', facts)).toBe(isOneOfTwo ? 'yes' : 'unseen');
        expect(mayWithConversation(actor, 'change', facts)).toBe(who === author ? 'yes' : isOneOfTwo ? 'no' : 'unseen');
      }),
    );
  });
});

describe('how one stands to the other', () => {
  test('is as the pair of today, and otherwise as they last were', () => {
    const was = { asManager: '2026-01-01', asReport: null };
    expect(conversationWith(mia, finn, was)).toEqual({ theyAre: 'report', isCurrent: true });
    const moved = person('finn', 'omar');
    expect(conversationWith(moved, mia, was)).toEqual({ theyAre: 'manager', isCurrent: false });
    expect(conversationWith(mia, moved, { asManager: '2026-01-01', asReport: '2026-02-01' })).toEqual({
      theyAre: 'report',
      isCurrent: false,
    });
  });
});
