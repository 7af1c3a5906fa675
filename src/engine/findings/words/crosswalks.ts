import { didYouMean, list } from './phrases.ts';

/** A crosswalk that doesn't fit its two ladders, or contradicts itself. */
export const crosswalkFindings = {
  'crosswalk-other-ladder': {
    severity: 'error',
    say: (a: { id: string }) =>
      `This crosswalk speaks of the ladder "${a.id}", and that isn't one of the ladders at hand. Correct the id, or hand that ladder in.`,
  },
  'crosswalk-other-version': {
    severity: 'warning',
    say: (a: { ladder: string; given: string; expected: string }) =>
      `This was written about version ${a.given} of "${a.ladder}", and the ladder is at ${a.expected} now. See with \`rungs diff\` what changed, look over what is said of it here, and raise the version.`,
  },
  'crosswalk-unknown-level': {
    severity: 'error',
    say: (a: { id: string; ladder: string; suggestion: string | null }) =>
      `The ladder "${a.ladder}" has no level "${a.id}".${didYouMean(a.suggestion)}${a.suggestion === null ? ' Correct it, or take it out.' : ''}`,
  },
  'crosswalk-no-way-up': {
    severity: 'error',
    say: (a: { interval: string; low: string; high: string; ladder: string }) =>
      `"${a.interval}" is no stretch of one way up: no promotions lead from "${a.low}" to "${a.high}" in "${a.ladder}". Begin and end on one way, the lower level first, or give a list with a stretch for each branch.`,
  },
  'crosswalk-order': {
    severity: 'warning',
    say: (a: { lower: string; lowerAbout: string; higher: string; higherAbout: string; end: 'low' | 'high' }) =>
      `"${a.higher}" stands above "${a.lower}", and here it corresponds to something lower: ${a.higherAbout}, while "${a.lower}" corresponds to ${a.lowerAbout}. ${a.end === 'low' ? 'Let the higher level begin no lower, or the lower one begin no higher.' : 'Let the higher level reach as far, or the lower one less far.'}`,
  },
  'crosswalk-way-back': {
    severity: 'warning',
    say: (a: { level: string; through: readonly string[]; from: string; to: string }) =>
      `There and back doesn't land where it started: "${a.level}" of "${a.from}" corresponds to ${list(a.through.map((id) => `"${id}"`))} of "${a.to}", and from there nothing leads back to "${a.level}". Widen the way back, or narrow this one.`,
  },
  'crosswalk-level-missing': {
    severity: 'warning',
    say: (a: { levels: readonly string[]; ladder: string; side: string }) =>
      `"${a.side}" leaves out ${list(a.levels.map((id) => `"${id}"`))} of "${a.ladder}". Say what ${a.levels.length === 1 ? 'it corresponds' : 'they correspond'} to, or \`about: none\` and why.`,
  },
  'crosswalk-suggestion': {
    severity: 'warning',
    say: (a: { level: string }) =>
      `What "${a.level}" corresponds to is only suggested, from words that both ladders use. Judge it, write the reason, and take \`suggested\` out.`,
  },
} as const;
