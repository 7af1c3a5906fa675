import { beforeAll, expect, test } from 'vitest';
import type { AgendaItem } from '#org/conversations/agenda-item.ts';
import type { ConversationAction } from '#org/conversations/conversation-action.ts';
import { asId, type PersonId } from '#org/ids.ts';
import { exportEverything } from '#store/export-everything.ts';
import { exportPerson } from '#store/export-person.ts';
import { aPerson } from '../org/assessments/an-assessment.ts';
import { describeOnEachDatabase } from './each-database.ts';

const [mia, finn, omar] = ['mia', 'finn', 'omar'].map((id) => asId<PersonId>(id)) as [PersonId, PersonId, PersonId];
const pair = { manager: mia, report: finn };
const today = '2026-03-10';
const page = { limit: 50, after: null };

const written = (id: string, minute: number) => ({
  id,
  ...pair,
  author: mia,
  text: `words of ${id}`,
  revision: 1,
  createdAt: `2026-03-02T09:0${minute}:00.000Z`,
  updatedAt: `2026-03-02T09:0${minute}:00.000Z`,
});

const anAction = (id: string, minute: number, given: Partial<ConversationAction> = {}) =>
  ({ ...written(id, minute), owner: finn, dueOn: null, doneOn: null, ...given }) as ConversationAction;

const anItem = (id: string, minute: number, given: Partial<AgendaItem> = {}) =>
  ({ ...written(id, minute), talkedOn: null, ...given }) as AgendaItem;

describeOnEachDatabase('what two take on and mean to talk about', ({ store }) => {
  const first = anAction('a1', 1, { text: 'Straße,\nand a second line', dueOn: '2026-03-05', author: finn });
  beforeAll(async () => {
    await store().write(async (unit) => {
      await unit.people.add(aPerson('mia', { name: 'mia' }));
      await unit.people.add(aPerson('finn', { name: 'finn', manager: mia }));
      await unit.people.add(aPerson('omar', { name: 'omar', manager: finn }));
      const { conversationActions: actions, agendas } = unit;
      await actions.add(first);
      await actions.add(anAction('a2', 2, { doneOn: today, owner: mia }));
      await actions.add(anAction('a3', 3, { doneOn: '2026-03-09' }));
      // The other way round: Finn led Mia once.
      await actions.add(anAction('a4', 4, { manager: finn, report: mia, dueOn: '2026-03-06' }));
      await actions.add(anAction('a5', 5, { manager: finn, report: omar, dueOn: '2026-03-07', author: omar }));
      await agendas.add(anItem('i1', 1, { author: finn }));
      await agendas.add(anItem('i2', 2, { talkedOn: today }));
      await agendas.add(anItem('i3', 3, { talkedOn: '2026-03-09' }));
      await agendas.add(anItem('i4', 4, { manager: finn, report: omar }));
    });
  });
  const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);

  test('comes back as it was kept', async () => {
    const { unknown, ...found } = await store().read(async (unit) => ({
      action: await unit.conversationActions.find(first.id),
      item: await unit.agendas.find(asId('i2')),
      unknown: [await unit.conversationActions.find(asId('none')), await unit.agendas.find(asId('none'))],
    }));
    expect(found).toEqual({ action: first, item: anItem('i2', 2, { talkedOn: today }) });
    expect(unknown).toEqual([null, null]);
  });

  test('is there for the pair until it is done, and on the day it was done', async () => {
    const [actions, items] = await store().read(async (unit) => [
      await unit.conversationActions.ofPair(pair, today),
      await unit.agendas.itemsOf(pair, today),
    ]);
    expect([ids(actions), ids(items)]).toEqual([
      ['a1', 'a2'],
      ['i1', 'i2'],
    ]);
  });

  test('is listed between two, whoever led whom, what was written last first and in pages', async () => {
    const between = (one: PersonId, other: PersonId, limit = 50, after: readonly string[] | null = null) =>
      store().read((unit) => unit.conversationActions.between(one, other, { limit, after }));
    expect(ids((await between(mia, finn)).items)).toEqual(['a4', 'a3', 'a2', 'a1']);
    expect(ids((await between(mia, omar)).items)).toEqual([]);
    const some = await between(finn, mia, 3);
    expect(ids(some.items)).toEqual(['a4', 'a3', 'a2']);
    const rest = await between(finn, mia, 3, some.next);
    expect([ids(rest.items), rest.next]).toEqual([['a1'], null]);
    expect(ids((await store().read((unit) => unit.agendas.between(finn, mia, page))).items)).toEqual([
      'i3',
      'i2',
      'i1',
    ]);
  });

  test('waits for whoever took it on while the two are a pair, and for nobody after that', async () => {
    const openFor = (owner: PersonId) => store().read((unit) => unit.conversationActions.openFor(owner));
    expect(ids(await openFor(finn))).toEqual(['a1', 'a5']);
    expect(ids(await openFor(mia))).toEqual([]);
  });

  test('is saved and removed once for each revision', async () => {
    await store().write(async (unit) => {
      await unit.conversationActions.add(anAction('once', 8));
      await unit.agendas.add(anItem('once', 8));
    });
    const changed = { owner: mia, dueOn: today, doneOn: today, text: 'First', revision: 2 } as const;
    const save = (text: string) =>
      store().write((unit) => unit.conversationActions.save(anAction('once', 8, { ...changed, text })));
    expect([await save('First'), await save('Second')]).toEqual([true, false]);
    const kept = await store().read((unit) => unit.conversationActions.find(asId('once')));
    expect(kept).toEqual(anAction('once', 8, changed));
    const talk = () =>
      store().write((unit) => unit.agendas.save(anItem('once', 8, { talkedOn: today, text: 'Said', revision: 2 })));
    expect([await talk(), await talk()]).toEqual([true, false]);
    const item = await store().read((unit) => unit.agendas.find(asId('once')));
    expect(item).toMatchObject({ talkedOn: today, text: 'Said' });
    for (const [revision, gone] of [
      [1, false],
      [2, true],
      [2, false],
    ] as const) {
      expect(await store().write((unit) => unit.conversationActions.remove(asId('once'), revision))).toBe(gone);
      expect(await store().write((unit) => unit.agendas.remove(asId('once'), revision))).toBe(gone);
    }
  });

  test('remembers of each pair which suggestions are put aside, by whom and since when', async () => {
    await store().write(async ({ agendas }) => {
      await agendas.putAside(pair, { suggestion: 'actions', by: mia, on: '2026-03-08' });
      await agendas.putAside(pair, { suggestion: 'actions', by: finn, on: today });
      await agendas.putAside(pair, { suggestion: 'goal:1', by: finn, on: today });
    });
    const asidesOf = () => store().read((unit) => unit.agendas.asidesOf(pair));
    const actions = { suggestion: 'actions', by: finn, on: today };
    expect(await asidesOf()).toEqual([actions, { ...actions, suggestion: 'goal:1' }]);
    expect(await store().read((unit) => unit.agendas.asidesOf({ manager: finn, report: mia }))).toEqual([]);
    await store().write((unit) => unit.agendas.bringBack(pair, ['goal:1', 'never put aside']));
    expect(await asidesOf()).toEqual([actions]);
  });

  test('goes out with each of the two and with nobody else, and with everything as a count alone', async () => {
    const textOf = async (id: string) => JSON.stringify(await exportPerson(store().db, id));
    for (const one of ['mia', 'finn']) {
      expect(await textOf(one)).toContain('words of a2');
      expect(await textOf(one)).toContain('words of i1');
    }
    expect(await textOf('omar')).not.toMatch(/words of (a2|i1)/);
    expect(await textOf('omar')).toContain('words of a5');
    const all = [];
    for await (const line of exportEverything(store().db)) all.push(line);
    expect(JSON.stringify(all)).not.toContain('words of');
    expect(all.at(-1)).toMatchObject(['left_out', { conversationActions: 5, agendaItems: null }]);
  });

  test('of somebody who is erased goes with them; what the other one wrote stays', async () => {
    const gone = aPerson('finn', { name: 'finn', status: 'left', leftOn: today });
    const erased = await store().write((unit) => unit.erasure.erase(gone));
    expect(erased).toMatchObject({ conversationActionsRemoved: 1, agendaItemsRemoved: 1 });
    const left = await store().read(async (unit) => ({
      actions: ids((await unit.conversationActions.between(mia, finn, page)).items),
      items: ids((await unit.agendas.between(mia, finn, page)).items),
      asides: await unit.agendas.asidesOf(pair),
    }));
    expect(left).toEqual({ actions: ['a4', 'a3', 'a2'], items: ['i3', 'i2'], asides: [] });
  });
});
