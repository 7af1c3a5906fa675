import type { Day } from '../ids.ts';
import type { Person } from './person.ts';

/** The columns of a list of people, in the order in which we write them. Only `email` has to be there. */
export const peopleColumns = [
  'name',
  'email',
  'team',
  'manager',
  'level',
  'track',
  'ladder',
  'since',
  'status',
  'left on',
] as const;
export type PeopleColumnName = (typeof peopleColumns)[number];

/** What is wrong in a list of people, where (rows count as in a spreadsheet, the headings are row 1), how to mend it. */
export interface RowFinding {
  readonly row: number;
  readonly column: PeopleColumnName | '';
  readonly sentence: string;
}

/** One line of a list of people. Null: the list says nothing about it, so it stays as it is. */
export interface PeopleRow {
  readonly row: number;
  /** In lower case; empty where it couldn't be read, which is then a finding. */
  readonly email: string;
  readonly name: string | null;
  /** Empty: in no team. */
  readonly team: string | null;
  /** The manager's e-mail address in lower case; empty: nobody. */
  readonly manager: string | null;
  readonly level: string | null;
  readonly track: string | null;
  /** A ladder's id, or `id@version`. */
  readonly ladder: string | null;
  readonly since: Day | null;
  readonly status: Person['status'] | null;
  readonly leftOn: Day | null;
  readonly findings: readonly RowFinding[];
}
