import type { ParsedEvents, Trouble } from './parse-events.ts';

type SyntaxTrouble = Extract<Trouble, { kind: 'syntax' }>;

/** The syntax error that ended a parse, if one did. */
export function syntaxOf(parsed: ParsedEvents): SyntaxTrouble | null {
  return parsed.troubles.find((trouble): trouble is SyntaxTrouble => trouble.kind === 'syntax') ?? null;
}

export interface Mended {
  readonly text: string;
  readonly range: { readonly start: number; readonly end: number };
  readonly at: number;
}

/** Tries the likely ways to set a broken line aside and keeps the one that lets the parser get furthest. */
export function mendLine(
  text: string,
  { at, reason }: SyntaxTrouble,
  parse: (text: string) => ParsedEvents | null,
): Mended | null {
  const here = lineAround(text, Math.min(at, Math.max(0, text.length - 1)));
  const before = previousLine(text, here.start);
  const opener = leftOpen.test(reason) ? findOpener(text, here) : null;
  const end = endOfJudgement(text, here);
  let best: Mended | null = null;
  let furthest = -1;
  for (const line of [opener, here, before]) {
    for (const candidate of line ? [keepKey(text, line), blank(text, line)] : []) {
      if (!candidate) continue;
      const parsed = parse(candidate.text.slice(0, end));
      if (!parsed) return best;
      const next = syntaxOf(parsed)?.at ?? Number.POSITIVE_INFINITY;
      if (next <= furthest) continue;
      furthest = next;
      const inLine = at >= candidate.range.start && at < candidate.range.end;
      best = { text: candidate.text, range: candidate.range, at: inLine ? at : candidate.mark };
      // An open quote would swallow line after line if these were set aside instead of its own.
      if (next === Number.POSITIVE_INFINITY || (line === opener && next > at)) return best;
    }
  }
  return best;
}

const leftOpen = /deficient indentation|unexpected end of|missed comma|expected the node content/;
const farthestOpenerLines = 200;

/** The line, from the one of an error upwards, on which a quote, a bracket or a brace opens and doesn't close. */
function findOpener(text: string, here: Line): Line | null {
  let line: Line | null = here;
  for (let count = 0; line !== null && count < farthestOpenerLines; count++) {
    const [, mark, rest = ''] =
      /^\s*(?:- +)*(?:[\w./-]+: +)?(["'[{])(.*)$/.exec(text.slice(line.start, line.end)) ?? [];
    if (mark !== undefined && !closes(mark, rest)) return line;
    line = previousLine(text, line.start);
  }
  return null;
}

function closes(mark: string, rest: string): boolean {
  if (mark === '"' || mark === "'") return rest.includes(mark);
  const opened = rest.split(mark).length;
  return rest.split(mark === '[' ? ']' : '}').length > opened;
}

const fewestJudgedLines = 40;
const mostJudgedChars = 20_000;

/** How much text it takes to judge a way of mending: to a key well below the line, and no deeper than it. */
function endOfJudgement(text: string, line: Line): number {
  let from = line.end;
  for (let count = 0; count < fewestJudgedLines && from !== -1; count++) from = text.indexOf('\n', from + 1);
  if (from === -1) return text.length;
  const indent = /^ {0,60}/.exec(text.slice(line.start, line.end))?.[0].length ?? 0;
  const key = new RegExp(`^ {0,${indent}}[\\w-]+:(?=\\s)`, 'm').exec(text.slice(from, from + mostJudgedChars));
  if (key) return from + key.index;
  const end = text.indexOf('\n', from + mostJudgedChars);
  return end === -1 ? text.length : end;
}

interface Line {
  readonly start: number;
  readonly end: number;
}

interface Candidate {
  readonly text: string;
  readonly range: Line;
  readonly mark: number;
}

function lineAround(text: string, at: number): Line {
  // Below 0 the search would start at 0, and find a line feed that stands there.
  const start = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', start);
  return { start, end: end === -1 ? text.length : end };
}

function previousLine(text: string, start: number): Line | null {
  for (let line = start; line > 0; ) {
    const previous = lineAround(text, line - 1);
    if (text.slice(previous.start, previous.end).trim() !== '') return previous;
    line = previous.start;
  }
  return null;
}

/** Keeps `key:` and blanks what follows it. Null where the line has no key or nothing after it. */
function keepKey(text: string, line: Line): Candidate | null {
  const content = text.slice(line.start, line.end);
  const key = /^\s*(?:- )?[\w./-]+:(?=\s)/.exec(content);
  if (!key || content.slice(key[0].length).trim() === '') return null;
  const from = line.start + key[0].length;
  return {
    text: `${text.slice(0, from)}${' '.repeat(line.end - from)}${text.slice(line.end)}`,
    range: line,
    mark: from + 1,
  };
}

function blank(text: string, line: Line): Candidate {
  const indent = /^\s*/.exec(text.slice(line.start, line.end))?.[0].length ?? 0;
  return {
    text: `${text.slice(0, line.start)}${' '.repeat(line.end - line.start)}${text.slice(line.end)}`,
    range: line,
    mark: line.start + indent,
  };
}
