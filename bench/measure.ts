/** One line of the table: what was measured, beside what, and whether the ratio is where it should be. */
export interface Measure {
  readonly name: string;
  readonly figure: string;
  readonly peer: string;
  readonly ratio: string;
  readonly target: string;
  /** Null: could not be measured here, or there is nothing to hold it to. */
  readonly isMet: boolean | null;
}

/** What can't be measured here, and why. */
export function skipped(name: string, why: string, target = ''): Measure {
  return { name, figure: why, peer: '', ratio: '', target, isMet: null };
}
