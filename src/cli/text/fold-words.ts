/**
 * Plain text wrapped to a width, without colours and counting every character as one column. `wrap` knows more and
 * costs some milliseconds to load, which is what `rungs check` has least of.
 */
export function foldWords(text: string, width: number, indent: string, hanging = indent): string {
  const lines: string[] = [];
  let line = indent;
  let isEmpty = true;
  for (const word of text.split(/\s+/)) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      [line, isEmpty] = [hanging, true];
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join('\n');
}
