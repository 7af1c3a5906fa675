const word = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu;

/** A sign that says something by itself: a letter, a digit, a tick or another picture. Dashes and brackets don't. */
const meaning = /[\p{L}\p{N}\p{So}]/u;

/** Where each word of a text begins. A word is a run of letters and digits; an apostrophe inside doesn't part it. */
export function wordStarts(text: string): number[] {
  return Array.from(text.matchAll(word), ({ index }) => index);
}

export function countWords(text: string): number {
  return text.match(word)?.length ?? 0;
}

/** Whether anything stands there that a reader could miss. */
export function saysSomething(text: string): boolean {
  return meaning.test(text);
}
