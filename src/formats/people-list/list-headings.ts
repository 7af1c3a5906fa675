import { suggest } from '#engine/read/suggest.ts';
import { type PeopleColumnName, peopleColumns, type RowFinding } from '#org/people/people-row.ts';

/** Which column of the file is what; null: one that we don't know, which is reported. */
export interface ListHeadings {
  readonly columns: readonly (PeopleColumnName | null)[];
  readonly findings: readonly RowFinding[];
}

const otherNames: Readonly<Record<string, PeopleColumnName>> = {
  emailaddress: 'email',
  manageremail: 'manager',
  lefton: 'left on',
};

/** Reads the line of headings: in any order and spelling of case, each at most once. `email` has to be there. */
export function readHeadings(cells: readonly string[], row: number): ListHeadings {
  const findings: RowFinding[] = [];
  const seen = new Set<PeopleColumnName>();
  const report = (sentence: string, column: RowFinding['column'] = '') => findings.push({ row, column, sentence });
  const columns = cells.map((cell, at) => {
    const heading = cell.trim();
    const column = columnOf(heading);
    if (column === null) report(unknownHeading(heading, at));
    else if (seen.has(column)) report(`The column “${heading}” stands here twice. Keep one of them.`, column);
    else {
      seen.add(column);
      return column;
    }
    return null;
  });
  if (!seen.has('email')) {
    report('There is no column “email”, by which people are known. Write it above the e-mail addresses.', 'email');
  }
  return { columns, findings };
}

function columnOf(heading: string): PeopleColumnName | null {
  const bare = heading.toLowerCase().replaceAll(/[-_ ]/g, '');
  return otherNames[bare] ?? peopleColumns.find((column) => column === bare) ?? null;
}

function unknownHeading(heading: string, at: number): string {
  if (heading === '') return `The ${at + 1}. column has no heading. Write one of ${names}, or take the column out.`;
  const meant = suggest(heading, peopleColumns);
  const mend = meant === null ? `The columns are ${names}; take this one out.` : `Did you mean “${meant}”?`;
  return `There is no column “${heading}” in a list of people. ${mend}`;
}

const names = peopleColumns.join(', ');
