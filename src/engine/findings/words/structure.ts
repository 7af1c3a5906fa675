import { didYouMean, list } from './phrases.ts';

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
    say: (a: { competency: string; rule: string }) =>
      `"${a.competency}" has a rule of its own ("${a.rule}") and no dimensions that it could combine. Give it dimensions, or take the rule out.`,
  },
  'unreachable-level': {
    severity: 'warning',
    say: (a: { level: string }) =>
      `Nothing leads to level "${a.level}": no promotion, no move and no equivalent. Add a path to it, or name the level it is equivalent to.`,
  },
  'promotion-cycle': {
    severity: 'error',
    say: (a: { levels: readonly string[] }) =>
      `Promotions go round in a circle: ${[...a.levels, a.levels[0]].join(' -> ')}. Take one of them out, or make it a move.`,
  },
  'dead-end-level': {
    severity: 'note',
    say: (a: { level: string }) =>
      `Nothing leads on from level "${a.level}". Add a path from it, or say \`terminal: true\` where the ladder ends on purpose.`,
  },
  'rank-contradicts-path': {
    severity: 'warning',
    say: (a: { from: string; fromRank: number; to: string; toRank: number }) =>
      `This promotion goes from "${a.from}" (rank ${a.fromRank}) to "${a.to}" (rank ${a.toRank}), which is not higher. Change one of the ranks, or make the path a move.`,
  },
  'same-as-loop': {
    severity: 'error',
    say: (a: { what: string; levels: readonly string[] }) =>
      `${a.what} refers to itself in the end: ${[...a.levels, a.levels[0]].join(' is the same as ')}. Write it out at one of these levels.`,
  },
  'same-as-nothing': {
    severity: 'warning',
    say: (a: { what: string; level: string; target: string }) =>
      `${a.what} for "${a.level}" is the same as that of "${a.target}", where nothing is written. Write it there, or write it out here.`,
  },
  'duplicate-title-in-track': {
    severity: 'warning',
    say: (a: { title: string; levels: readonly string[]; track: string }) =>
      `Levels ${list(a.levels.map((level) => `"${level}"`))} of track "${a.track}" are ${a.levels.length === 2 ? 'both' : 'all'} called "${a.title}". Give each a title of its own.`,
  },
  'scorecard-without-rule': {
    severity: 'note',
    say: (_: Record<string, never>) =>
      'The ladder is a scorecard, and no rule says how an overall level comes about: people get a profile and no level. Add `rules.overall`, or make it a mirror if that is what it is.',
  },
  'mirror-with-rule': {
    severity: 'warning',
    say: (a: { rule: string }) =>
      `The ladder is a mirror, which shows and never scores, and yet it has the overall rule "${a.rule}", which nobody will see at work. Take the rule out, or make the ladder a scorecard.`,
  },
} as const;
