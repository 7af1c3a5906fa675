import { beforeEach, describe, expect, it } from 'vitest';
import { applyPicked } from '../../../src/site/assess/picked-before-script.ts';
import { Session } from '../../../src/site/assess/session.ts';
import { editHead, editPlace } from '../../../src/site/assess/shelf/edit-shelf.ts';
import { sheetsOf } from '../../../src/site/assess/shelf/sheet.ts';
import { type KeyValueStore, ShelfStore, shelfKey } from '../../../src/site/assess/shelf/shelf-store.ts';
import { exampleLadder } from '../../engine/example-files.ts';
import { SmallStore } from './sheets.ts';

const ladder = exampleLadder('three-areas');
let clock = 1000;
let ids = 0;
let browser = new SmallStore();

function openTab(store: KeyValueStore | null = browser): Session {
  const session = new Session(ladder, {
    store: new ShelfStore(ladder.id, store),
    now: () => clock++,
    newId: () => `id-${ids++}`,
    today: () => ({ name: 'Me in March', date: '2026-03-02' }),
  });
  session.start();
  return session;
}

const choose = (session: Session, competency: string, choice: number) =>
  session.edit((sheet, now) => editPlace(sheet, { competency, dimension: null }, { choice }, now));
const chosen = (session: Session, competency: string) => session.getState().sheet.answers[competency]?.whole.choice;
const names = (session: Session) => sheetsOf(session.getState().shelf).map(({ head }) => head.name);

beforeEach(() => {
  browser = new SmallStore();
});

describe('what somebody chooses', () => {
  it('is there after a reload', () => {
    choose(openTab(), 'delivery', 3);
    expect(chosen(openTab(), 'delivery')).toBe(3);
  });

  it('leaves no trace before the first choice', () => {
    openTab();
    expect([...browser.entries]).toEqual([]);
  });

  it('before the script arrived is chosen all the same', () => {
    const tab = openTab();
    applyPicked(tab, [
      { name: 'delivery', value: '2' },
      { name: 'data', value: 'not-applicable' },
    ]);
    expect([chosen(tab, 'delivery'), chosen(tab, 'data')]).toEqual([2, 'not-applicable']);
  });

  it('lasts in memory while the storage is full, says so, and is kept again once there is room', () => {
    const tab = openTab();
    browser.room = 10;
    choose(tab, 'delivery', 3);
    expect([chosen(tab, 'delivery'), tab.getState().keeping]).toEqual([3, 'full']);
    browser.room = Number.POSITIVE_INFINITY;
    choose(tab, 'data', 2);
    expect(tab.getState().keeping).toBe('kept');
    expect(chosen(openTab(), 'delivery')).toBe(3);
  });

  it('lasts in memory where the browser keeps nothing, and says so', () => {
    const tab = openTab(null);
    choose(tab, 'delivery', 3);
    expect([chosen(tab, 'delivery'), tab.getState().keeping]).toEqual([3, 'blocked']);
  });

  it('does not overwrite what can’t be read: that is set aside', () => {
    browser.setItem(shelfKey(ladder.id), '{broken');
    choose(openTab(), 'delivery', 3);
    expect(browser.getItem(`${shelfKey(ladder.id)}:unreadable`)).toBe('{broken');
  });
});

describe('profiles', () => {
  it('stand beside each other, and the one opened last opens again', () => {
    const tab = openTab();
    choose(tab, 'delivery', 3);
    const first = tab.getState().sheet.id;
    tab.duplicate();
    tab.edit((sheet, now) => editHead(sheet, { name: 'Me in June' }, now));
    expect(names(tab)).toEqual(['Me in June', 'Me in March']);
    tab.open(first);
    expect(openTab().getState().sheet.id).toBe(first);
  });

  it('come back when a deletion is undone, in every tab', () => {
    const [tab, other] = [openTab(), openTab()];
    choose(tab, 'delivery', 3);
    other.receive();
    tab.remove();
    other.receive();
    expect([names(tab), names(other)]).toEqual([[], []]);
    tab.undo();
    other.receive();
    expect([names(tab), names(other)]).toEqual([['Me in March'], ['Me in March']]);
    expect(chosen(tab, 'delivery')).toBe(3);
  });

  it('begin blank, and a blank one isn’t kept', () => {
    const tab = openTab();
    choose(tab, 'delivery', 3);
    tab.begin();
    expect(chosen(tab, 'delivery')).toBeUndefined();
    expect(names(openTab())).toEqual(['Me in March']);
  });
});

describe('a second tab', () => {
  it('sees what the first one does, and says so', () => {
    const tab = openTab();
    choose(tab, 'delivery', 3);
    const other = openTab();
    choose(tab, 'data', 2);
    other.receive();
    expect([chosen(other, 'data'), other.getState().news]).toEqual([
      2,
      'Another tab changed something. Both are here now, nothing is lost.',
    ]);
  });

  it('that had no room joins its changes with those of the first one, and nothing is lost', () => {
    const tab = openTab();
    choose(tab, 'delivery', 3);
    const other = openTab();
    browser.room = 10;
    choose(other, 'delivery', 5);
    choose(other, 'initiative', 4);
    browser.room = Number.POSITIVE_INFINITY;
    choose(tab, 'delivery', 2);
    other.receive();
    tab.receive();
    expect([chosen(tab, 'delivery'), chosen(tab, 'initiative')]).toEqual([2, 4]);
    expect(names(tab)).toEqual(['Me in March', 'Me in March (kept from another tab)']);
    expect(names(tab)).toEqual(names(other));
    expect(other.getState().news).toContain('kept as “Me in March (kept from another tab)”');
  });
});

describe('clearing everything', () => {
  it('leaves nothing in the browser, and can be undone while the page is open', () => {
    const tab = openTab();
    choose(tab, 'delivery', 3);
    tab.clear();
    expect([...browser.entries]).toEqual([]);
    tab.undo();
    expect(chosen(tab, 'delivery')).toBe(3);
    expect(chosen(openTab(), 'delivery')).toBe(3);
  });

  it('clears the other tab too, which can bring it back', () => {
    const tab = openTab();
    choose(tab, 'delivery', 3);
    const other = openTab();
    tab.clear();
    other.receive();
    expect([names(other), [...browser.entries]]).toEqual([[], []]);
    other.undo();
    tab.receive();
    expect([names(other), names(tab)]).toEqual([['Me in March'], ['Me in March']]);
  });
});
