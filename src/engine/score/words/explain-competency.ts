import { assertNever } from '../../ladder/assert.ts';
import type { Competency } from '../../ladder/competency.ts';
import type {
  CompetencyReason,
  CompetencyResult,
  Decision,
  FlaggedAntiSignal,
  FloorOutcome,
  MajorityDecision,
  MasteryDecision,
  ScoredCompetency,
  UnscoredCompetency,
} from '../result.ts';
import { listed, lowerFirst, ordinal, rangeOf } from './phrases.ts';

export function explainCompetency(
  competency: Competency,
  result: CompetencyResult,
): { value: string; sentences: string[] } {
  const aside = [...notApplicable(competency, result), ...antiSignals(competency, result.antiSignals)];
  if (result.kind === 'not-scored') return { value: 'not scored', sentences: [whyNot(result), ...aside] };
  return { value: rangeOf(result), sentences: [...reasons(competency, result), ...aside] };
}

const whyNotScored: Readonly<Record<UnscoredCompetency['reason'], string>> = {
  'not-applicable': 'Nothing of it applies, so it is not scored; it counts neither for nor against.',
  'no-rule': 'The ladder states no rule that makes one value of its dimensions, so none is made up.',
  'other-track': 'It belongs to another track.',
  'no-values': 'It has no level that could be rated.',
};

function whyNot(result: UnscoredCompetency): string {
  return whyNotScored[result.reason];
}

function reasons(competency: Competency, result: ScoredCompetency): string[] {
  if (result.isUnrated) return [`Not rated: everything from ${result.low} to ${result.high} is possible.`];
  const { low, high } = result.why;
  if (low === high) return decide(competency, low);
  const names = result.unrated.map((id) => competency.dimensions.find((dimension) => dimension.id === id)?.title ?? id);
  const open = `${listed(names)} ${names.length === 1 ? 'is' : 'are'} not rated.`;
  if (result.low === result.high) return [`${open} It changes nothing here.`, ...decide(competency, low)];
  return [
    open,
    ...decide(competency, low).map((sentence, index) =>
      index === 0 ? `At the lowest, ${lowerFirst(sentence)}` : sentence,
    ),
    ...decide(competency, high).map((sentence, index) =>
      index === 0 ? `At the highest, ${lowerFirst(sentence)}` : sentence,
    ),
  ];
}

function decide(competency: Competency, reason: CompetencyReason): string[] {
  const sentences = wordDecision(reason.decision);
  if (reason.decided === reason.value) return sentences;
  const rejected = Array.from({ length: reason.decided - reason.value }, (_, index) => reason.decided - index);
  const where = reason.value === 0 ? 'not yet the first level' : `${reason.value}`;
  return [
    ...sentences,
    `A flagged anti-signal rejects ${listed(rejected.map((value) => label(competency, value)))}: what is left is ${where}.`,
  ];
}

function wordDecision(decision: Decision): string[] {
  switch (decision.kind) {
    case 'whole':
      return [`Rated ${decision.value} as a whole.`];
    case 'majority':
      return wordMajority(decision);
    case 'mastery':
      return wordMastery(decision);
    default:
      return assertNever(decision);
  }
}

function wordMajority({ sorted, need, kth, lowest, floor }: MajorityDecision): string[] {
  const rule = `Highest first: ${sorted.join(' ')}. The ${ordinal(need)} of ${sorted.length} is ${kth}`;
  if (floor === null) return [`${rule}, and the lowest, ${lowest}, does not pull it down.`];
  const answer = answerOf(floor, kth, lowest);
  const sentences = [`${rule}; the lowest, ${lowest}, is more than ${floor.gap} below that, so ${answer}.`];
  if (floor.otherReading !== null) {
    const { onBreach, value } = floor.otherReading;
    const other = onBreach === 'cap' ? `no more than ${floor.gap} above the lowest` : 'one level off';
    sentences.push(`The ladder states a second reading (${other}), which would give ${value} here.`);
  }
  return sentences;
}

function answerOf(floor: FloorOutcome, kth: number, lowest: number): string {
  return floor.onBreach === 'demote-one'
    ? `one level comes off: ${kth - 1}`
    : `it can be no more than ${floor.gap} above the lowest: ${lowest + floor.gap}`;
}

function wordMastery({ steps, value }: MasteryDecision): string[] {
  const reached = steps.filter((step) => step.reached).map((step) => step.value);
  const stopped = steps.find((step) => !step.reached);
  const sentences = [reached.length === 0 ? 'No level is mastered yet.' : `Mastered up to ${value}.`];
  if (!stopped) return sentences;
  if (stopped.stoppedBy === 'zero') sentences.push(`At ${stopped.value} an item is still at 0.`);
  else if (stopped.stoppedBy === 'mean')
    sentences.push(
      stopped.items === 1
        ? `At ${stopped.value} its one item is at ${stopped.mean}, not yet enough.`
        : `At ${stopped.value} the mean of ${stopped.items} items is ${stopped.mean}, not yet enough.`,
    );
  return sentences;
}

function notApplicable(competency: Competency, result: CompetencyResult): string[] {
  return result.notApplicable.map(({ dimension, reason }) => {
    const name =
      dimension === null
        ? competency.title
        : (competency.dimensions.find(({ id }) => id === dimension)?.title ?? dimension);
    return `${name} does not apply${reason === null ? '' : ` (${reason})`} and leaves the rule.`;
  });
}

function antiSignals(competency: Competency, flags: readonly FlaggedAntiSignal[]): string[] {
  return flags.map(({ value, statement, rejects }) => {
    const effect = rejects ? '' : ' It changes nothing at this level.';
    return `Anti-signal at ${label(competency, value)}: ${statement.replace(/\.$/, '')}.${effect}`;
  });
}

function label(competency: Competency, value: number): string {
  const known = competency.values.find((own) => own.value === value);
  return known ? `${value} ${known.label}` : String(value);
}
