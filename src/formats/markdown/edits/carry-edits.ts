import type { Ladder } from '#engine/ladder/ladder.ts';
import { toValue } from '#engine/read/document-tree.ts';
import { formatLadder } from '#engine/read/format-ladder.ts';
import { parseDocument } from '#engine/read/parse-document.ts';
import { readLadder } from '#engine/read/read-ladder.ts';
import { sameValue } from '#engine/read/write/same-value.ts';
import { ladderTexts, textOf } from './ladder-texts.ts';
import { type LineChange, lineChanges } from './line-changes.ts';
import { type PossibleEdit, possibleEdits } from './possible-edits.ts';
import { writeEdits } from './write-edits.ts';

export interface CarriedEdits {
  /** The ladder's own file with what could be carried over. */
  readonly text: string;
  readonly carried: number;
  /** What the page says otherwise still: it can't be said of the ladder by changing its texts. */
  readonly left: readonly LineChange[];
  /** Lines that nobody changed and that the ladder says otherwise now, since they show the same text. */
  readonly followingLines: number;
}

/** A page with so much changed is another page. */
const mostEdits = 300;

/**
 * Trying takes time by the length of the ladder: so many signs are written and read at most, some ten seconds. What is
 * still to be tried then is left, and told as what can't be carried over is.
 */
const mostSignsTried = 30_000_000;

/**
 * What somebody changed in a page that was made of a ladder, carried over to that ladder: every change of a text that the
 * page shows, every item put into a list or taken out. It is sure because it is tried: a change is kept only where the
 * page that is made of the changed ladder reads as theirs does there. `page` makes one of a ladder, in lines, and `edited`
 * is theirs.
 */
export function carryEdits(
  text: string,
  page: (ladder: Ladder) => readonly string[],
  edited: readonly string[],
): CarriedEdits | null {
  const { ladder } = readLadder(text);
  if (ladder === null) return null;
  const changes = lineChanges(page(ladder), edited);
  if (changes === null) return null;
  if (changes.length === 0) return { text, carried: 0, left: [], followingLines: 0 };
  const lines = changes.reduce((sum, { was, is }) => sum + Math.max(was.length, is.length), 0);
  if (lines > Math.min(mostEdits, edited.length / 2)) return null;
  const own = ladderTexts(text);
  const theirs = new Set(changes.flatMap(({ was, is, at }) => [...is.map((_, index) => at + index), ...was]));
  const differing = (): Differing | null => {
    const { ladder: changed, findings } = readLadder(textOf(own));
    if (changed === null || findings.length > 0) return null;
    const all = lineChanges(page(changed), edited);
    if (all === null) return null;
    const left = all.filter(
      ({ was, is, at }) => was.some((line) => theirs.has(line)) || is.some((_, index) => theirs.has(at + index)),
    );
    return { left, all };
  };
  settle(
    changes.flatMap((change) => possibleEdits(own, change, edited)),
    differing,
    Math.ceil(mostSignsTried / text.length),
  );
  const { left, all } = differing() ?? { left: changes, all: changes };
  const followingLines = all.filter((change) => !left.includes(change)).reduce((sum, { is }) => sum + is.length, 0);
  const anew = textOf(own);
  const kept = writeEdits(text, own);
  const changed = kept !== null && isSameLadder(kept, anew) ? kept : formatLadder(anew).text;
  return { text: changed, carried: changes.length - left.length, left, followingLines };
}

function isSameLadder(one: string, other: string): boolean {
  const [a, b] = [parseDocument(one), parseDocument(other)];
  return a.findings.length === 0 && a.root !== null && b.root !== null && sameValue(toValue(a.root), toValue(b.root));
}

/** Where the page of a ladder differs from theirs. */
interface Differing {
  /** Where they changed something. */
  readonly left: readonly LineChange[];
  /** Elsewhere too: there it says what follows from what they changed, as a title that stands at many places. */
  readonly all: readonly LineChange[];
}

/** Tries all at once, then in halves, and one by one where it must be: most pages have few changes, and simple ones. */
function settle(
  open: readonly (readonly PossibleEdit[])[],
  differing: () => Differing | null,
  mostTries: number,
): void {
  let best = costOf(differing());
  let triesLeft = mostTries;
  const costWith = (edits: readonly PossibleEdit[]): Cost => {
    triesLeft -= 1;
    for (const { carryOut } of edits) carryOut();
    return costOf(differing());
  };
  const undo = (edits: readonly PossibleEdit[]) => {
    for (const edit of edits.toReversed()) edit.undo();
  };
  const triesAll = (edits: readonly PossibleEdit[]): boolean => {
    const cost = costWith(edits);
    if (cost.all > best.all - edits.reduce((sum, { linesMended }) => sum + linesMended, 0)) {
      undo(edits);
      return false;
    }
    best = cost;
    return true;
  };
  /** The same words may stand at several places: the right one makes nothing else differ. */
  const takesBest = (ways: readonly PossibleEdit[]): void => {
    let chosen: { readonly way: PossibleEdit; readonly cost: Cost } | null = null;
    for (const way of ways) {
      const cost = costWith([way]);
      undo([way]);
      const { left, all } = chosen?.cost ?? best;
      if (cost.left < left || (chosen !== null && cost.left === left && cost.all < all)) chosen = { way, cost };
      if (chosen !== null && chosen.cost.all < best.all) break;
    }
    if (chosen === null) return;
    chosen.way.carryOut();
    best = chosen.cost;
  };
  const within = (part: readonly (readonly PossibleEdit[])[]): void => {
    const [only] = part;
    if (triesLeft <= 0) return;
    if (only !== undefined && part.length === 1) takesBest(only);
    else if (only !== undefined && !triesAll(part.flatMap(([first]) => first ?? []))) {
      const half = Math.ceil(part.length / 2);
      within(part.slice(0, half));
      within(part.slice(half));
    }
  };
  within(open.filter((ways) => ways.length > 0));
}

/** In lines. */
interface Cost {
  readonly left: number;
  readonly all: number;
}

function costOf(differing: Differing | null): Cost {
  if (differing === null) return { left: Number.POSITIVE_INFINITY, all: Number.POSITIVE_INFINITY };
  return { left: linesOf(differing.left), all: linesOf(differing.all) };
}

function linesOf(changes: readonly LineChange[]): number {
  return changes.reduce((sum, { was, is }) => sum + was.length + is.length, 0);
}
