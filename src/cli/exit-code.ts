/** How every command ends. */
export const exitCode = {
  fine: 0,
  /** Findings, differences, or a level that is not reached. */
  findings: 1,
  /** It could not run: a wrong option, a missing file. */
  couldNotRun: 2,
} as const;
