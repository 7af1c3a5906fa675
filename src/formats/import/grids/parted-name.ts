import { partOf, type SourceText } from '../source-text.ts';

/** The first line of a name, and what follows it. */
export function partedName(text: SourceText): readonly [SourceText, SourceText | null] {
  const end = /\r?\n/.exec(text.text)?.index;
  if (end === undefined) return [partOf(text, 0), null];
  const rest = partOf(text, end);
  return [partOf(text, 0, end), rest.text === '' ? null : rest];
}
