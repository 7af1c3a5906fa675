import type { Audience } from '../access/policy.ts';
import type { FeedbackRequestId, Moment, PersonId } from '../ids.ts';

/** A question to a colleague. Who will read the answer stands on it before a word of the answer is written. */
export interface FeedbackRequest {
  readonly id: FeedbackRequestId;
  readonly asker: PersonId;
  readonly asked: PersonId;
  readonly question: string;
  readonly audience: Audience;
  readonly announcedTo: PersonId | null;
  readonly status: 'asked' | 'answered' | 'declined';
  readonly answer: string;
  readonly revision: number;
  readonly createdAt: Moment;
  readonly updatedAt: Moment;
}
