import { columnRole } from '../../grids/column-role.ts';
import { levelLikeness } from '../../grids/level-likeness.ts';
import { levelNaming } from '../interpret/field-names.ts';
import { isDrawing, listMark, type SourceLine } from './source-line.ts';

/** A cell as it stands in a line. */
export interface PastedCell {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

export interface PastedTable {
  readonly rows: readonly (readonly (PastedCell | null)[])[];
  /** How many lines it took. */
  readonly lineCount: number;
  /** True where the text has lost its table, and this is what it looks like. */
  readonly isGuessed: boolean;
}

/** The table that begins at a line, however it came into plain text; null where none does. */
export function pastedTableAt(lines: readonly SourceLine[], at: number): PastedTable | null {
  return pipeTable(lines, at) ?? tabTable(lines, at) ?? gluedTable(lines, at) ?? lineByLineTable(lines, at);
}

/** Rows between upright strokes. */
function pipeTable(lines: readonly SourceLine[], at: number): PastedTable | null {
  const taken: SourceLine[] = [];
  for (let next = at; isPipeRow(lines[next]); next++) taken.push(lines[next] as SourceLine);
  if (taken.length < 2) return null;
  const rows = taken.filter(({ text }) => !isDrawing(text)).map((line) => cut(line, /\|/g));
  return table(
    rows.map((row) => (row[0] === null ? row.slice(1) : row)),
    taken.length,
    false,
  );
}

function isPipeRow(line: SourceLine | undefined): boolean {
  return line !== undefined && /^\|.*\|$/.test(line.text);
}

/** Rows as they come from a spreadsheet or a page: cells parted by tabs. */
function tabTable(lines: readonly SourceLine[], at: number): PastedTable | null {
  const taken: SourceLine[] = [];
  for (let next = at; ; next++) {
    const line = lines[next];
    if (line === undefined || !line.text.includes('\t') || listMark(line.text) !== null) break;
    taken.push(line);
  }
  if (taken.length < 2) return null;
  return table(
    taken.map((line) => cut(line, /\t/g)),
    taken.length,
    false,
  );
}

/** Rows whose cells lost what parted them: "IC0 - InternCan you learn?Basics", in as many parts as the line above. */
function gluedTable(lines: readonly SourceLine[], at: number): PastedTable | null {
  const glue = /(?<=[\p{Ll}\d?!.)])(?=\p{Lu}\p{Ll})/gu;
  const rows: (readonly (PastedCell | null)[])[] = [];
  for (let next = at; next < lines.length; next++) {
    const line = lines[next];
    if (line === undefined || listMark(line.text) !== null) break;
    const cells = cut(line, glue);
    if (cells.length < 2 || (rows[0] !== undefined && cells.length !== rows[0].length)) break;
    rows.push(cells);
  }
  if (rows.length < 3) return null;
  const levels = rows.filter(([first]) => first != null && levelLikeness(first.text) >= 0.7);
  return levels.length * 2 >= rows.length ? table(rows, rows.length, true) : null;
}

/** A table with each cell on a line of its own: "Competency", "L1", "L2", "L3", and then rows as long as that. */
function lineByLineTable(lines: readonly SourceLine[], at: number): PastedTable | null {
  const head = headAt(lines, at);
  if (head === null) return null;
  const body: SourceLine[][] = [];
  for (let next = at + head.length; next + head.length <= lines.length; next += head.length) {
    const row = lines.slice(next, next + head.length);
    const [name, ...cells] = row;
    if (
      name === undefined ||
      !isName(name.text) ||
      head.some(({ text }) => text === name.text) ||
      isLabel(name.text) ||
      row.some(({ text }) => listMark(text) !== null)
    )
      break;
    const [first] = body;
    if (first !== undefined && !cells.every(({ text }, c) => isAlike(text, first[c + 1]?.text ?? ''))) break;
    body.push(row);
  }
  const [first] = body;
  if (first === undefined) return null;
  // One row alone is a table only where its cells can't be anything else.
  if (body.length === 1 && !first.slice(1).every(({ text }) => /^[×x]?\d/.test(text))) return null;
  const rows = [head, ...body].map((row) => row.map((line): PastedCell => line));
  return table(rows, (body.length + 1) * head.length, true);
}

/** The head: a word for what the rows are, perhaps another, then three levels or more. */
function headAt(lines: readonly SourceLine[], at: number): readonly SourceLine[] | null {
  const corner = columnRole(lines[at]?.text ?? '');
  if (corner !== 'competency' && corner !== 'group') return null;
  let next = at + 1;
  while (next < at + 3 && (lines[next]?.text.length ?? 99) <= 12 && !isLevel(lines[next])) next++;
  const firstLevel = next;
  while (isLevel(lines[next])) next++;
  return next - firstLevel >= 3 ? lines.slice(at, next) : null;
}

function isLevel(line: SourceLine | undefined): boolean {
  return line !== undefined && levelNaming(line.text) !== 'no';
}

function isName(text: string): boolean {
  return text.length <= 60 && text.split(/\s+/).length <= 8 && !/[.:!]$/.test(text);
}

function isLabel(text: string): boolean {
  return /^[^.]{3,40}:\s/.test(text);
}

function isAlike(text: string, first: string): boolean {
  const isFigure = (one: string) => /^[×x]?\d+(?:[.,]\d+)?%?$/.test(one);
  if (isFigure(first) || isFigure(text)) return isFigure(first) === isFigure(text);
  return /\s/.test(text) || /[.!]$/.test(text);
}

function cut(line: SourceLine, by: RegExp): readonly (PastedCell | null)[] {
  const cells: (PastedCell | null)[] = [];
  let from = 0;
  const take = (to: number) => {
    const stretch = line.text.slice(from, to);
    const text = stretch.trim();
    const lead = stretch.length - stretch.trimStart().length;
    cells.push(text === '' ? null : { line: line.line, column: line.column + from + lead, text });
  };
  for (const found of line.text.matchAll(by)) {
    take(found.index);
    from = found.index + found[0].length;
  }
  if (from < line.text.length) take(line.text.length);
  return cells;
}

function table(rows: PastedTable['rows'], lineCount: number, isGuessed: boolean): PastedTable {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const even = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? null));
  return { rows: even, lineCount, isGuessed };
}
