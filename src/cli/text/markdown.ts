import type { Paint } from './paint.ts';

/**
 * The Markdown of a ladder for a terminal: emphasis becomes a style where there is colour and plain words where
 * there isn't, and links keep their address. Lines inside a paragraph are joined, because they are wrapped anew.
 */
export function markdown(text: string, paint: Paint): string {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => (isList(paragraph) ? paragraph : paragraph.replaceAll(/\s*\n\s*/g, ' ')))
    .join('\n\n')
    .replaceAll(/\*\*(\S(?:[^*]*\S)?)\*\*/g, (_, words: string) => paint.strong(words))
    .replaceAll(/(?<![\w*])[*_](\S(?:[^*_\n]*\S)?)[*_](?![\w*])/g, (_, words: string) => paint.emphasis(words))
    .replaceAll(/\[([^\]]+)\]\(([^)\s]+)\)/g, '$1 ($2)');
}

function isList(paragraph: string): boolean {
  return /^\s*(?:[-*]|\d+\.) /m.test(paragraph);
}
