import { list } from './phrases.ts';

export interface LevelWithBand {
  readonly level: string;
  readonly band: string;
}

/** Do the numbers do what the ladder says? Found by going through every case, exactly. */
export const arithmeticFindings = {
  'band-hole': {
    severity: 'warning',
    say: (a: { from: number; to: number; lower: LevelWithBand; upper: LevelWithBand | null }) =>
      a.upper === null
        ? `${scores(a)} beyond the last band, that of "${a.lower.level}" (${a.lower.band}), and count${a.from === a.to ? 's' : ''} as "${a.lower.level}". Let the band reach as far as scores do.`
        : `${scores(a)} between the bands of "${a.lower.level}" (${a.lower.band}) and "${a.upper.level}" (${a.upper.band}), and count${a.from === a.to ? 's' : ''} as "${a.lower.level}". Let the two bands meet.`,
  },
  'band-overlap': {
    severity: 'warning',
    say: (a: { from: number; to: number; lower: LevelWithBand; upper: LevelWithBand }) =>
      `${scores(a)} in the bands of both "${a.lower.level}" (${a.lower.band}) and "${a.upper.level}" (${a.upper.band}), and count${a.from === a.to ? 's' : ''} as the higher. End the one before the other begins.`,
  },
  'band-unreachable': {
    severity: 'warning',
    say: (a: { level: string; band: string; below: number | null; above: number | null }) =>
      `No profile can score in the band of "${a.level}" (${a.band}): ${nearest(a.below, a.above)}. Move the band, or widen it.`,
  },
  'bands-not-checked': {
    severity: 'note',
    say: (_: Record<string, never>) =>
      'These weights or points allow for so many different scores that holes, overlaps and reach of the bands were not checked. Give weights fewer decimal places to have them checked.',
  },
  'band-missing': {
    severity: 'warning',
    say: (a: { level: string }) =>
      `Level "${a.level}" has no band, so no score leads to it. Give it a band, or another status if it isn't scored.`,
  },
  'rule-without-levels': {
    severity: 'error',
    say: (a: { rule: string; missing: 'band' | 'expected' }) =>
      a.missing === 'band'
        ? `The rule "${a.rule}" puts scores into bands, and no level has one. Give each level a \`band\`.`
        : `The rule "${a.rule}" holds people against an expected profile, and no competency has one. Give competencies \`expected\` values by level.`,
  },
  'no-weight': {
    severity: 'error',
    say: (_: Record<string, never>) =>
      'Every competency has weight 0, and a weighted mean of nothing is none. Give at least one of them a weight.',
  },
  'profile-outside-band': {
    severity: 'warning',
    say: (a: { level: string; score: string; band: string }) =>
      `Somebody with just the expected profile of "${a.level}" scores ${a.score}, outside its band (${a.band}). Change the band, the profile or the weights.`,
  },
  'floor-ambiguous': {
    severity: 'warning',
    say: (a: {
      need: number;
      dimensions: number;
      competencies: readonly string[];
      differing: string;
      profiles: string;
      example: string;
      answer: { rule: string; value: number };
      other: { rule: string; value: number };
    }) =>
      `The rule "${a.need} of ${a.dimensions}" of ${sharers(a.competencies)} has two answers to a low outlier, "${a.answer.rule}" and "${a.other.rule}". They differ on ${a.differing} of ${a.profiles} profiles: ${a.example} gives ${a.answer.value} or ${a.other.value}. Decide on one and take \`alsoStated\` out.`,
  },
  'need-out-of-range': {
    severity: 'error',
    say: (a: { need: number; there: number; what: string; of: readonly string[] }) =>
      a.what === 'dimension'
        ? `The rule asks for ${a.need} dimensions, and ${sharers(a.of)} ${a.of.length === 1 ? 'has' : 'have'} ${a.there}. Ask for at most ${a.there}.`
        : `The rule asks for ${a.need} competencies, and no level expects more than ${a.there}. Ask for at most ${a.there}.`,
  },
  'rule-falls': {
    severity: 'error',
    say: (a: { below: number; pointsBelow: number; value: number; points: number }) =>
      `A rating of ${a.value} gives ${a.points} points, less than the ${a.pointsBelow} for a ${a.below}: who improves loses points. Let points rise with the value.`,
  },
  'points-missing': {
    severity: 'note',
    say: (a: { values: readonly number[] }) =>
      `The table has no points for ${list(a.values)}; ${a.values.length === 1 ? 'it gets' : 'they get'} those of the nearest value below that has some. Write them out if that is not what you mean.`,
  },
  'mastery-item-without-value': {
    severity: 'error',
    say: (a: { competency: string; dimension: string; item: number | null }) =>
      `Dimension "${a.dimension}" of "${a.competency}" is an item under a mastery rule and ${a.item === null ? 'names no value of the scale' : `belongs to ${a.item}, which nobody can reach`}. Say with \`item\` which value it belongs to.`,
  },
  'mastery-value-without-items': {
    severity: 'warning',
    say: (a: { competency: string; values: readonly number[] }) =>
      `In "${a.competency}" no item belongs to ${list(a.values, 'or')}, so nobody can be there. Add items for ${a.values.length === 1 ? 'it' : 'them'}.`,
  },
  'mastery-out-of-reach': {
    severity: 'error',
    say: (a: { meanAbove: number; itemTop: number }) =>
      `The mean of the items must be above ${a.meanAbove}, and an item is rated ${a.itemTop} at most, so nobody reaches anything. Lower \`meanAbove\` below ${a.itemTop}.`,
  },
} as const;

/** `A score of 1.9 lies`, `Scores of 1.9 to 2.1 lie` */
function scores({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? `A score of ${from} lies` : `Scores of ${from} to ${to} lie`;
}

function nearest(below: number | null, above: number | null): string {
  if (below === null && above === null) return 'it ends before it begins';
  if (below === null || above === null) {
    return above === null ? `the highest score is ${below}` : `the lowest score is ${above}`;
  }
  return `the nearest scores are ${list([below, above])}`;
}

function sharers(competencies: readonly string[]): string {
  const [first] = competencies;
  return competencies.length === 1 ? `"${first}"` : `${competencies.length} competencies`;
}
