import { assertNever } from '../../ladder/assert.ts';
import { toNumber } from '../../ladder/fraction.ts';
import type { Ladder } from '../../ladder/ladder.ts';
import type { Level } from '../../ladder/level.ts';
import type { CompetencyRule, Floor, MajorityRule, OverallRule } from '../../ladder/rule.ts';
import { describeBounds } from './describe-bounds.ts';
import { listed } from './phrases.ts';

/**
 * How levels are decided on a ladder, in sentences made from its rules and from what goes with them: bands,
 * anti-signals, the hire bar. For a mirror: that they aren't. `nameOf` is how a level is called, by its title if left
 * out.
 */
export function describeRules(ladder: Ladder, nameOf = (level: Level): string => level.title): string[] {
  if (ladder.intent === 'mirror') {
    return [
      'Nothing is added up here. Somebody finds, capability by capability, the rung that is honestly theirs; no number and no overall level comes of it, and nobody is ranked.',
    ];
  }
  return [
    ...describeCompetencyRules(ladder),
    ...describeOverallRule(ladder, ladder.overallRule),
    ...describeBounds(ladder, nameOf),
  ];
}

function describeCompetencyRules(ladder: Ladder): string[] {
  const groups = new Map<string, { rule: CompetencyRule; titles: string[] }>();
  for (const { rule, title, dimensions } of ladder.competencies) {
    if (rule.kind === 'none') continue;
    const key = `${JSON.stringify(rule)} ${dimensions.length}`;
    const group = groups.get(key) ?? { rule, titles: [] };
    group.titles.push(title);
    groups.set(key, group);
  }
  if (groups.size === 0) return ['Each competency is rated as a whole: choose the words that are true.'];
  return [...groups.values()].map(({ rule, titles }) => {
    const who =
      titles.length === ladder.competencies.length || titles.length > 3
        ? `${titles.length} competencies`
        : listed(titles);
    const dimensions = ladder.competencies.find(({ title }) => title === titles[0])?.dimensions.length ?? 0;
    return `${who}: ${describeCompetencyRule(rule, dimensions)}`;
  });
}

/** One competency's rule, as a sentence that follows its name. */
export function describeCompetencyRule(rule: CompetencyRule, dimensions: number): string {
  switch (rule.kind) {
    case 'none':
      return 'rated as a whole.';
    case 'majority':
      return describeMajority(rule, dimensions);
    case 'mastery':
      return `a level is mastered when the one before it is, none of its items is at 0, and their mean is above ${toNumber(rule.meanAbove)} (items are rated 0 to ${rule.itemTop}).`;
    default:
      return assertNever(rule);
  }
}

function describeMajority({ need, floor }: MajorityRule, dimensions: number): string {
  const at = `at a level when at least ${need} of ${dimensions} dimensions are`;
  return floor === null ? `${at}.` : `${at}; ${describeFloor(floor)}.`;
}

function describeFloor({ gap, onBreach, alsoStated }: Floor): string {
  const below = gap === 0 ? 'below it' : `more than ${gap} below it`;
  const answer = onBreach === 'demote-one' ? 'one level comes off' : `it can be no more than ${gap} above the lowest`;
  const other =
    alsoStated === null
      ? ''
      : alsoStated === 'cap'
        ? ` (the ladder also states it as a cap of ${gap} above the lowest)`
        : ' (the ladder also states it as one level off)';
  return `if the lowest is ${below}, ${answer}${other}`;
}

function describeOverallRule(ladder: Ladder, rule: OverallRule): string[] {
  switch (rule.kind) {
    case 'none':
      return ['The ladder states no rule for an overall level, so none is made up: what counts is the profile.'];
    case 'weighted-mean': {
      const total = ladder.competencies.reduce((sum, { weight }) => sum + toNumber(weight), 0);
      return [
        `Overall: the mean of the competencies by weight (${Number(total.toFixed(4))} in all), rounded half up to ${toNumber(rule.step)}. The band that holds the score is the level.`,
      ];
    }
    case 'points': {
      const table = [...rule.table]
        .sort(([a], [b]) => a - b)
        .map(([value, points]) => `${value} gives ${toNumber(points)}`);
      return [`Overall: points are added up (${table.join(', ')}). The range that holds the sum is the level.`];
    }
    case 'gates': {
      const need =
        rule.need === null ? 'all of its expected competencies' : `at least ${rule.need} of its expected competencies`;
      const always =
        rule.always.length === 0
          ? ''
          : `, always among them ${listed(rule.always.map((id) => ladder.competencies.find((own) => own.id === id)?.title ?? id))}`;
      return [`Overall: a level is reached when ${need} are met${always}.`];
    }
    default:
      return assertNever(rule);
  }
}
