import type { FindingCode } from '../findings/catalogue.ts';
import type { Finding } from '../findings/finding.ts';
import type { Place } from '../findings/place.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { LadderGraph } from './ladder-graph.ts';

/** Where the parts of a document stand in its text. A path that isn't written gives the nearest thing above it. */
export interface Places {
  /** The key at a path, or the list item. */
  of(path: readonly (string | number)[]): Place;
  /** The value at a path where it is a single one; otherwise as `of`. */
  ofValue(path: readonly (string | number)[]): Place;
}

/** What every rule is given besides the ladder. */
export interface CheckContext {
  readonly places: Places;
  readonly graph: LadderGraph;
}

/** One rule: the codes it may report, and the pure function that looks for them. */
export interface CheckRule {
  readonly codes: readonly FindingCode[];
  readonly check: (ladder: Ladder, context: CheckContext) => Finding[];
}

/** Whether the document itself says something at a path, or a default or a rule higher up does. */
export function isWritten(places: Places, path: readonly (string | number)[]): boolean {
  return places.of(path).start !== places.of(path.slice(0, -1)).start;
}
