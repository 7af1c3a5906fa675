import { count, list } from './phrases.ts';

/** What stands in the way of a requirement that nobody can meet. */
export type Impossibility =
  | { readonly kind: 'above-scale'; readonly of: string; readonly asked: number; readonly highest: number }
  | { readonly kind: 'list-too-short'; readonly asked: number; readonly there: number }
  | { readonly kind: 'no-seats'; readonly level: string }
  | { readonly kind: 'no-overall'; readonly what: 'level' | 'score' }
  | { readonly kind: 'above-highest-score'; readonly asked: number; readonly highest: number };

/** The ways between levels: can they be walked, and do they lead where they say? */
export const pathFindings = {
  'requirement-impossible': {
    severity: 'warning',
    say: (a: { path: string; problem: Impossibility }) =>
      `Nobody can meet this requirement of the path ${a.path}: ${impossible(a.problem)}`,
  },
  'requirement-below-band': {
    severity: 'warning',
    say: (a: {
      from: string;
      to: string;
      chosen: readonly string[];
      score: string;
      reached: string;
      band: string;
      target: string;
    }) =>
      `These requirements for "${a.to}" let in a score that is still ${a.reached === a.from ? `that of "${a.from}" (${a.band})` : `below "${a.from}" (${a.band})`}: the profile expected of "${a.from}", raised only as far as they ask${a.chosen.length > 0 ? ` (by way of ${list(a.chosen.map((id) => `"${id}"`))})` : ''}, scores ${a.score}, and "${a.to}" is ${a.target}. Ask for more, or add \`level: ${a.to}\` to the requirements.`,
  },
  'portfolio-without-verification': {
    severity: 'warning',
    say: (a: { path: string; items: number }) =>
      `The path ${a.path} asks for ${count(a.items, 'portfolio item')}, and nobody is named who looks at ${a.items === 1 ? 'it' : 'them'}. Add steps under \`verification\`.`,
  },
  'seats-without-path': {
    severity: 'warning',
    say: (a: { level: string }) =>
      `The seats of level "${a.level}" are counted, and no path leads there. Add a path to it, or take \`seats\` out.`,
  },
  'equivalents-contradict-rank': {
    severity: 'warning',
    say: (a: { level: string; rank: number; other: string; otherRank: number }) =>
      `Levels "${a.level}" and "${a.other}" are equivalents, and their ranks are ${a.rank} and ${a.otherRank}. Give them one rank, or take the equivalence out.`,
  },
  'equivalents-contradict-order': {
    severity: 'warning',
    say: (a: { steps: readonly { readonly from: string; readonly to: string }[] }) =>
      `These equivalents contradict the promotions: ${round(a.steps)}. Take out the equivalence that isn't meant, or turn the promotion round.`,
  },
  'variant-fit-contradicts': {
    severity: 'warning',
    say: (a: {
      level: string;
      variant: string;
      competency: string;
      fit: 'strong' | 'relaxed';
      value: number;
      expected: number;
    }) =>
      a.fit === 'strong'
        ? `Variant "${a.variant}" leans on ${a.value} in "${a.competency}", less than the ${a.expected} that "${a.level}" expects of everybody. Raise it, or move it to \`relaxed\`.`
        : `Variant "${a.variant}" relaxes "${a.competency}" to ${a.value}, and "${a.level}" expects no more than ${a.expected} as it is. Lower it, or take it out.`,
  },
} as const;

function impossible(problem: Impossibility): string {
  switch (problem.kind) {
    case 'above-scale':
      return `it asks for ${problem.asked} in "${problem.of}", where the scale ends at ${problem.highest}. Ask for at most ${problem.highest}.`;
    case 'list-too-short':
      return `it asks for ${problem.asked} of a list of ${problem.there}. Add to the list, or ask for fewer.`;
    case 'no-seats':
      return `level "${problem.level}" has no seats. Give the level \`seats\`, or take the requirement out.`;
    case 'no-overall':
      return `the ladder has no rule that gives ${problem.what === 'level' ? 'an overall level' : 'a score'}. Add one as \`rules.overall\`, or require something else.`;
    case 'above-highest-score':
      return `it asks for a score of ${problem.asked}, and the highest there is is ${problem.highest}. Ask for at most that.`;
  }
}

/** `"b" is above "a" and equals "x", "y" is above "x" …` */
function round(steps: readonly { readonly from: string; readonly to: string }[]): string {
  return steps
    .map(({ from, to }, index) => {
      const next = steps[(index + 1) % steps.length]?.from ?? to;
      return `"${to}" is above "${from}"${next === to ? '' : ` and counts as equal to "${next}"`}`;
    })
    .join(', ');
}
