/**
 * A measure of agreement, from below 0 (worse than chance) to 1 (the same everywhere). Where it has no meaning it is
 * not defined, with the reason: never 0 or 1 because a formula happens to come to that.
 */
export type Coefficient =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'not-defined'; readonly because: 'nothing-in-common' | 'no-variation' };

export const nothingInCommon: Coefficient = { kind: 'not-defined', because: 'nothing-in-common' };
export const noVariation: Coefficient = { kind: 'not-defined', because: 'no-variation' };
