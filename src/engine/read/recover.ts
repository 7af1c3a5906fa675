import type { DocumentNode } from './document-tree.ts';
import type { ParsedEvents, Trouble } from './parse-events.ts';

export interface Recovered {
  readonly root: DocumentNode | null;
  readonly troubles: readonly Trouble[];
  /** Character ranges that were set aside. */
  readonly damage: readonly { readonly start: number; readonly end: number }[];
  /** The first tab that indents a line, and how many lines have one. */
  readonly tabs: { readonly at: number; readonly lines: number } | null;
}

/** The most broken lines that are named, and the most text that is parsed again to find them. */
const brokenLineLimit = 20;
const parseBudgetChars = 4 * 1024 * 1024;

/**
 * Parses a text that may be broken in several places. At each syntax error the line it comes from is blanked
 * (its key is kept where it has one) and the text is parsed again, so that one typo never hides the next. The
 * parser often notices a mistake one line late (an unclosed quote): of the line named and the one before it,
 * the one whose absence lets the parser get further is at fault.
 */
export function recover(text: string, parse: (text: string) => ParsedEvents): Recovered {
  let budget = Math.max(parseBudgetChars, text.length);
  const spend = (candidate: string) => {
    budget -= candidate.length;
    return parse(candidate);
  };

  let current = text;
  let parsed = spend(current);
  const tabs = syntaxOf(parsed) === null ? null : findTabIndentation(text);
  if (tabs) {
    current = replaceTabIndentation(current);
    parsed = spend(current);
  }
  const troubles: Trouble[] = [];
  const damage: { start: number; end: number }[] = [];
  for (let error = syntaxOf(parsed); error !== null; error = syntaxOf(parsed)) {
    const best = mend(current, error.at, (candidate) => (budget > 0 ? spend(candidate) : null));
    troubles.push({ ...error, at: best?.at ?? error.at });
    if (!best || troubles.length >= brokenLineLimit) return { root: null, troubles, damage, tabs };
    damage.push(best.range);
    current = best.text;
    parsed = best.parsed;
  }
  return { root: parsed.root, troubles: [...troubles, ...parsed.troubles], damage, tabs };
}

type SyntaxTrouble = Extract<Trouble, { kind: 'syntax' }>;

function syntaxOf(parsed: ParsedEvents): SyntaxTrouble | null {
  return parsed.troubles.find((trouble): trouble is SyntaxTrouble => trouble.kind === 'syntax') ?? null;
}

interface Mended {
  readonly text: string;
  readonly parsed: ParsedEvents;
  readonly range: { readonly start: number; readonly end: number };
  readonly at: number;
}

/** Tries the likely ways to set a broken line aside and keeps the one that lets the parser get furthest. */
function mend(text: string, at: number, parse: (text: string) => ParsedEvents | null): Mended | null {
  const here = lineAround(text, Math.min(at, Math.max(0, text.length - 1)));
  const before = previousLine(text, here.start);
  const candidates = before
    ? [keepKey(text, here), keepKey(text, before), blank(text, here), blank(text, before)]
    : [keepKey(text, here), blank(text, here)];
  let best: Mended | null = null;
  let furthest = -1;
  for (const candidate of candidates) {
    if (!candidate) continue;
    const parsed = parse(candidate.text);
    if (!parsed) return best;
    const next = syntaxOf(parsed)?.at ?? Number.POSITIVE_INFINITY;
    if (next <= furthest) continue;
    furthest = next;
    const inLine = at >= candidate.range.start && at < candidate.range.end;
    best = { text: candidate.text, parsed, range: candidate.range, at: inLine ? at : candidate.mark };
    if (next === Number.POSITIVE_INFINITY) break;
  }
  return best;
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
  const start = text.lastIndexOf('\n', at - 1) + 1;
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

function findTabIndentation(text: string): Recovered['tabs'] {
  const lines = [...text.matchAll(/^ *\t/gm)];
  const first = lines[0];
  return first ? { at: first.index + first[0].length - 1, lines: lines.length } : null;
}

/** Every tab at the start of a line as two spaces; lines stay where they are, columns after a tab move. */
function replaceTabIndentation(text: string): string {
  return text.replace(/^[ \t]*\t[ \t]*/gm, (indent) => indent.replaceAll('\t', '  '));
}
