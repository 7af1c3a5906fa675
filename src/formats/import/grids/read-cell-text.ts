import { inheritedWords } from '../../spreadsheet/write/cell-words.ts';
import { partOf, type SourceText } from '../source-text.ts';
import { type ColumnRole, columnRole } from './column-role.ts';

/** What stands in one cell of a matrix, line by line. */
export interface CellText {
  readonly kind: 'told' | 'blank' | 'none' | 'open';
  readonly statement: readonly SourceText[];
  readonly behaviours: readonly SourceText[];
  readonly outputs: readonly SourceText[];
  readonly examples: readonly SourceText[];
  readonly traps: readonly SourceText[];
  /** List numbers and labels of lists: they hold the text together and say nothing themselves. */
  readonly structure: readonly SourceText[];
  /** Paragraphs of one text, which stay what they are; several statements are a list elsewhere. */
  readonly isProse?: boolean;
}

type Part = 'statement' | 'behaviours' | 'outputs' | 'examples' | 'traps';

const noRequirement =
  /^\(?(?:n\s*\/\s*a|n\.a\.?|none|nil|no (?:requirements?|expectations?)(?: yet| at this level| here)?|not (?:applicable|required|expected|relevant|needed)(?: at this level| here)?|nothing (?:required|expected|is required|is expected|in particular)(?: at this level| here)?|does not apply|doesn['’]t apply)\)?[.!]?$/i;
const dash = /^(?:[-–—−]+|\.{1,3}|…|\/)$/;
const notWritten =
  /^\(?(?:tbd|tba|tbc|to ?do|to be (?:defined|determined|decided|done|confirmed|written)|wip|coming soon|\?+)\)?[.!]?$/i;

/** True where the words of a cell say that nothing is asked. */
export function saysNothingAsked(text: string): boolean {
  return noRequirement.test(text.trim());
}

/** True where a mark stands for an empty place. */
export function isDash(text: string): boolean {
  return dash.test(text.trim());
}

/**
 * A cell as statement and lists: lines with bullets are behaviours, what stands above them is the statement, and a line
 * such as "Examples:" says what follows it. Lines without bullets stay lines of the statement.
 */
export function readCellText(text: SourceText | null, part: Part = 'statement'): CellText {
  if (text === null || text.text.trim() === '') return empty('blank');
  if (text.text.trim() === inheritedWords) return { ...empty('blank'), structure: [trimmed(text)] };
  if (saysNothingAsked(text.text) || isDash(text.text)) return { ...empty('none'), statement: [trimmed(text)] };
  if (notWritten.test(text.text.trim())) return { ...empty('open'), statement: [trimmed(text)] };
  const parts: Record<Part | 'structure', SourceText[]> = {
    statement: [],
    behaviours: [],
    outputs: [],
    examples: [],
    traps: [],
    structure: [],
  };
  const lines = linesOf(text);
  let into: Part = part;
  for (const line of lines) {
    const labelled = labelOf(line.text.text);
    if (labelled !== null) {
      into = labelled.part;
      parts.structure.push(partOf(line.text, 0, labelled.length));
      if (line.text.text.length > labelled.length) parts[into].push(partOf(line.text, labelled.length));
      continue;
    }
    if (line.marker !== null && /\p{N}|\p{L}/u.test(line.marker.text)) parts.structure.push(line.marker);
    parts[line.marker !== null && into === 'statement' ? 'behaviours' : into].push(line.text);
  }
  return { kind: 'told', ...parts };
}

/** A cell that is a list of its own: each line, without its bullet. */
export function linesOfCell(text: SourceText): {
  readonly lines: readonly SourceText[];
  readonly structure: readonly SourceText[];
} {
  const lines = linesOf(text);
  const markers = lines.flatMap(({ marker }) => (marker !== null && /\p{N}|\p{L}/u.test(marker.text) ? [marker] : []));
  return { lines: lines.map((line) => line.text), structure: markers };
}

interface Line {
  readonly marker: SourceText | null;
  readonly text: SourceText;
}

const bullet = /^\s*(?:[•●▪■◦‣∙·○➢➤►✓✔*+–—-]|\(?(?:\d{1,2}|[a-h])[.)])(?=\s)\s*|^\s*[•●▪■◦‣∙·○➢➤►✓✔]\s*/;

function linesOf(text: SourceText): readonly Line[] {
  const lines: Line[] = [];
  const breaks = /\r\n|[\n\r\u2028\u2029\v]|\s(?=[•●▪■‣∙➢➤►]\s*\S)/g;
  let from = 0;
  let found: RegExpExecArray | null;
  do {
    found = breaks.exec(text.text);
    const line = partOf(text, from, found?.index ?? text.text.length);
    from = found === null ? from : found.index + found[0].length;
    if (line.text !== '') lines.push(lineOf(line));
  } while (found !== null);
  return joinWrapped(text, lines);
}

function lineOf(line: SourceText): Line {
  const length = bullet.exec(line.text)?.[0].length ?? 0;
  if (length === 0 || length === line.text.length) return { marker: null, text: line };
  return { marker: partOf(line, 0, length), text: partOf(line, length) };
}

/** A line that goes on in the next one with a small letter is one line. */
function joinWrapped(whole: SourceText, lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const goesOn =
      last !== undefined && line.marker === null && /^\p{Ll}/u.test(line.text.text) && !/[.!?:;]$/.test(last.text.text);
    if (
      !goesOn ||
      (last.marker === null && lines.every(({ marker }) => marker === null) && last.text.text.length < 40)
    ) {
      joined.push(line);
      continue;
    }
    const start = last.text.start - whole.start;
    joined[joined.length - 1] = {
      ...last,
      text: partOf(whole, start, line.text.start - whole.start + line.text.text.length),
    };
  }
  return joined;
}

const labels: Partial<Record<ColumnRole, Part>> = {
  behaviours: 'behaviours',
  examples: 'examples',
  outputs: 'outputs',
  traps: 'traps',
  text: 'statement',
};

function labelOf(line: string): { readonly part: Part; readonly length: number } | null {
  const length = /^[\p{L}][\p{L}\s-]{1,30}:/u.exec(line)?.[0].length;
  if (length === undefined) return null;
  const role = columnRole(line.slice(0, length - 1));
  const part = role === null ? undefined : labels[role];
  return part === undefined ? null : { part, length };
}

function trimmed(text: SourceText): SourceText {
  return partOf(text, 0);
}

function empty(kind: CellText['kind']): CellText {
  return { kind, statement: [], behaviours: [], outputs: [], examples: [], traps: [], structure: [] };
}
