import type { ConversationNoteId, Day, Moment, PersonId } from '../ids.ts';

/** What one of a pair wrote down of a 1:1. A pair is a manager and somebody who reports to them directly. */
export interface ConversationNote {
  readonly id: ConversationNoteId;
  readonly manager: PersonId;
  readonly report: PersonId;
  /** One of the two. */
  readonly author: PersonId;
  readonly heldOn: Day;
  /** Up to 10,000 characters. */
  readonly text: string;
  readonly revision: number;
  readonly createdAt: Moment;
  readonly updatedAt: Moment;
}
