import Papa from 'papaparse';
import { type PeopleColumnName, peopleColumns } from '#org/people/people-row.ts';
import { guardCell } from '../spreadsheet/cell-guard.ts';

/** A person as the cells of a list; blank where there is nothing to say. */
export type PeopleListLine = Readonly<Record<PeopleColumnName, string>>;

/**
 * People as CSV, with a line of headings, in the order given. Leave columns out that aren't for everybody's eyes. What
 * `readPeopleList` reads comes back the same; nothing in it is a formula to a spreadsheet, whichever separator that
 * one expects.
 */
export function writePeopleList(
  people: readonly PeopleListLine[],
  columns: readonly PeopleColumnName[] = peopleColumns,
): string {
  const cells = people.map((person) => columns.map((column) => guardCell(person[column])));
  // A cell with another separator in it would fall apart where that one is expected, and its rest begin a cell.
  const quotes = (cell: unknown) => /[;\t]/.test(String(cell));
  return `${Papa.unparse([[...columns], ...cells], { newline: '\n', quotes })}\n`;
}
