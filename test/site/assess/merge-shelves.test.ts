import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/site/assess/shelf/canonical-json.ts';
import { editAnswer, removeSheet } from '../../../src/site/assess/shelf/edit-shelf.ts';
import { mergeShelves } from '../../../src/site/assess/shelf/merge-shelves.ts';
import { emptyShelf, type Sheet, type Shelf } from '../../../src/site/assess/shelf/sheet.ts';
import { sheetWith, shelfOf } from './sheets.ts';

const rate = (sheet: Sheet, competency: string, choice: number, now: number): Sheet =>
  editAnswer(sheet, competency, { mode: 'whole', whole: { choice, reason: '', note: '', evidence: [] } }, now);
const choiceIn = (shelf: Shelf, id: string, competency: string) => shelf.sheets[id]?.answers[competency]?.whole.choice;

describe('two tabs', () => {
  const base = shelfOf(sheetWith('me', { code: 1, scope: 1 }));
  const me = base.sheets['me'] as Sheet;

  it('keep both changes when they change different competencies', () => {
    const { shelf, kept } = mergeShelves(base, shelfOf(rate(me, 'code', 3, 10)), shelfOf(rate(me, 'scope', 4, 11)));
    expect([choiceIn(shelf, 'me', 'code'), choiceIn(shelf, 'me', 'scope')]).toEqual([3, 4]);
    expect(kept).toEqual([]);
  });

  it('let the later edit of a competency win, and keep the other as a copy', () => {
    const { shelf, kept } = mergeShelves(base, shelfOf(rate(me, 'code', 3, 10)), shelfOf(rate(me, 'code', 5, 11)));
    expect(choiceIn(shelf, 'me', 'code')).toBe(5);
    expect(kept).toEqual(['me (kept from another tab)']);
    expect(Object.values(shelf.sheets).map((sheet) => sheet.answers['code']?.whole.choice)).toContain(3);
  });

  it('keep no copy when both came to the same', () => {
    const { kept } = mergeShelves(base, shelfOf(rate(me, 'code', 3, 10)), shelfOf(rate(me, 'code', 3, 11)));
    expect(kept).toEqual([]);
  });

  it('delete a sheet for both, unless the other has edited it since', () => {
    const deleted = removeSheet(base, 'me', 20);
    expect(Object.keys(mergeShelves(base, deleted, base).shelf.sheets)).toEqual([]);
    const edited = shelfOf(rate(me, 'code', 2, 21));
    expect(Object.keys(mergeShelves(base, deleted, edited).shelf.sheets)).toEqual(['me']);
  });
});

const edits = fc.array(fc.tuple(fc.constantFrom('code', 'scope', 'team'), fc.integer({ min: 1, max: 5 })), {
  maxLength: 6,
});

describe('whatever two tabs do', () => {
  const base = shelfOf(sheetWith('me', { code: 1 }));
  const apply = (changes: readonly (readonly [string, number])[], offset: number) =>
    shelfOf(
      changes.reduce(
        (sheet, [competency, choice], index) => rate(sheet, competency, choice, 10 + 2 * index + offset),
        base.sheets['me'] as Sheet,
      ),
    );

  it('both come to the same shelf', () => {
    fc.assert(
      fc.property(edits, edits, (a, b) => {
        const [mine, theirs] = [apply(a, 0), apply(b, 1)];
        const [one, other] = [mergeShelves(base, mine, theirs).shelf, mergeShelves(base, theirs, mine).shelf];
        expect(canonicalJson(one)).toBe(canonicalJson(other));
      }),
    );
  });

  it('nothing that either of them holds at the end is lost', () => {
    fc.assert(
      fc.property(edits, edits, (a, b) => {
        const [mine, theirs] = [apply(a, 0), apply(b, 1)];
        const { shelf } = mergeShelves(base, mine, theirs);
        for (const side of [mine, theirs]) {
          for (const [competency, answer] of Object.entries(side.sheets['me']?.answers ?? {})) {
            const isUnchanged = answer.whole.choice === choiceIn(base, 'me', competency);
            const held = Object.keys(shelf.sheets).map((id) => choiceIn(shelf, id, competency));
            if (!isUnchanged) expect(held).toContain(answer.whole.choice);
          }
        }
      }),
    );
  });

  it('joining a shelf with itself, or with nothing, changes nothing', () => {
    fc.assert(
      fc.property(edits, (a) => {
        const mine = apply(a, 0);
        expect(mergeShelves(base, mine, mine)).toEqual({ shelf: mine, kept: [] });
        expect(mergeShelves(null, mine, emptyShelf)).toEqual({ shelf: mine, kept: [] });
      }),
    );
  });
});
