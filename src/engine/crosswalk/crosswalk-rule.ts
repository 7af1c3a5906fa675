import type { FindingCode } from '../findings/catalogue.ts';
import type { Finding } from '../findings/finding.ts';
import type { Place } from '../findings/place.ts';
import type { Correspondence, CrosswalkSide } from '../ladder/crosswalk.ts';
import { refKey } from '../ladder/crosswalk.ts';
import type { LevelWays } from './level-ways.ts';

/** Where the parts of a document stand in its text. A path that isn't written gives the nearest thing above it. */
export interface Places {
  of(path: readonly (string | number)[]): Place;
  ofValue(path: readonly (string | number)[]): Place;
}

/** One side of a crosswalk, seen from the ladder that it starts in. */
export interface SideContext {
  readonly side: CrosswalkSide;
  readonly entries: readonly Correspondence[];
  readonly own: LevelWays;
  readonly other: LevelWays;
  /** What the other side says. */
  readonly opposite: readonly Correspondence[];
  readonly places: Places;
}

/** One rule: the code it reports, and the pure function that looks for it on one side. */
export interface CrosswalkRule {
  readonly code: FindingCode;
  readonly check: (context: SideContext) => Finding[];
}

/** Where it is written what a level corresponds to. */
export function placeOfAbout({ side, places }: SideContext, { level }: Correspondence): Place {
  return places.ofValue([side, refKey(level), 'about']);
}
