import type { Day, PersonId } from '../ids.ts';
import type { LadderVersion } from '../ladders/ladder-version.ts';
import type { PeopleColumnName, RowFinding } from './people-row.ts';
import type { Person, Placement } from './person.ts';
import type { WantedPlacement } from './placement-rules.ts';

/** What a list of people is held against. */
export interface ImportGround {
  readonly people: readonly Person[];
  /** What holds now, of each person at most one. */
  readonly placements: readonly Placement[];
  /** Published versions, and those on which somebody stands. */
  readonly versions: readonly LadderVersion[];
  readonly administrators: readonly PersonId[];
  readonly today: Day;
  /** Whether the one who imports sees where everybody stands; otherwise a list can't speak of it. */
  readonly seesPlacements: boolean;
  /** Whose placement they may change; null: of somebody new. */
  readonly mayPlace: (person: PersonId | null) => boolean;
}

/** What carrying out a list of people would do, row by row. With a refused row or a finding nothing is carried out. */
export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
  /** What is wrong with the list as a whole. */
  readonly findings: readonly RowFinding[];
  /** People whom the list doesn't speak of, who get another manager because theirs leaves. */
  readonly moved: readonly { readonly person: Person; readonly manager: string | null }[];
}

export type PlannedRow = NewRow | ChangedRow | UnchangedRow | RefusedRow;

interface RowOf {
  readonly row: number;
  readonly email: string;
  readonly name: string;
}
export interface NewRow extends RowOf {
  readonly kind: 'new';
  readonly changes: readonly FieldChange[];
  readonly after: PersonAfter;
}
export interface ChangedRow extends RowOf {
  readonly kind: 'changed';
  readonly person: Person;
  readonly changes: readonly FieldChange[];
  readonly after: PersonAfter;
}
export interface UnchangedRow extends RowOf {
  readonly kind: 'unchanged';
  readonly person: Person;
}
export interface RefusedRow extends RowOf {
  readonly kind: 'refused';
  readonly reasons: readonly RowFinding[];
}

/** In the words of the list: managers by e-mail, ladders as `id@version`. */
export interface FieldChange {
  readonly field: PeopleColumnName;
  readonly from: string;
  readonly to: string;
}

/** How somebody would be. */
export interface PersonAfter {
  readonly email: string;
  readonly name: string;
  readonly team: string;
  /** By e-mail, since they may be new in the same list. */
  readonly manager: string | null;
  readonly status: Person['status'];
  readonly leftOn: Day | null;
  /** Null: they stand where they stand. */
  readonly placement: WantedPlacement | null;
}

/** Whether it can be carried out. */
export function isReady({ rows, findings }: ImportPlan): boolean {
  return findings.length === 0 && rows.every(({ kind }) => kind !== 'refused');
}
