import type { LevelId } from '../ladder/ids.ts';

export type SameAsEnd =
  | { readonly kind: 'end'; readonly level: LevelId }
  /** The levels of the loop in order, starting with the first one met. */
  | { readonly kind: 'loop'; readonly levels: readonly LevelId[] };

/** From a level along `same-as` to the level that says something itself, or into a loop. */
export function followSameAs(start: LevelId, next: (level: LevelId) => LevelId | null): SameAsEnd {
  const passed = new Set<LevelId>();
  for (let at = start; ; ) {
    if (passed.has(at)) return { kind: 'loop', levels: [...passed].slice([...passed].indexOf(at)) };
    passed.add(at);
    const other = next(at);
    if (other === null) return { kind: 'end', level: at };
    at = other;
  }
}
