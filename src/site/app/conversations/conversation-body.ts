import type { Suggestion } from '#org/conversations/suggestion.ts';
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

/** What both kinds of entry have beside their own. */
interface WrittenBody {
  readonly id: string;
  readonly author: PersonRef;
  readonly text: string;
  /** It is of today's pair, so that either of the two may tick it. */
  readonly mayTick: boolean;
  /** Its words are mine to change. */
  readonly mayChange: boolean;
  readonly revision: number;
  readonly createdAt: string;
}

export interface AgendaItemBody extends WrittenBody {
  readonly talkedOn: string | null;
}

export interface ActionBody extends WrittenBody {
  readonly owner: PersonRef;
  readonly dueOn: string | null;
  readonly doneOn: string | null;
  readonly isOverdue: boolean;
}

export interface SuggestionBody extends Suggestion {
  /** Who put it aside for this time; null: nobody. */
  readonly aside: { readonly by: PersonRef; readonly on: string } | null;
}

/** What two have in front of them, as `GET /conversations/{person}` gives it. */
export interface AgendaBody {
  readonly conversation: ConversationBody;
  readonly lead: string;
  readonly items: readonly AgendaItemBody[];
  readonly suggestions: readonly SuggestionBody[];
  readonly actions: readonly ActionBody[];
}

/** As long as one thing to talk about or to do may be. */
export const longestEntry = 1000;

/** The name of one of the two, as the reader calls them. */
export function youOr({ id, name }: PersonRef, me: string): string {
  return id === me ? 'you' : name;
}

export const conversationsPath = '/conversations?limit=200';

export const longestNote = 10_000;

/** "your manager", "reported to you": what they are to me. */
export function wordTheyAre({ theyAre, isCurrent }: Pick<ConversationBody, 'theyAre' | 'isCurrent'>): string {
  if (theyAre === 'manager') return isCurrent ? 'your manager' : 'was your manager';
  return isCurrent ? 'reports to you' : 'reported to you';
}
