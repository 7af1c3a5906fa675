export const suggestionKinds = ['actions', 'case', 'difference', 'goal', 'evidence', 'feedback'] as const;
export type SuggestionKind = (typeof suggestionKinds)[number];

/** A line of an agenda that nobody wrote. Both of the two read the same. */
export interface Suggestion {
  /** The same for the same thing, so that it can be put aside. */
  readonly key: string;
  readonly kind: SuggestionKind;
  readonly title: string;
  /** Why it is here. */
  readonly why: string;
  /** The page of the signed-in part that it leads to, or a place on the page itself. */
  readonly page: string;
}
