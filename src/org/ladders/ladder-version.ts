import type { LadderVersionId, Moment, PersonId } from '../ids.ts';

/** A ladder as the organisation has it: a draft that owners edit, or a published version that never changes. */
export interface LadderVersion {
  readonly id: LadderVersionId;
  /** The ladder's own id and version, as they stand in its text. */
  readonly ladder: string;
  readonly version: string;
  readonly title: string;
  readonly text: string;
  readonly status: 'draft' | 'published' | 'retired';
  readonly revision: number;
  readonly createdBy: PersonId | null;
  readonly createdAt: Moment;
  readonly updatedAt: Moment;
  readonly publishedAt: Moment | null;
}

/** A version without its text: what lists show. */
export type LadderHeading = Omit<LadderVersion, 'text'>;

/** Which ladder applies to whom: to a team, or (team null) to everybody whose team has none of its own. */
export interface LadderAssignment {
  readonly team: string | null;
  readonly ladder: string;
}
