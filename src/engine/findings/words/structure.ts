import { didYouMean } from './phrases.ts';

/** Levels, tracks, paths: does the ladder hold together? */
export const structureFindings = {
  'unknown-id': {
    severity: 'error',
    say: (a: { what: string; id: string; suggestion: string | null }) =>
      `There is no ${a.what} "${a.id}" in this ladder.${didYouMean(a.suggestion)}${a.suggestion === null ? ` Define it, or take the reference out.` : ''}`,
  },
  'no-levels': {
    severity: 'error',
    say: (_: Record<string, never>) => 'The ladder has no levels. Add at least one under "levels".',
  },
  'bad-scale': {
    severity: 'error',
    say: (a: { problem: string }) =>
      `The scale ${a.problem}. Number its values upwards without gaps, from 1, or from 0 where somebody may be below the first level.`,
  },
  'too-many-descriptors': {
    severity: 'error',
    say: (a: { what: string; given: number; values: number }) =>
      `${a.what} has ${a.given} texts in its list, and the scale has ${a.values} values. Give one for each, or name the values.`,
  },
  'unclear-requirement': {
    severity: 'error',
    say: (a: { problem: string }) =>
      `This requirement ${a.problem}. Give exactly one of competency, dimension, noneBelow, all, any, of, level, score, consistency, attest, evidence, seats.`,
  },
  'duplicate-requirement': {
    severity: 'error',
    say: (a: { what: string; id: string; path: string }) =>
      `${a.what} "${a.id}" stands twice on the path ${a.path}. Give one of them another id.`,
  },
  'rule-without-dimensions': {
    severity: 'error',
    say: (a: { competency: string; rule: string; problem: string }) =>
      `"${a.competency}" is combined by the rule "${a.rule}", and ${a.problem}.`,
  },
} as const;
