import type { LadderId } from './ids.ts';
import type { LevelRef } from './path.ts';

/**
 * Which level of one ladder corresponds to which levels of another, and why. It is about the words of two ladders and
 * places nobody: what somebody is on the one says nothing certain about them on the other.
 */
export interface Crosswalk {
  readonly kind: 'crosswalk';
  readonly from: LadderId;
  readonly to: LadderId;
  readonly summary: string;
  /** What each level of `from` corresponds to in `to`, in the order of the document. */
  readonly there: readonly Correspondence[];
  /** What each level of `to` corresponds to in `from`. */
  readonly back: readonly Correspondence[];
}

/** One level, or one of the titles it is held under, and what it comes to in the other ladder. */
export interface Correspondence {
  readonly level: LevelRef;
  /** Empty: nothing over there. Several: the way parts, and it comes to a stretch of each branch. */
  readonly about: readonly LevelInterval[];
  /** What in the words of both ladders says so. */
  readonly because: string;
  /** True while nobody has judged it: shared words suggest it, and no more. */
  readonly isSuggested: boolean;
}

/** From a level up to another, both included; a single level is both. */
export interface LevelInterval {
  readonly low: LevelRef;
  readonly high: LevelRef;
}

export type CrosswalkSide = 'there' | 'back';

/** As it is written in a file: `l4`, `l4/tech-lead`. */
export function refKey({ level, variant }: LevelRef): string {
  return variant === null ? level : `${level}/${variant}`;
}

/** As it is written in a file: `ic0`, `ic0..ic1`. */
export function intervalKey({ low, high }: LevelInterval): string {
  const [from, to] = [refKey(low), refKey(high)];
  return from === to ? from : `${from}..${to}`;
}

/** The same crosswalk seen from the other ladder. */
export function turnCrosswalk(crosswalk: Crosswalk): Crosswalk {
  const { from, to, there, back } = crosswalk;
  return { ...crosswalk, from: to, to: from, there: back, back: there };
}
