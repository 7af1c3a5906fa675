/** What is counted over fewer people than this isn't shown. */
export const smallestGroup = 5;

export interface Group {
  readonly key: string;
  /** How many people it is counted over, one at least. */
  readonly people: number;
}

/**
 * So many groups, the smallest of a whole, say which may not be shown: five small ones have five people together, and
 * where fewer are small, the next stands among the five.
 */
export const groupsThatTell = smallestGroup;

/**
 * Which of the groups of a whole may be shown, where the whole is shown too: none of fewer than five people, and no
 * set of the others from which such a one follows. Whoever subtracts the shown groups from the whole gets what all
 * hidden ones have together; so those must be nobody, or at least five people in at least two groups. Where they
 * aren't, the smallest of the others is hidden with them, and that is always enough.
 *
 * `smallest` are the groups with the fewest people (of as many, those whose key comes first), smallest first: all, or
 * `groupsThatTell`. So this costs the same however many groups there are.
 */
export function whichAreShown(smallest: readonly Group[]): (group: Group) => boolean {
  const small = smallest.filter(({ people }) => people < smallestGroup);
  const isEnough = small.length === 0 || (small.length >= 2 && countPeople(small) >= smallestGroup);
  const besides = isEnough ? null : (smallest[small.length]?.key ?? null);
  return ({ key, people }) => people >= smallestGroup && key !== besides;
}

function countPeople(groups: readonly Group[]): number {
  return groups.reduce((sum, { people }) => sum + people, 0);
}
