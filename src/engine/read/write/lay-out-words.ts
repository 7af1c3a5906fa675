import { Document, type Scalar } from 'yaml';
import { lineWidthChars } from '../format/line-width.ts';

export interface LayOut {
  /** The column that the text belongs to. */
  readonly indent: number;
  readonly isListItem: boolean;
  /** How much of the first line is taken: `l1: `. */
  readonly taken: number;
}

/** A text as YAML, on one line: for flow maps, JSON, and where something follows on the line. */
export function onOneLine(words: string): string {
  return JSON.stringify(words);
}

/**
 * A text as people write it in these files: plain on one line where that fits, otherwise folded over several. It
 * ends without a line break. Lines after the first are indented for the place.
 */
export function layOutWords(words: string, { indent, isListItem, taken }: LayOut): string {
  const plain = inDocument(words, isListItem, 0, null);
  if (!plain.includes('\n') && indent + taken + plain.length <= lineWidthChars) return plain;
  const style = words.includes('\n') ? 'BLOCK_LITERAL' : isListItem ? null : 'BLOCK_FOLDED';
  const lines = inDocument(words, isListItem, Math.max(40, lineWidthChars - indent), style);
  return lines.replaceAll(/\n(?=.)/g, `\n${' '.repeat(indent)}`);
}

function inDocument(words: string, isListItem: boolean, lineWidth: number, style: Scalar.Type | null): string {
  const document = new Document(isListItem ? [words] : { k: words });
  const scalar = document.getIn([isListItem ? 0 : 'k'], true) as Scalar;
  if (style !== null) scalar.type = style;
  const written = document.toString({ lineWidth });
  return written.slice(isListItem ? 2 : 3).replace(/\n$/, '');
}
