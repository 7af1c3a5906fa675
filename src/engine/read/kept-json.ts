/** What a mapping or a list may hold is limited; so few commas can't come near it. */
const mostCommas = 500;

/** Characters that YAML's reader refuses or turns into something else, also within quotes; and JavaScript's own key. */
const hasMeaningElsewhere = /[\u007f-\u009f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]|__proto__/;

/**
 * The value of a text that a program wrote as JSON and that nobody touched since, as everything that is kept is;
 * `undefined`: it isn't sure to be one. Such a text holds no key twice, nothing aside and nothing that JSON and YAML
 * read differently, so where its value also fits, there is nothing to find in it and no place to tell. Some ten times
 * as fast as the reader that knows where everything stands.
 */
export function keptJson(text: string): unknown {
  if (!text.startsWith('{') || hasMeaningElsewhere.test(text) || hasMoreCommasThan(text, mostCommas)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    // What was said twice, or otherwise than a program would, comes back differently.
    return JSON.stringify(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

function hasMoreCommasThan(text: string, most: number): boolean {
  let found = 0;
  for (let at = text.indexOf(','); at !== -1; at = text.indexOf(',', at + 1)) if (++found > most) return true;
  return false;
}
