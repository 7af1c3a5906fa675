import type { Day } from '../ids.ts';
import type { FieldProblem } from '../refusal.ts';
import type { PersonAfter } from './import-plan.ts';
import { type PeopleColumnName, type PeopleRow, peopleColumns, type RowFinding } from './people-row.ts';
import type { Person } from './person.ts';

/** A row on its way to being planned: what it asks for, held against who is there. */
export interface ImportDraft {
  readonly row: PeopleRow;
  readonly before: Person | null;
  readonly after: PersonAfter;
  readonly reasons: readonly RowFinding[];
}

/**
 * What a row asks for by itself; managers are settled once all rows are known. What it says nothing about stays.
 * Managers of the people who are there come as e-mail addresses.
 */
export function draftOf(row: PeopleRow, before: Person | null, managerBefore: string | null, today: Day): ImportDraft {
  const status = row.status ?? before?.status ?? 'active';
  const after: PersonAfter = {
    email: row.email,
    name: row.name ?? before?.name ?? '',
    team: row.team ?? before?.team ?? '',
    manager: row.manager === null ? managerBefore : row.manager === '' ? null : row.manager,
    status,
    leftOn: status === 'active' ? null : (row.leftOn ?? before?.leftOn ?? today),
    placement: null,
  };
  return { row, before, after, reasons: [...row.findings, ...reasonsOf(row, after, today)] };
}

function reasonsOf(row: PeopleRow, after: PersonAfter, today: Day): readonly RowFinding[] {
  const reasons: RowFinding[] = [];
  if (after.name === '' && row.email !== '') {
    reasons.push(reasonAt(row, 'name', 'Nobody has this address yet, so it would be somebody new. Write their name.'));
  }
  if (after.status === 'active' && row.leftOn !== null) {
    const sentence = 'A last day is given for somebody who is active. Write left as the status, or take the day out.';
    reasons.push(reasonAt(row, 'left on', sentence));
  }
  if (after.leftOn !== null && after.leftOn > today) {
    const sentence = `${after.leftOn} is still to come. Leaving takes effect at once: enter it on the last day.`;
    reasons.push(reasonAt(row, 'left on', sentence));
  }
  return reasons;
}

export function reasonAt({ row }: PeopleRow, column: PeopleColumnName | '', sentence: string): RowFinding {
  return { row, column, sentence };
}

/** A problem with a field as a finding of the column that has its name. */
export function reasonOf(row: PeopleRow, { pointer, sentence }: FieldProblem): RowFinding {
  return reasonAt(row, peopleColumns.find((column) => `/${column}` === pointer) ?? '', sentence);
}

export function withReasons(draft: ImportDraft, ...more: readonly RowFinding[]): ImportDraft {
  return more.length === 0 ? draft : { ...draft, reasons: [...draft.reasons, ...more] };
}
