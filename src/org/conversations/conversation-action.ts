import type { ConversationActionId, Day, Moment, PersonId } from '../ids.ts';

/** What two agreed in a 1:1 that one of them does. It comes back until it is done, while the two are a pair. */
export interface ConversationAction {
  readonly id: ConversationActionId;
  readonly manager: PersonId;
  readonly report: PersonId;
  /** Who wrote it down: one of the two. */
  readonly author: PersonId;
  /** Who does it: one of the two. */
  readonly owner: PersonId;
  /** Up to 1,000 characters. */
  readonly text: string;
  /** Null: no day was agreed. */
  readonly dueOn: Day | null;
  /** Null: it is still to be done. */
  readonly doneOn: Day | null;
  readonly revision: number;
  readonly createdAt: Moment;
  readonly updatedAt: Moment;
}

/** What is still to be done comes first by its day, what has none after it; then what is done. */
export function inOrder(actions: readonly ConversationAction[]): readonly ConversationAction[] {
  const key = ({ doneOn, dueOn, id }: ConversationAction) => `${doneOn === null ? 0 : 1} ${dueOn ?? '9999'} ${id}`;
  return actions.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The day has passed and it isn't done. */
export function isOverdue({ dueOn, doneOn }: Pick<ConversationAction, 'dueOn' | 'doneOn'>, today: Day): boolean {
  return doneOn === null && dueOn !== null && dueOn < today;
}
