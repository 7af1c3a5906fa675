import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { Competency, Ladder, Profile } from '#engine/index.ts';
import type { AssessData } from '../assess-data.ts';
import type { FocusItem } from '../outcome/focus-items.ts';
import type { Outcome, Prospects } from '../outcome/outcome-of.ts';
import type { Session, SessionState } from '../session.ts';
import type { Sheet } from '../shelf/sheet.ts';

/** What every part of the page knows. */
export interface Assess {
  readonly data: AssessData;
  readonly ladder: Ladder;
  readonly session: Session;
  readonly state: SessionState;
  readonly sheet: Sheet;
  readonly profile: Profile;
  readonly outcome: Outcome;
  readonly prospects: Prospects;
  /** The competencies to go through, in order, and the one at hand. */
  readonly asked: readonly Competency[];
  readonly at: number;
  readonly goTo: (index: number) => void;
  /** The level that somebody holds themselves against; null while none is picked. */
  readonly target: string | null;
  readonly setTarget: (level: string | null) => void;
  /** False in the page as it is sent: choosing works already, the rest follows with the script. */
  readonly isReady: boolean;
  /** Something to work on can be picked here, and becomes a goal on the same page. */
  readonly picksFocus: boolean;
  /** What else is done with something to work on; null: nothing. */
  readonly focusAction: ((item: FocusItem) => ReactNode) | null;
  /** Whom it is about, by name; null: oneself. */
  readonly about: string | null;
}

export const AssessContext = createContext<Assess | null>(null);

export function useAssess(): Assess {
  const assess = useContext(AssessContext);
  if (assess === null) throw new Error('parts of the assess page stand inside it');
  return assess;
}

export function useSessionState(session: Session): SessionState {
  return useSyncExternalStore(session.subscribe, session.getState, session.getState);
}
