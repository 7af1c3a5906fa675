import type { Expectation } from '#engine/ladder/expectation.ts';

/** What a table says where a cell isn't described. `readCellWords` knows these again. */
export const inheritedWords = '(as the level below)';
const noneWords = '(nothing required)';
const plannedWords = '(planned)';

/** The lists of a cell, in the order in which they are written, by the line that stands above each. */
export const cellLists = [
  ['behaviours', 'Behaviours:'],
  ['outputs', 'Outputs:'],
  ['youWouldSee', 'You would see:'],
  ['traps', 'Traps:'],
] as const;

const quoteWords = 'Quote: ';

/** What `readCellWords` would take for structure begins with a backslash where it is somebody's text. */
const needsEscape =
  /^(?:\\|Quote: |(?:Behaviours|Outputs|You would see|Traps):$|\((?:as the level below|nothing required|planned|same as ))/;

/**
 * A cell of the matrix as one text: the statement, the quote, and each list below its name. A blank is a place that the
 * ladder leaves open; what is inherited, not required, planned or the same as elsewhere says so in brackets.
 */
export function cellWords(expectation: Expectation | undefined): string {
  if (expectation === undefined) return '';
  switch (expectation.kind) {
    case 'missing':
      return '';
    case 'inherited':
      return inheritedWords;
    case 'none':
      return withNote(noneWords, expectation.note);
    case 'planned':
      return withNote(plannedWords, expectation.note);
    case 'same-as':
      return `(same as ${expectation.level})`;
    case 'described': {
      const statement = expectation.statement === '' ? [] : [escapeLines(expectation.statement)];
      const quote = expectation.quote === null ? [] : [`${quoteWords}${indented(expectation.quote)}`];
      const lists = cellLists.flatMap(([key, name]) => {
        const items = expectation[key];
        return items.length === 0 ? [] : [name, ...items.map((item) => `- ${indented(item)}`)];
      });
      return [...statement, ...quote, ...lists].join('\n');
    }
  }
}

function withNote(words: string, note: string | null): string {
  return note === null ? words : `${words} ${note}`;
}

function escapeLines(text: string): string {
  return text.replaceAll(/^.*$/gm, (line) => (needsEscape.test(line) ? `\\${line}` : line));
}

/** Lines after the first stand two places in. */
function indented(text: string): string {
  return text.replaceAll('\n', '\n  ');
}

/** What a cell's text says, as `cellWords` wrote it: a short form of the ladder's format, or its parts. */
export type CellWords =
  | { readonly kind: 'missing' | 'inherited' }
  | { readonly kind: 'none' | 'planned'; readonly note: string | null }
  | { readonly kind: 'same-as'; readonly level: string }
  | {
      readonly kind: 'described';
      readonly statement: string;
      readonly quote: string | null;
      readonly lists: ReadonlyMap<(typeof cellLists)[number][0], readonly string[]>;
    };

export function readCellWords(text: string): CellWords {
  if (text === '') return { kind: 'missing' };
  if (text === inheritedWords) return { kind: 'inherited' };
  for (const [words, kind] of [
    [noneWords, 'none'],
    [plannedWords, 'planned'],
  ] as const) {
    if (text === words) return { kind, note: null };
    if (text.startsWith(`${words} `)) return { kind, note: text.slice(words.length + 1) };
  }
  const same = /^\(same as ([a-z0-9-]+)\)$/.exec(text)?.[1];
  return same === undefined ? readDescribed(text) : { kind: 'same-as', level: same };
}

function readDescribed(text: string): CellWords {
  const statement: string[] = [];
  let quote: string | null = null;
  const lists = new Map<(typeof cellLists)[number][0], string[]>();
  let into: string[] | null = null;
  for (const line of text.split('\n')) {
    const list = cellLists.find(([, name]) => name === line)?.[0];
    if (list !== undefined) {
      into = [];
      lists.set(list, into);
    } else if (into !== null) {
      if (line.startsWith('- ')) into.push(line.slice(2));
      else into.push(`${into.pop() ?? ''}\n${line.slice(2)}`);
    } else if (quote === null && line.startsWith(quoteWords)) quote = line.slice(quoteWords.length);
    else if (quote !== null) quote += `\n${line.slice(2)}`;
    else statement.push(line.startsWith('\\') ? line.slice(1) : line);
  }
  return { kind: 'described', statement: statement.join('\n'), quote, lists };
}
