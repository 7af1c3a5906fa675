import type * as z from 'zod/mini';
import type { DocumentPath } from '../document-tree.ts';
import { keysAt } from '../known-keys.ts';

/**
 * The entries of one mapping in the order in which the format names its keys. A key that the format doesn't
 * know (a typo, or an id that somebody chose) stays behind the one it was written after.
 */
export function orderKeys<Entry>(
  entries: readonly Entry[],
  nameOf: (entry: Entry) => string | null,
  schema: z.ZodMiniType,
  path: DocumentPath,
): Entry[] {
  const known = new Map(keysAt(schema, path).map((key, index) => [key, index]));
  if (known.size === 0) return [...entries];
  let rank = -1;
  const ranked = entries.map((entry) => {
    const name = nameOf(entry);
    rank = (name === null ? undefined : known.get(name)) ?? rank;
    return { entry, rank };
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ entry }) => entry);
}
