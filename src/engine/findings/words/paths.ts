export const pathFindings = {} as const;
