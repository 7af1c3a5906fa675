import Papa from 'papaparse';
import type { PeopleColumnName, PeopleRow, RowFinding } from '#org/people/people-row.ts';
import { unguardCell } from '../spreadsheet/cell-guard.ts';
import { type ListHeadings, readHeadings } from './list-headings.ts';
import { readRow } from './read-row.ts';

export interface PeopleList {
  readonly rows: readonly PeopleRow[];
  /** What is wrong with the list as a whole; what is wrong with a row stands at the row. */
  readonly findings: readonly RowFinding[];
}

/**
 * Reads a list of people from CSV: a line of headings (`name`, `email`, `team`, `manager` …, in any order), then a line
 * for each person. A column that isn't there, and a blank cell where a blank can't be meant, say nothing; a blank
 * team or manager says that there is none. Commas, semicolons or tabs; quoted cells, CRLF and a byte order mark are
 * fine; blank lines are passed over. Never throws on what somebody wrote.
 */
export function readPeopleList(text: string): PeopleList {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { delimiter: delimiterOf(text) });
  const lines = data
    .map((cells, at) => ({ row: at + 1, cells: cells.map((cell) => unguardCell(cell.trim()).trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [first, ...rest] = lines;
  if (first === undefined) return { rows: [], findings: [emptyList] };
  const [open] = errors.filter(({ type }) => type === 'Quotes');
  const headings = readHeadings(first.cells, first.row);
  const findings = open === undefined ? headings.findings : [...headings.findings, openQuote((open.row ?? 0) + 1)];
  if (findings.length > 0) return { rows: [], findings };
  return { rows: rest.map(({ row, cells }) => rowOf(row, cells, headings)), findings };
}

const emptyList: RowFinding = {
  row: 1,
  column: '',
  sentence: 'The list is empty. Write a line of headings (name, email, team, manager), then a line for each person.',
};

function openQuote(row: number): RowFinding {
  const sentence =
    'A quotation mark of this row isn’t closed where its cell ends, so nothing from here on can be read. Write one at the end of the cell, and two for each one within it.';
  return { row, column: '', sentence };
}

function rowOf(row: number, cells: readonly string[], { columns }: ListHeadings): PeopleRow {
  const given = new Map<PeopleColumnName, string>();
  for (const [at, column] of columns.entries()) if (column !== null) given.set(column, cells[at] ?? '');
  const read = readRow(row, given);
  const isWhole = cells.length === columns.length || cells.slice(columns.length).every((cell) => cell === '');
  if (isWhole && cells.length >= columns.length) return read;
  const sentence = `This row has ${cells.length} cells, and there are ${columns.length} headings. Put what stands in the wrong place right; a cell with a comma in it needs quotation marks.`;
  return { ...read, findings: [{ row, column: '', sentence }, ...read.findings] };
}

/** The separator that stands first in the first line: headings have none within them. */
function delimiterOf(text: string): string {
  return /[,;\t]/.exec(text.slice(0, text.search(/[\r\n]|$/)))?.[0] ?? ',';
}
