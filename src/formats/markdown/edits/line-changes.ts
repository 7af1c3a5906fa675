import { diffArrays } from 'diff';

/** A stretch of lines that differs: what stood there, and what stands there now. Lines count from 0. */
export interface LineChange {
  readonly was: readonly string[];
  readonly is: readonly string[];
  /** Of the first line of `is`, or of the line before which `was` has gone. */
  readonly at: number;
}

/** So many lines gone and new at most: what differs more isn't compared, since that takes the longer the less is alike. */
const mostLines = 4000;

/** What differs between two texts, line by line; null where nearly all does. */
export function lineChanges(before: readonly string[], after: readonly string[]): LineChange[] | null {
  const parts = diffArrays([...before], [...after], { maxEditLength: mostLines });
  if (parts === undefined) return null;
  const changes: LineChange[] = [];
  let at = 0;
  let open: { was: string[]; is: string[]; at: number } | null = null;
  for (const { value, added, removed } of parts) {
    if (!added && !removed) {
      open = null;
      at += value.length;
      continue;
    }
    if (open === null) {
      open = { was: [], is: [], at };
      changes.push(open);
    }
    open[removed ? 'was' : 'is'].push(...value);
    if (added) at += value.length;
  }
  return changes;
}
