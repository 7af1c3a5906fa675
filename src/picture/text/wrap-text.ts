import type { TextStyle } from './text-style.ts';
import { textWidth } from './text-width.ts';

/** Keeps a lone slash from beginning a line: it stays with the word before it. */
const noBreak = '\u00a0';

/**
 * Breaks a text into lines that are at most `width` units wide. A word that is wider than a line is broken with a
 * hyphen. What doesn't fit into `maxLines` is cut, and the last line ends with an ellipsis.
 */
export function wrapText(text: string, style: TextStyle, width: number, maxLines = Number.POSITIVE_INFINITY): string[] {
  const words = text
    .replaceAll(/\s+\//gu, `${noBreak}/`)
    .split(/[^\S\u00a0]+/u)
    .filter((word) => word !== '');
  const lines: string[] = [];
  let line = '';
  for (const word of words.flatMap((whole) => breakWord(whole, style, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, style) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
  }
  if (line !== '') lines.push(line);
  return lines.length <= maxLines ? lines : [...lines.slice(0, maxLines - 1), shorten(lines, style, width, maxLines)];
}

/** Parts of a word that each fit a line, all but the last with a hyphen. A slash or hyphen is a better place. */
function breakWord(word: string, style: TextStyle, width: number): string[] {
  if (textWidth(word, style) <= width) return [word];
  const halves = /^(.+?[/-])(.+)$/u.exec(word);
  if (halves) return [halves[1] ?? '', halves[2] ?? ''].flatMap((half) => breakWord(half, style, width));
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && textWidth(`${part}${character}-`, style) > width) {
      parts.push(`${part}-`);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

function shorten(lines: readonly string[], style: TextStyle, width: number, maxLines: number): string {
  let last = lines.slice(maxLines - 1).join(' ');
  while (last !== '' && textWidth(`${last}…`, style) > width) last = [...last].slice(0, -1).join('').trimEnd();
  return `${last}…`;
}
