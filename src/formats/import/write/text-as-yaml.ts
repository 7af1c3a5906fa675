import type { Scalar } from 'yaml';
import { stringifyString } from 'yaml/util';
import { lineWidthChars } from '#engine/read/format/line-width.ts';
import { isPlainEnough } from '#engine/read/format/plain-enough.ts';

/** Where a text stands: how far its lines are indented, at which column it begins, and after which key (null: a dash). */
export interface TextPlace {
  readonly indent: string;
  readonly column: number;
  readonly key: string | null;
}

/**
 * One text as the formatter writes it: plain where that is the same text, folded where it is long, in quotes where it
 * must be; several lines as a block. The same decisions as `layOut` makes, and the writer of `yaml` for all but the
 * plain short ones.
 */
export function textAsYaml(text: string, place: TextPlace): string {
  const type = typeOf(text, place);
  if (type === 'PLAIN' && place.column + text.length <= lineWidthChars) return text;
  const context = {
    indent: place.indent,
    indentStep: '  ',
    implicitKey: false,
    inFlow: false,
    ...(place.key === null ? {} : { indentAtStart: place.key.length + 2 }),
    options: writing,
  };
  return stringifyString({ type, value: text } as Scalar, context as unknown as Parameters<typeof stringifyString>[1]);
}

/** What `Document.toString` sets when nobody asks for anything else. */
const writing = {
  blockQuote: true,
  commentString: (comment: string) => comment,
  defaultKeyType: null,
  defaultStringType: 'PLAIN',
  doubleQuotedAsJSON: false,
  doubleQuotedMinMultiLineLength: 40,
  lineWidth: lineWidthChars,
  minContentWidth: 20,
  singleQuote: null,
} as const;

type TextType = 'PLAIN' | 'BLOCK_FOLDED' | 'BLOCK_LITERAL' | 'QUOTE_DOUBLE' | 'QUOTE_SINGLE';

function typeOf(text: string, { column, key }: TextPlace): TextType {
  if (mayStandAsBlock(text)) return 'BLOCK_LITERAL';
  const type = isPlainEnough(text, false) ? 'PLAIN' : quotesFor(text);
  const quoted = type !== 'PLAIN';
  if (column + text.length + (quoted ? 2 : 0) <= lineWidthChars) return type;
  return canFold(text) && (key !== null || quoted) ? 'BLOCK_FOLDED' : type;
}

/** A text of several lines that a block holds exactly as it is. */
function mayStandAsBlock(text: string): boolean {
  return /^\S[\s\S]*\n[\s\S]*\S$/.test(text) && !/[^\P{Cc}\n]|[\u2028\u2029\ufeff]|[ \t]\n/u.test(text);
}

function quotesFor(text: string): TextType {
  return /["\\]/.test(text) && !/'|\p{Cc}/u.test(text) ? 'QUOTE_SINGLE' : 'QUOTE_DOUBLE';
}

function canFold(text: string): boolean {
  return /\S \S/.test(text) && !/^\s|\s$|[^\P{Cc}]/u.test(text);
}
