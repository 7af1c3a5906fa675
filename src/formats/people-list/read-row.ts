import { z } from 'zod';
import type { Day } from '#org/ids.ts';
import type { PeopleColumnName, PeopleRow, RowFinding } from '#org/people/people-row.ts';

const email = z.email().max(254);
const longestCell = 200;

/** The cells of one line, by their column, each read as what it has to be; what it can't be is a finding. */
export function readRow(row: number, cells: ReadonlyMap<PeopleColumnName, string>): PeopleRow {
  const findings: RowFinding[] = [];
  const report = (column: PeopleColumnName, sentence: string) => findings.push({ row, column, sentence });
  const said = (column: PeopleColumnName): string | null => cells.get(column) || null;
  for (const [column, cell] of cells) {
    if (cell.length > longestCell && column !== 'email' && column !== 'manager')
      report(column, `This is ${cell.length} characters long. At most ${longestCell} fit.`);
  }
  const address = cells.get('email')?.toLowerCase() ?? '';
  if (address === '') report('email', 'The e-mail address is blank. People are known by it, so each row needs one.');
  else if (!email.safeParse(address).success) {
    report('email', `“${shortened(address)}” is no e-mail address. Write one like kim@example.org.`);
  }
  if (cells.get('name') === '') report('name', 'The name is blank. Write it, or leave the whole column out.');
  const read = {
    row,
    email: findings.some(({ column }) => column === 'email') ? '' : address,
    name: said('name'),
    team: cells.get('team') ?? null,
    manager: cells.get('manager')?.toLowerCase() ?? null,
    level: said('level'),
    track: said('track'),
    ladder: said('ladder'),
    since: readDay(said('since'), (sentence) => report('since', sentence)),
    status: readStatus(said('status'), (sentence) => report('status', sentence)),
    leftOn: readDay(said('left on'), (sentence) => report('left on', sentence)),
  };
  return { ...read, findings };
}

function readDay(cell: string | null, report: (sentence: string) => void): Day | null {
  if (cell === null) return null;
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(cell) ? new Date(`${cell}T00:00:00Z`) : null;
  // The thirty-first of February rolls on into March, so it isn't what was written.
  const isDay = moment !== null && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(cell);
  if (isDay) return cell;
  report(`“${shortened(cell)}” is no day. Write year, month and day, such as 2026-03-31.`);
  return null;
}

function readStatus(cell: string | null, report: (sentence: string) => void): PeopleRow['status'] {
  const word = cell?.toLowerCase() ?? null;
  if (word === null || word === 'active' || word === 'left') return word;
  report(`“${shortened(cell ?? '')}” is no status. Write active or left.`);
  return null;
}

function shortened(cell: string): string {
  return cell.length > 60 ? `${cell.slice(0, 60)}…` : cell;
}
