import type { PersonId } from '../ids.ts';
import type { InPair, Pair } from './pair.ts';
import { currentPair } from './pair.ts';

/** What the other one is to me. */
export type TheyAre = 'manager' | 'report';

/** The notes between me and one other, as a line of a list. */
export interface Conversation {
  readonly theyAre: TheyAre;
  /** The two are this pair today, so that both can write. */
  readonly isCurrent: boolean;
}

/** When the last note was kept in either of the two pairs that two people can be; null: never. */
export interface LastHeld {
  readonly asManager: string | null;
  readonly asReport: string | null;
}

/** How one stands to another: as the pair that they are, or else as the one that they last were. */
export function conversationWith(me: InPair, other: InPair, lastHeld: LastHeld): Conversation {
  const now = currentPair(me, other);
  if (now !== null) return { theyAre: theyAreIn(now, me.id), isCurrent: true };
  const wasManager = (lastHeld.asManager ?? '') > (lastHeld.asReport ?? '');
  return { theyAre: wasManager ? 'manager' : 'report', isCurrent: false };
}

function theyAreIn({ manager }: Pair, me: PersonId): TheyAre {
  return manager === me ? 'report' : 'manager';
}
