import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import { findNode, readDocument, type TextPath } from '#engine/read/write/find-node.ts';

/** One text of a cell, as a field of the form. */
export interface CellText {
  readonly path: TextPath;
  readonly name: string;
  readonly words: string;
  /** The list that it is a line of; null: it stands alone. */
  readonly list: TextPath | null;
}

export interface CellTexts {
  readonly texts: readonly CellText[];
  /** Lists that a line can be added to. */
  readonly lists: readonly { readonly path: TextPath; readonly name: string }[];
  /** The cell is one of the words that the format knows: `inherited`, `none` … */
  readonly word: string | null;
}

const parts: Readonly<Record<string, string>> = {
  quote: 'In the first person',
  statement: 'Statement',
  behaviours: 'Behaviours',
  outputs: 'What comes out',
  youWouldSee: 'You would see',
  traps: 'Traps',
  note: 'Note',
};

/**
 * The texts of one cell that a form can offer, in the order of the file; one empty field where there is no cell yet.
 * Null: the text can't be read, or the cell is written in a way that only the text itself shows.
 */
export function textsOfCell(text: string, competency: string, level: string): CellTexts | null {
  const document = readDocument(text);
  if (document === null) return null;
  const path = ['competencies', competency, 'cells', level];
  const found = findNode(document, text, path);
  if (typeof found === 'string' || found.missing.length > 2) return null;
  const { node } = found;
  if (found.missing.length > 0 || node === null) return whole(path, '', null);
  if (isScalar(node)) {
    const words = String(node.value ?? '');
    return isWord(words) ? whole(path, '', words) : whole(path, words, null);
  }
  if (isSeq(node)) return { ...linesOf(node.items as Node[], path, 'Behaviours'), word: null };
  return isMap(node) ? inLongForm(node.items, path) : null;
}

/** The words that stand for a cell without a text of its own. */
export function isWord(words: string): boolean {
  return /^(?:inherited|none|planned|same-as [a-z0-9-]+)$/.test(words);
}

function whole(path: TextPath, words: string, word: string | null): CellTexts {
  return { texts: [{ path, name: 'Statement', words, list: null }], lists: [], word };
}

function inLongForm(
  items: readonly { readonly key: unknown; readonly value: unknown }[],
  path: TextPath,
): CellTexts | null {
  const texts: CellText[] = [];
  const lists: CellTexts['lists'][number][] = [];
  let word: string | null = null;
  for (const { key, value } of items) {
    if (!isScalar(key)) return null;
    const part = String(key.value);
    const name = parts[part];
    if (isScalar(value) && (part === 'state' || part === 'sameAs')) word = String(value.value);
    if (name === undefined || isAlias(value)) continue;
    if (isScalar(value)) texts.push({ path: [...path, part], name, words: String(value.value ?? ''), list: null });
    else if (isSeq(value)) {
      const own = linesOf(value.items as Node[], [...path, part], name);
      texts.push(...own.texts);
      lists.push(...own.lists);
    }
  }
  return { texts, lists, word };
}

function linesOf(items: readonly Node[], list: TextPath, name: string): Omit<CellTexts, 'word'> {
  const texts = items.flatMap((item, index): CellText[] =>
    isScalar(item)
      ? [{ path: [...list, index], name: `${name}, ${index + 1}`, words: String(item.value ?? ''), list }]
      : [],
  );
  return { texts, lists: [{ path: list, name }] };
}
