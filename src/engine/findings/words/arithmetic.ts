export const arithmeticFindings = {} as const;
