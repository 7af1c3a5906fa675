export const ratingFindings = {} as const;
