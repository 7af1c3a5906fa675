import type { Place } from './place.ts';

/**
 * The lines around a place with the place marked, for a terminal or a page:
 *
 *     11 |   l2:
 *   > 12 |     tittle: Middle SE
 *        |     ^^^^^^
 */
export function codeFrame(text: string, place: Place, around = 1): string {
  const lines = text.split(/\r\n|\r|\n/);
  const first = Math.max(1, place.line - around);
  const last = Math.min(lines.length, place.line + around);
  const width = String(last).length;
  const frame: string[] = [];
  for (let number = first; number <= last; number++) {
    const content = lines[number - 1] ?? '';
    const marker = number === place.line ? '>' : ' ';
    frame.push(`${marker} ${String(number).padStart(width)} | ${shorten(content)}`.trimEnd());
    if (number === place.line) frame.push(`  ${' '.repeat(width)} | ${underline(content, place)}`);
  }
  return frame.join('\n');
}

const longestLine = 160;

function shorten(content: string): string {
  const visible = content.replaceAll('\t', ' ');
  return visible.length > longestLine ? `${visible.slice(0, longestLine - 1)}…` : visible;
}

function underline(content: string, place: Place): string {
  const column = Math.min(place.column, longestLine);
  const room = Math.max(1, Math.min(content.length, longestLine) - column + 1);
  const length = Math.max(1, Math.min(place.end - place.start, room));
  return ' '.repeat(column - 1) + '^'.repeat(length);
}
