import type { LevelId } from '../../ladder/ids.ts';

/** What is known beside the ratings. What isn't given is open, never assumed. */
export interface Facts {
  /** By requirement id: whether somebody entitled to has confirmed it. */
  readonly attested?: Readonly<Record<string, boolean>>;
  /** By portfolio item: how many pieces of evidence there are. */
  readonly evidence?: Readonly<Record<string, number>>;
  /** For how many cycles in a row the target level has held. */
  readonly cyclesHeld?: number;
  /** By level: how many seats are taken. */
  readonly seatsTaken?: Readonly<Record<LevelId, number>>;
  /** Whether the need for a seat has been justified. */
  readonly needJustified?: boolean;
  /** Shown, and never a requirement by itself. */
  readonly monthsInLevel?: number;
}
