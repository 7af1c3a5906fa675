import { beforeAll, expect, test } from 'vitest';
import type { ConversationNote } from '#org/conversations/conversation-note.ts';
import { asId, type PersonId } from '#org/ids.ts';
import { exportEverything } from '#store/export-everything.ts';
import { exportPerson } from '#store/export-person.ts';
import { aPerson } from '../org/assessments/an-assessment.ts';
import { describeOnEachDatabase } from './each-database.ts';

const aNote = (id: string, given: Partial<Record<'manager' | 'report' | 'author' | 'heldOn' | 'text', string>> = {}) =>
  ({
    id,
    manager: 'mia',
    report: 'finn',
    author: 'mia',
    heldOn: '2026-03-01',
    text: `words of ${id}`,
    revision: 1,
    createdAt: '2026-03-02T09:00:00.000Z',
    updatedAt: '2026-03-02T09:00:00.000Z',
    ...given,
  }) as unknown as ConversationNote;

const [mia, finn, omar] = ['mia', 'finn', 'omar'].map((id) => asId<PersonId>(id)) as [PersonId, PersonId, PersonId];

describeOnEachDatabase('notes of 1:1s', ({ store }) => {
  const first = aNote('n1', { text: 'Straße,\nand a second line', author: 'finn' });
  beforeAll(async () => {
    await store().write(async (unit) => {
      for (const id of ['mia', 'finn', 'omar', 'zoe']) await unit.people.add(aPerson(id, { name: id }));
      await unit.conversationNotes.add(first);
      await unit.conversationNotes.add(aNote('n2', { heldOn: '2026-03-05' }));
      // The other way round: since then Finn leads Mia.
      await unit.conversationNotes.add(aNote('n3', { manager: 'finn', report: 'mia', heldOn: '2026-03-09' }));
      await unit.conversationNotes.add(aNote('n4', { report: 'omar' }));
      await unit.conversationNotes.add(aNote('n5', { manager: 'omar', report: 'zoe', author: 'zoe' }));
    });
  });
  const between = async (one: PersonId, other: PersonId, limit = 50, after: readonly string[] | null = null) =>
    store().read((unit) => unit.conversationNotes.between(one, other, { limit, after }));

  test('come back as they were kept', async () => {
    expect(await store().read((unit) => unit.conversationNotes.find(first.id))).toEqual(first);
    expect(await store().read((unit) => unit.conversationNotes.find(asId('none')))).toBeNull();
  });

  test('are listed between two, whoever led whom, the newest day first and in pages', async () => {
    for (const [one, other] of [
      [mia, finn],
      [finn, mia],
    ] as const) {
      expect((await between(one, other)).items.map(({ id }) => id)).toEqual(['n3', 'n2', 'n1']);
    }
    expect((await between(finn, omar)).items).toEqual([]);
    const page = await between(mia, finn, 2);
    expect(page.items.map(({ id }) => id)).toEqual(['n3', 'n2']);
    const rest = await between(mia, finn, 2, page.next);
    expect([rest.items.map(({ id }) => id), rest.next]).toEqual([['n1'], null]);
  });

  test('say with whom somebody has them, how many, and when last in each of the two pairs', async () => {
    const of = (me: PersonId, limit = 50, after: readonly string[] | null = null) =>
      store().read((unit) => unit.conversationNotes.withWhom(me, { limit, after }));
    const withFinn = {
      person: 'finn',
      name: 'finn',
      noteCount: 3,
      lastHeld: { asManager: '2026-03-09', asReport: '2026-03-05' },
    };
    const page = await of(mia, 1);
    expect(page.items).toEqual([withFinn]);
    const rest = await of(mia, 1, page.next);
    expect(rest.items).toEqual([
      { person: 'omar', name: 'omar', noteCount: 1, lastHeld: { asManager: null, asReport: '2026-03-01' } },
    ]);
    expect(rest.next).toBeNull();
    expect((await of(finn)).items.map(({ person }) => person)).toEqual(['mia']);
    const lastHeld = await store().read((unit) => unit.conversationNotes.lastHeld(mia, finn));
    expect(lastHeld).toEqual(withFinn.lastHeld);
    expect(await store().read((unit) => unit.conversationNotes.lastHeld(finn, omar))).toEqual({
      asManager: null,
      asReport: null,
    });
  });

  test('are saved and removed once for each revision', async () => {
    await store().write((unit) => unit.conversationNotes.add(aNote('once')));
    const save = (text: string) =>
      store().write((unit) => unit.conversationNotes.save({ ...aNote('once', { text }), revision: 2 }));
    expect(await save('First')).toBe(true);
    expect(await save('Second')).toBe(false);
    expect((await store().read((unit) => unit.conversationNotes.find(asId('once'))))?.text).toBe('First');
    expect(await store().write((unit) => unit.conversationNotes.remove(asId('once'), 1))).toBe(false);
    expect(await store().write((unit) => unit.conversationNotes.remove(asId('once'), 2))).toBe(true);
  });

  test('go out with each of the two and with nobody else, and with everything as a count alone', async () => {
    const textOf = async (id: string) => JSON.stringify(await exportPerson(store().db, id));
    expect(await textOf('finn')).toContain('words of n2');
    expect(await textOf('mia')).toContain('and a second line');
    expect(await textOf('omar')).not.toContain('words of n2');
    const all = [];
    for await (const line of exportEverything(store().db)) all.push(line);
    expect(JSON.stringify(all)).not.toContain('words of n');
    expect(all.at(-1)).toMatchObject(['left_out', { conversationNotes: 5 }]);
  });

  test('of somebody who is erased go with them; those of the other one stay, by nobody’s name', async () => {
    const gone = aPerson('finn', { name: 'finn', status: 'left', leftOn: '2026-03-01' });
    const erased = await store().write((unit) => unit.erasure.erase(gone));
    expect(erased.conversationNotesRemoved).toBe(1);
    expect((await between(mia, finn)).items.map(({ id }) => id)).toEqual(['n3', 'n2']);
    const { items } = await store().read((unit) => unit.conversationNotes.withWhom(mia, { limit: 50, after: null }));
    expect(items.map(({ name }) => name)).toEqual(['Somebody who left', 'omar']);
  });
});
