/**
 * Where a focus comes from. Paths, competencies, dimensions and levels are ids of the ladder that the plan stands on;
 * an item of a path is named by its text, since items have no ids.
 */
export type FocusSource =
  | { readonly kind: 'practise' | 'ready-when'; readonly path: string; readonly item: string }
  | {
      readonly kind: 'way-up';
      readonly competency: string;
      readonly dimension: string | null;
      /** The rating to reach, and the level that it is a step towards. */
      readonly to: number;
      readonly towards: string;
    }
  | { readonly kind: 'cell'; readonly competency: string; readonly level: string }
  | { readonly kind: 'own' };

/** Something picked to grow in, in the ladder's words of the day it was picked: they stay when the ladder changes. */
export interface Focus {
  readonly source: FocusSource;
  /** Empty where it is one's own: the words of the goal say it all. */
  readonly title: string;
  /** What the ladder says there; may be empty. */
  readonly words: string;
}

/** A focus that may be picked, with what a goal made from it is for. */
export interface FocusOffer extends Focus {
  readonly competency: string | null;
  readonly level: string | null;
}
