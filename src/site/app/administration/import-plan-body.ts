import type { PeopleColumnName } from '#org/people/people-row.ts';
import type { PersonRef } from '../parts/me.ts';

/** What `POST /people/import/preview` says. */
export interface ImportPlanBody {
  /** Handed back to carry out exactly this. */
  readonly fingerprint: string;
  readonly isReady: boolean;
  readonly counts: Readonly<Record<RowKind, number>>;
  readonly findings: readonly ListFinding[];
  readonly rows: readonly ImportRow[];
  /** Whom the list doesn't speak of, and who get another manager (by e-mail) because theirs leaves. */
  readonly moved: readonly { readonly person: PersonRef; readonly manager: string | null }[];
}

export type RowKind = 'new' | 'changed' | 'unchanged' | 'refused';

export interface ListFinding {
  readonly row: number;
  readonly column: PeopleColumnName | '';
  readonly sentence: string;
}

export interface ImportRow {
  readonly row: number;
  readonly kind: RowKind;
  readonly email: string;
  readonly name: string;
  readonly id: string | null;
  readonly changes: readonly { readonly field: string; readonly from: string; readonly to: string }[];
  readonly reasons: readonly ListFinding[];
}
