/** What is counted over fewer people than this isn't shown. */
export const smallestGroup = 5;

export interface Group {
  readonly key: string;
  /** How many people it is counted over. */
  readonly people: number;
}

/**
 * Which groups of a whole may be shown, where the whole is shown too: none of fewer than five people, and no set of
 * the others from which such a one follows. Whoever subtracts the shown groups from the whole gets what all hidden
 * ones have together; so those must be nobody, or at least five people in at least two groups. Where they aren't,
 * the smallest of the shown is hidden with them. Null: not even the whole may be shown.
 */
export function suppressSmallGroups(groups: readonly Group[]): ReadonlySet<string> | null {
  const peopled = groups.filter(({ people }) => people > 0);
  if (countPeople(peopled) < smallestGroup) return null;
  const bySize = peopled.toSorted((a, b) => a.people - b.people || (a.key < b.key ? -1 : 1));
  let hidden = bySize.filter(({ people }) => people < smallestGroup).length;
  if (hidden > 0) {
    while (hidden < bySize.length && (hidden < 2 || countPeople(bySize.slice(0, hidden)) < smallestGroup)) hidden += 1;
  }
  return new Set(bySize.slice(hidden).map(({ key }) => key));
}

function countPeople(groups: readonly Group[]): number {
  return groups.reduce((sum, { people }) => sum + people, 0);
}
