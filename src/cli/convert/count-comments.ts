import { Lexer } from 'yaml';

/** How many comments a text of YAML has; none, where it is JSON. */
export function countComments(text: string): number {
  let count = 0;
  let isText = false;
  for (const token of new Lexer().lex(text)) {
    if (!isText && token.startsWith('#')) count++;
    // This sign stands before the text of a scalar, which may begin with a hash.
    isText = token === '\u001f';
  }
  return count;
}
