import { nowhere, partMark } from './whole-addresses.ts';

/**
 * A page’s HTML as a part of a larger file: its ids get the part’s name in front, so that no two are the same, and its
 * headings stand one deeper (but for the overview, which gives the file its name). Links to what the file doesn’t hold go,
 * with their words; so do controls, which need a script. What React wrote has its quotation marks escaped in all text, so
 * attributes can be told by theirs.
 */
export function intoPart(part: string, html: string): string {
  const depth = part === 'overview' ? 0 : 1;
  return (
    html
      .replaceAll(/<link\b[^>]*>/g, '')
      // On a phone the matrix shows one level at a time, and a script the others: here all stand below each other.
      .replaceAll(/ data-matrix="[^"]*"/g, ' data-matrix="" data-chosen=""')
      .replaceAll(/<form\b[^>]*>.*?<\/form>/gs, '')
      .replaceAll(new RegExp(`<a\\b[^>]*href="${nowhere}"[^>]*>.*?</a>`, 'gs'), '')
      .replaceAll(
        / (id|aria-labelledby|aria-describedby|aria-controls|for)="([^"]*)"/g,
        (_all, name: string, ids: string) => {
          const own = ids.split(' ').map((id) => `${part}--${id}`);
          return ` ${name}="${own.join(' ')}"`;
        },
      )
      .replaceAll(/ href="#(?!part:)([^"]*)"/g, ` href="#${part}--$1"`)
      .replaceAll(/url\(#([^)]*)\)/g, `url(#${part}--$1)`)
      .replaceAll(`href="${partMark}`, 'href="#')
      .replaceAll(
        /<(\/?)h([1-6])\b/g,
        (_all, slash: string, level: string) => `<${slash}h${Math.min(6, Number(level) + depth)}`,
      )
      .replaceAll(/<p class="(?:actions|shelf-actions)">\s*<\/p>/g, '')
  );
}
