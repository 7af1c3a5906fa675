import type { Ladder } from '#engine/ladder/ladder.ts';
import { type LadderPart, ladderParts } from './ladder-parts.ts';

/** What of one part didn't come back. */
export interface Loss {
  readonly part: LadderPart;
  /** Of so many things … */
  readonly of: number;
  /** … so many are gone or say something else. */
  readonly lost: number;
  /** So many are there that weren't. */
  readonly added: number;
}

/** What differs between a ladder and the one that was read from a file of it, part by part. Empty: nothing is lost. */
export function whatIsLost(ladder: Ladder, again: Ladder): Loss[] {
  return ladderParts.flatMap((part) => {
    const before = entriesOf(part, ladder);
    const after = entriesOf(part, again);
    const lost = [...before].filter(([name, value]) => after.get(name) !== value).length;
    const added = [...after.keys()].filter((name) => !before.has(name)).length;
    return lost + added === 0 ? [] : [{ part, of: before.size, lost, added }];
  });
}

/** Two things of one name are told apart by their order. */
function entriesOf(part: LadderPart, ladder: Ladder): Map<string, string> {
  const entries = new Map<string, string>();
  for (const [name, value] of part.entries(ladder)) {
    let own = name;
    for (let number = 2; entries.has(own); number++) own = `${name} (${number})`;
    entries.set(own, JSON.stringify(value, plain));
  }
  return entries;
}

function plain(_key: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value;
}

/** `41 dimensions`, `3 of 40 cells`, `the scale`. */
export function wordLoss({ part, of, lost, added }: Loss): string {
  if (part.one === part.many) return part.one;
  const gone = lost === 0 ? null : `${lost === of ? of : `${lost} of ${of}`} ${of === 1 ? part.one : part.many}`;
  const fresh = added === 0 || lost > 0 ? null : `${added} ${added === 1 ? part.one : part.many} more than there were`;
  return gone ?? fresh ?? part.many;
}
