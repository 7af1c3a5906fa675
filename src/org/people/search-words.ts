import { foldText } from './fold-text.ts';

/**
 * The words that somebody is found by: whoever writes the beginning of one finds them. Folded, each once. Where a
 * script puts no spaces between words, each place within may be the beginning of one.
 */
export function searchWords(text: string): readonly string[] {
  return [...new Set(wordsIn(text).flatMap(beginnings))];
}

/** What is asked for, as words whose beginnings are looked for. */
export function wordsIn(text: string): readonly string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function beginnings(word: string): readonly string[] {
  if (!withoutSpaces.test(word)) return [word];
  const letters = [...word];
  return letters.map((_, index) => letters.slice(index).join(''));
}
