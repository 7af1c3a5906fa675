export const cellFindings = {} as const;
