/** Scores the people from `from` to before `to`; `from` is a multiple of four, so that words are whole. */
export type ScoreBlock = (from: number, to: number) => void;

/** So many people are scored at a time that their outcomes and keys stay in the processor's nearest cache. */
export const blockPeople = 4096;

/** Of people on several tracks, those to score: whose track code is `code`. */
export interface OnTrack {
  readonly tracks: Uint8Array;
  readonly code: number;
}
