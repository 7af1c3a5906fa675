import { columnRole } from '../../grids/column-role.ts';
import { levelLikeness } from '../../grids/level-likeness.ts';
import type { Outline } from '../../outline.ts';
import { partOf, type SourcePiece, type SourceText, wholeOf } from '../../source-text.ts';

/** A table that became one paragraph: its head, and what stands after each level's name. No cells: it can't be cut. */
export interface FlattenedTable {
  readonly piece: SourcePiece;
  readonly head: SourceText;
  readonly cells: readonly { readonly level: SourceText; readonly text: SourceText | null }[];
}

/**
 * Finds tables that were copied without their cells: a word for levels and a heading, then names of levels in the order
 * that all such paragraphs share, each followed by its words. "Level Expectation Junior Asks why Mid … Senior …"
 */
export function findFlattenedTables(outlines: readonly Outline[]): ReadonlyMap<SourcePiece, FlattenedTable> {
  const paragraphs = outlines.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'paragraph' && beginsAsTable(block.text.text) ? [block.text] : [])),
  );
  const names = commonNames(paragraphs.map(({ text }) => namesIn(text)));
  const found = new Map<SourcePiece, FlattenedTable>();
  if (names.length < 3) return found;
  for (const piece of paragraphs) found.set(piece, cutAt(piece, names) ?? { piece, head: wholeOf(piece), cells: [] });
  return found;
}

function beginsAsTable(text: string): boolean {
  const first = /^[\p{L}]+/u.exec(text)?.[0] ?? '';
  return text.length > 40 && columnRole(first) === 'level' && !/^\w+:/.test(text);
}

/** Capitalised words of a text that name a level by themselves, in order, each once. */
function namesIn(text: string): readonly string[] {
  const names: string[] = [];
  for (const [word] of text.matchAll(/(?<![\p{L}\d])(?:\p{Lu}[\p{L}]+|[A-Z]{1,3}\d)(?![\p{L}\d-])/gu)) {
    if (levelLikeness(word) >= 0.9 && columnRole(word) !== 'level' && !names.includes(word)) names.push(word);
  }
  return names;
}

/** The names that most of the paragraphs have, in the order of the first that has them all. */
function commonNames(lists: readonly (readonly string[])[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const list of lists) for (const name of list) counts.set(name, (counts.get(name) ?? 0) + 1);
  const common = [...counts].filter(([, count]) => count * 2 > lists.length).map(([name]) => name);
  const whole = lists.find((list) => common.every((name) => list.includes(name)));
  return whole === undefined || lists.length < 2 ? [] : whole.filter((name) => common.includes(name));
}

function cutAt(piece: SourcePiece, names: readonly string[]): FlattenedTable | null {
  const whole = wholeOf(piece);
  const starts: { readonly name: string; readonly at: number }[] = [];
  let from = 0;
  for (const name of names) {
    const found = new RegExp(`(?<![\\p{L}\\d])${name}(?![\\p{L}\\d])`, 'u').exec(piece.text.slice(from));
    if (found === null) continue;
    starts.push({ name, at: from + found.index });
    from += found.index + name.length;
  }
  const [first] = starts;
  if (first === undefined || starts.length < Math.min(3, names.length)) return null;
  const cells = starts.map(({ name, at }, index) => {
    const text = partOf(whole, at + name.length, starts[index + 1]?.at ?? piece.text.length);
    return { level: partOf(whole, at, at + name.length), text: text.text === '' ? null : text };
  });
  return { piece, head: partOf(whole, 0, first.at), cells };
}
