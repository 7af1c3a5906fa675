import type { PersonRef } from '../parts/me.ts';

type TheyAre = 'manager' | 'report';

/** With whom I have notes, as `GET /conversations` lists it: id and name are theirs. */
export interface ConversationLineBody extends PersonRef {
  readonly theyAre: TheyAre;
  readonly isCurrent: boolean;
  readonly noteCount: number;
}

export interface ConversationBody {
  readonly person: PersonRef;
  readonly theyAre: TheyAre;
  readonly isCurrent: boolean;
  readonly readBy: string;
  /** Why nothing can be written any more; null: it can. */
  readonly ended: string | null;
}

export interface NoteBody {
  readonly id: string;
  readonly author: PersonRef;
  readonly heldOn: string;
  readonly text: string;
  readonly mayChange: boolean;
  readonly revision: number;
}

export const conversationsPath = '/conversations?limit=200';

export const longestNote = 10_000;

/** "your manager", "reported to you": what they are to me. */
export function wordTheyAre({ theyAre, isCurrent }: Pick<ConversationBody, 'theyAre' | 'isCurrent'>): string {
  if (theyAre === 'manager') return isCurrent ? 'your manager' : 'was your manager';
  return isCurrent ? 'reports to you' : 'reported to you';
}
