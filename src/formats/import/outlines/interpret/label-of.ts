import { partOf, type SourceText } from '../../source-text.ts';

export interface Labelled {
  readonly title: SourceText;
  readonly rest: SourceText | null;
}

/** The label that a line begins with: in bold, or before a colon or a dash. Null where it is all one sentence. */
export function labelOf(text: SourceText, boldChars: number): Labelled | null {
  const words = text.text;
  const bold = words.slice(0, boldChars);
  if (boldChars >= words.trimEnd().length && words !== '')
    return words.length <= 90 ? { title: withoutEnd(text), rest: null } : null;
  if (boldChars > 0 && bold.length <= 80) {
    const separator = /^\s*(?:[:–—|]|-\s)\s*/.exec(words.slice(boldChars))?.[0] ?? '';
    if (separator !== '' || /[:.–—-]\s*$/.test(bold)) {
      return labelled(text, boldChars, boldChars + separator.length);
    }
    return null;
  }
  const colon = /^([\p{Lu}\d"“][^:\n]{0,58}?)\s*:(?:\s+|$)/u.exec(words);
  if (colon !== null && wordsIn(colon[1] ?? '') <= 7 && !/[.!?]\s/.test(colon[1] ?? '')) {
    return labelled(text, (colon[1] ?? '').length, colon[0].length);
  }
  const dash = /^([\p{Lu}\d][^–—\n]{0,48}?)\s+[–—]\s+|^([\p{Lu}\d][^\n]{0,40}?)\s+-\s+/u.exec(words);
  const name = dash?.[1] ?? dash?.[2] ?? '';
  if (dash !== null && wordsIn(name) <= 5 && !/[.,;!?]/.test(name)) return labelled(text, name.length, dash[0].length);
  return null;
}

function labelled(text: SourceText, titleEnd: number, restStart: number): Labelled | null {
  const title = withoutEnd(partOf(text, 0, titleEnd));
  const rest = partOf(text, restStart);
  if (title.text === '') return null;
  return { title, rest: rest.text === '' ? null : rest };
}

/** A title without the colon that ends it. */
export function withoutEnd(text: SourceText): SourceText {
  const end = /[\s:–—-]+$/.exec(text.text)?.index ?? text.text.length;
  return partOf(text, 0, end);
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

const sort =
  /^(?:competency|competence|skill|capability|dimension|level|role|grade|track)\s*(?::|[–—]|\s-)\s*(?=\p{L}|\d)/iu;

/** A heading without what only says which sort of thing it names: "Competency: Ownership". */
export function withoutSort(text: SourceText): SourceText {
  return partOf(text, sort.exec(text.text)?.[0].length ?? 0);
}

/** A heading without the number of its chapter. */
export function withoutNumber(text: SourceText): SourceText {
  const number = /^(?:\d{1,2}(?:\.\d{1,2})+\.?|\d{1,2}[.)])\s+(?=\p{L})/u.exec(text.text)?.[0].length ?? 0;
  return partOf(text, number);
}
