/** What the copy begins and ends with, each on a line of its own. Readers of the page don't see it. */
const start =
  '<!-- The ladder of this page in its own format, for reading it back. Changes in the page above count before it.';
const end = '-->';

/** Whether a copy stands in a text, or begins there: what follows is no ladder’s own file, although it holds one. */
export function holdsCopy(text: string): boolean {
  return text.includes(start);
}

/** The ladder's own text as a remark of HTML that nobody sees; two hyphens in it are parted, since they would end it. */
export function copyInMarkdown(text: string): string {
  const safe = text.replaceAll('\\', '\\\\').replaceAll(/-(?=-)/g, '-\\');
  return `${start}\n${safe}\n${end}\n`;
}

export interface MarkdownWithCopy {
  /** The page as people see it. */
  readonly page: string;
  /** The ladder's own text. */
  readonly copy: string;
}

/** Parts a page from the copy at its end; null where there is none. */
export function partCopy(text: string): MarkdownWithCopy | null {
  const plain = text.replaceAll(/\r\n?/g, '\n');
  const at = plain.lastIndexOf(`\n${start}\n`);
  const stop = at === -1 ? -1 : plain.indexOf(`\n${end}`, at + start.length + 1);
  if (stop === -1 || plain.slice(stop + end.length + 1).trim() !== '') return null;
  const safe = plain.slice(at + start.length + 2, stop);
  const copy = safe.replaceAll(/-\\(?=-)/g, '-').replaceAll('\\\\', '\\');
  return { page: plain.slice(0, at), copy };
}
