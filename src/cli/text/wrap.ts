import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';

export { stringWidth };

/** Text wrapped to a width, every line indented; `hanging` is the indentation of the lines after the first. */
export function wrap(text: string, width: number, indent = '', hanging = indent): string {
  const room = Math.max(20, width - Math.max(stringWidth(indent), stringWidth(hanging)));
  return text
    .split('\n')
    .flatMap((paragraph) => wrapAnsi(paragraph, room).split('\n'))
    .map((line, index) => (line === '' ? '' : `${index === 0 ? indent : hanging}${line}`))
    .join('\n');
}

/** Text followed by as many spaces as make it so wide. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

/** At most so wide, with an ellipsis where something had to go. */
export function truncate(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let cut = text;
  while (cut !== '' && stringWidth(cut) > width - 1) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}
