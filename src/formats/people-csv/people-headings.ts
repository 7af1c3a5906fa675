import type { FindingArgs, FindingCode } from '#engine/findings/catalogue.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import { type CodedColumn, type PeopleColumn, peopleColumn } from './people-column.ts';

/** What the first line says: which column is what. */
export interface PeopleHeadings {
  readonly columns: readonly PeopleColumn[];
  /** Position of the column `person`; -1 where there is none. */
  readonly person: number;
  readonly coded: readonly ColumnAt[];
  /** Competencies with a column for themselves and columns for their dimensions. */
  readonly twofold: readonly { readonly whole: ColumnAt; readonly dimensions: readonly ColumnAt[] }[];
}

export interface ColumnAt {
  readonly at: number;
  readonly column: CodedColumn;
}

/** Reports what is wrong with a cell of the line that is being read. */
export type ReportCell = <Code extends FindingCode>(
  code: Code,
  args: FindingArgs<Code>,
  at: number,
  heading: string,
) => void;

export function readHeadings(cells: readonly string[], ladder: Ladder, report: ReportCell): PeopleHeadings {
  const seen = new Set<string>();
  const columns = cells.map((cell, at): PeopleColumn => {
    const heading = cell.trim();
    if (heading !== '' && seen.has(heading)) {
      const args = { what: `The column "${heading}"`, got: 'given twice', expected: 'each column once' };
      report('wrong-form', args, at, heading);
      return { kind: 'unknown' };
    }
    seen.add(heading);
    const column = peopleColumn(heading, ladder);
    if (column.kind !== 'unknown') return column;
    const { what, id, suggestion } = column;
    report('unknown-id', { what, id, suggestion }, at, heading);
    return { kind: 'unknown' };
  });
  const coded = columns.flatMap((column, at) => ('codes' in column ? [{ at, column }] : []));
  return { columns, person: columns.findIndex(({ kind }) => kind === 'person'), coded, twofold: twofoldOf(coded) };
}

function twofoldOf(coded: readonly ColumnAt[]): PeopleHeadings['twofold'] {
  const ratings = coded.filter(({ column }) => column.kind === 'rating');
  return ratings.flatMap((whole) => {
    if (whole.column.dimension !== null) return [];
    const { competency } = whole.column;
    const dimensions = ratings.filter(({ column }) => column.competency === competency && column.dimension !== null);
    return dimensions.length === 0 ? [] : [{ whole, dimensions }];
  });
}
