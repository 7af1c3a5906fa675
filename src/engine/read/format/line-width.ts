/** Longer lines are folded, where they can be. */
export const lineWidthChars = 120;
