/** As many lines of one kind as there is room for in one talk. */
export const mostOfOneKind = 3;

/** The first few, and whether there are more. */
export function atMost<Item>(items: readonly Item[]): { readonly first: readonly Item[]; readonly hasMore: boolean } {
  return { first: items.slice(0, mostOfOneKind), hasMore: items.length > mostOfOneKind };
}

/** What somebody wrote, as far as it fits into a line. */
export function short(words: string, longest = 90): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`;
}
