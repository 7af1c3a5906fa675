import type { AgendaItemId, Day, Moment, PersonId } from '../ids.ts';

/** What one of the two put on the agenda themselves. It stays there until it was talked about. */
export interface AgendaItem {
  readonly id: AgendaItemId;
  readonly manager: PersonId;
  readonly report: PersonId;
  /** One of the two. */
  readonly author: PersonId;
  /** Up to 1,000 characters. */
  readonly text: string;
  /** Null: still to be talked about. */
  readonly talkedOn: Day | null;
  readonly revision: number;
  readonly createdAt: Moment;
  readonly updatedAt: Moment;
}
