import { Scalar } from 'yaml';
import { type LadderText, type LadderTexts, say } from './ladder-texts.ts';
import type { LineChange } from './line-changes.ts';

/** One way to change a ladder so that its page may read as somebody changed it. */
export interface PossibleEdit {
  readonly carryOut: () => void;
  readonly undo: () => void;
  /** So many lines agree then which didn't: those of the ladder's page, and those of theirs. */
  readonly linesMended: number;
}

/** What makes a line an item of a list. */
const marker = /^\s*(?:[-*+]|\d+\.) /;

/** More ways than these aren't tried: the same words stand hardly ever at more places. */
const mostWays = 12;

/**
 * The ways in which each line of a change may have come about, the likeliest first: a text that was changed within its
 * line, an item that was put into a list or taken out of it. Whether one holds is seen only on the page made of it.
 */
export function possibleEdits(
  ladder: LadderTexts,
  { was, is, at }: LineChange,
  page: readonly string[],
): (readonly PossibleEdit[])[] {
  const paired = Math.min(was.length, is.length);
  return [
    ...was.slice(0, paired).map((line, index) => rewordings(ladder, line, is[index] ?? '')),
    ...is.slice(paired).map((line, index) => additions(ladder, line, page[at + paired + index - 1] ?? '')),
    ...was.slice(paired).map((line) => removals(ladder, line)),
  ].map((ways) => ways.slice(0, mostWays));
}

function rewordings({ texts }: LadderTexts, was: string, is: string): PossibleEdit[] {
  const start = sharedStart(was, is);
  const end = sharedEnd(was, is, Math.min(was.length, is.length) - start);
  const found: { readonly length: number; readonly edit: PossibleEdit }[] = [];
  for (const { scalar } of texts) {
    const lines = String(scalar.value).split('\n');
    lines.forEach((line, index) => {
      for (const shown of new Set([line, line.replaceAll('|', '\\|')])) {
        for (let from = was.indexOf(shown); shown !== '' && from !== -1; from = was.indexOf(shown, from + 1)) {
          const after = was.length - from - shown.length;
          if (from > start || after > end) continue;
          const own = is.slice(from, is.length - after);
          const text = shown === line ? own : own.replaceAll('\\|', '|');
          if (text.trim() === '') continue;
          found.push({ length: shown.length, edit: rewording(scalar, index, text) });
        }
      }
    });
  }
  // A whole sentence rather than a word that it begins with.
  return found.toSorted((one, other) => other.length - one.length).map(({ edit }) => edit);
}

/** One line of a text: another may have been changed as well. */
function rewording(scalar: Scalar, index: number, text: string): PossibleEdit {
  const { type } = scalar;
  const lines = () => String(scalar.value).split('\n');
  const before = lines()[index] ?? '';
  return {
    carryOut: () => say(scalar, lines().with(index, text).join('\n')),
    undo: () => {
      scalar.value = lines().with(index, before).join('\n');
      if (type !== undefined) scalar.type = type;
    },
    linesMended: 2,
  };
}

function additions({ texts }: LadderTexts, line: string, before: string): PossibleEdit[] {
  if (!marker.test(line) || !marker.test(before)) return [];
  const item = line.replace(marker, '').trim();
  return itemsThatSay(texts, before).map(({ scalar, list }) => {
    const added = new Scalar(item);
    return {
      carryOut: () => void list?.items.splice(list.items.indexOf(scalar) + 1, 0, added),
      undo: () => void list?.items.splice(list.items.indexOf(added), 1),
      linesMended: 1,
    };
  });
}

function removals({ texts }: LadderTexts, line: string): PossibleEdit[] {
  if (!marker.test(line)) return [];
  return itemsThatSay(texts, line).map(({ scalar, list }) => {
    // Where the page shows a list twice, an item that is gone from both is taken out once.
    let at = -1;
    return {
      carryOut: () => {
        at = list?.items.indexOf(scalar) ?? -1;
        if (at !== -1) list?.items.splice(at, 1);
      },
      undo: () => {
        if (at !== -1) list?.items.splice(at, 0, scalar);
      },
      linesMended: 1,
    };
  });
}

/** Items of lists that a line of a page shows, and nothing else. */
function itemsThatSay(texts: readonly LadderText[], line: string): LadderText[] {
  const said = line.replace(marker, '').trim();
  return texts.filter(({ scalar, list }) => list !== null && scalar.value === said);
}

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one[length] === other[length]) length += 1;
  return length;
}

function sharedEnd(one: string, other: string, most: number): number {
  let length = 0;
  while (length < most && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}
