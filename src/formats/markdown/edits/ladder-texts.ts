import { type Document, isMap, isScalar, isSeq, parseDocument, type Scalar, type YAMLSeq } from 'yaml';
import { lineWidthChars } from '#engine/read/format/line-width.ts';
import type { TextPath } from '#engine/read/write/find-node.ts';

/** One text of a ladder's own file, where it stands, and the list it is an item of. */
export interface LadderText {
  readonly scalar: Scalar;
  readonly list: YAMLSeq | null;
  readonly path: TextPath;
  /** What it said before anything was changed. */
  readonly was: string;
}

/** A ladder's own file, whose texts can be changed where they stand; comments and order stay. */
export interface LadderTexts {
  readonly document: Document;
  readonly texts: readonly LadderText[];
}

/** Keys aren't among the texts: they are ids, and other things refer to them. */
export function ladderTexts(text: string): LadderTexts {
  const document = parseDocument(text);
  return { document, texts: [...textsIn(document.contents, null, [])] };
}

function* textsIn(node: unknown, list: YAMLSeq | null, path: TextPath): Generator<LadderText> {
  if (isScalar(node)) {
    if (typeof node.value === 'string' && node.value !== '') yield { scalar: node, list, path, was: node.value };
  } else if (isSeq(node))
    for (const [index, item] of node.items.entries()) yield* textsIn(item, node, [...path, index]);
  else if (isMap(node))
    for (const { key, value } of node.items)
      yield* textsIn(value, null, [...path, isScalar(key) ? String(key.value) : '']);
}

/** The file as it is now, laid out anew. */
export function textOf({ document }: LadderTexts): string {
  return document.toString({ lineWidth: lineWidthChars });
}

/** How it is laid out is found anew, since another text may need another layout. */
export function say(scalar: Scalar, value: unknown): void {
  scalar.value = value;
  scalar.type = 'PLAIN';
}
