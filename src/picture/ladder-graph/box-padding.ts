/** Between the border of a level's box and what stands in it. */
export const boxPadding = 8;
