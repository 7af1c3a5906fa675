/** A text whose tabs at the start of lines became two spaces each. */
export interface ExpandedTabs {
  readonly text: string;
  /** The first of the tabs, and how many lines have one. */
  readonly at: number;
  readonly lines: number;
  /** From an offset in the expanded text to the one in the text as it was written. */
  readonly toWritten: (offset: number) => number;
}

/** Null where no line is indented with a tab. */
export function expandTabs(text: string): ExpandedTabs | null {
  const parts: string[] = [];
  /** Where in the expanded text each added space stands; an offset behind n of them is n further left as written. */
  const added: number[] = [];
  let first = -1;
  let lines = 0;
  let copied = 0;
  let length = 0;
  for (const { 0: indent, index } of text.matchAll(/^[ \t]*\t[ \t]*(?=\S)/gm)) {
    lines++;
    if (first === -1) first = index + indent.indexOf('\t');
    length += index - copied;
    for (const character of indent) {
      length++;
      if (character === '\t') added.push(length++);
    }
    parts.push(text.slice(copied, index), indent.replaceAll('\t', '  '));
    copied = index + indent.length;
  }
  if (first === -1) return null;
  parts.push(text.slice(copied));
  return { text: parts.join(''), at: first, lines, toWritten: (offset) => offset - countBelow(added, offset) };
}

/** How many of the rising numbers are below a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
