import { groupDigits } from '../findings/group-digits.ts';
import type { Competency } from '../ladder/competency.ts';
import { compareFractions, type Fraction, fractionOfDecimal } from '../ladder/fraction.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { Band, Level } from '../ladder/level.ts';
import type { OverallRule } from '../ladder/rule.ts';
import { changeCompetencyRule } from './change-competency-rule.ts';
import type { ChangedLadder, ChangeProblem, RefusedChange, RuleChanges } from './rule-changes.ts';

const largestNumber = 100_000;

/**
 * A ladder with other weights, bands or rules: a new value, made without reading text again; the old one is
 * unchanged, and what isn't changed is shared. Numbers out of the range that a ladder's file allows, ids that the
 * ladder doesn't have and changes to a rule of another kind are refused, all at once, with a sentence each.
 * Whether the new bands leave holes is for `checkLadder` to say.
 */
export function changeRules(ladder: Ladder, changes: RuleChanges): ChangedLadder | RefusedChange {
  const change = new RuleChange(ladder, changes);
  const changed = change.apply();
  if (change.problems.length === 0) return { kind: 'changed', ladder: changed };
  const message = change.problems.map((problem) => problem.message).join(' ');
  return { kind: 'refused', code: 'rules-cannot-change-so', message, problems: change.problems };
}

class RuleChange {
  readonly problems: ChangeProblem[] = [];
  readonly #ladder: Ladder;
  readonly #changes: RuleChanges;

  constructor(ladder: Ladder, changes: RuleChanges) {
    this.#ladder = ladder;
    this.#changes = changes;
  }

  apply(): Ladder {
    const { weights = {}, competencies = {}, bands = {} } = this.#changes;
    const ids = this.#ladder.competencies.map(({ id }) => id);
    this.#refuseUnknown(weights, ids, ['weights'], 'competency');
    this.#refuseUnknown(competencies, ids, ['competencies'], 'competency');
    this.#refuseUnknown(
      bands,
      this.#ladder.levels.map(({ id }) => id),
      ['bands'],
      'level',
    );
    return {
      ...this.#ladder,
      levels: this.#ladder.levels.map((level) => this.#level(level)),
      competencies: this.#competencies(),
      overallRule: this.#overallRule(),
    };
  }

  #competencies(): Competency[] {
    const { weights = {}, competencies = {} } = this.#changes;
    const changed = this.#ladder.competencies.map((competency) => {
      const [weight, rule] = [own(weights, competency.id), own(competencies, competency.id)];
      if (weight === undefined && rule === undefined) return competency;
      const report = (path: readonly string[], message: string) =>
        this.#report(['competencies', competency.id, ...path], message);
      return {
        ...competency,
        weight: (weight === undefined ? null : this.#number(weight, ['weights', competency.id])) ?? competency.weight,
        rule: rule === undefined ? competency.rule : changeCompetencyRule(competency, rule, report),
      };
    });
    const isMean = this.#ladder.overallRule.kind === 'weighted-mean';
    if (isMean && changed.every(({ weight }) => weight.numerator === 0))
      this.#report(
        ['weights'],
        'Every weight is 0, so there is nothing to take a mean of. Give one competency a weight.',
      );
    return changed;
  }

  #level(level: Level): Level {
    const band = own(this.#changes.bands ?? {}, level.id);
    if (band === undefined) return level;
    return { ...level, band: band === null ? null : this.#band(level, band) };
  }

  #band(level: Level, band: { readonly low: number; readonly high: number }): Band | null {
    const low = this.#number(band.low, ['bands', level.id, 'low']);
    const high = this.#number(band.high, ['bands', level.id, 'high']);
    if (low === null || high === null) return null;
    if (compareFractions(low, high) > 0)
      this.#report(
        ['bands', level.id],
        `The band of "${level.id}" runs from ${band.low} down to ${band.high}. Give the lower score first.`,
      );
    return { low, high };
  }

  #overallRule(): OverallRule {
    const { step, points, gates } = this.#changes;
    let rule = this.#ladder.overallRule;
    if (step !== undefined) {
      if (rule.kind !== 'weighted-mean') this.#otherRule(['step'], 'a weighted mean');
      else rule = { ...rule, step: this.#step(step) ?? rule.step };
    }
    if (points !== undefined) {
      if (rule.kind !== 'points') this.#otherRule(['points'], 'points');
      else rule = { ...rule, table: this.#points(rule.table, points) };
    }
    if (gates !== undefined) {
      if (rule.kind !== 'gates') this.#otherRule(['gates'], 'gates');
      else rule = { ...rule, ...this.#gates(gates) };
    }
    return rule;
  }

  #step(step: number): Fraction | null {
    const exact = this.#number(step, ['step']);
    if (exact?.numerator !== 0) return exact;
    this.#report(['step'], 'Scores can’t be rounded to a step of 0. Give one above 0, such as 0.1.');
    return null;
  }

  #points(table: ReadonlyMap<number, Fraction>, changes: Readonly<Record<string, number>>): Map<number, Fraction> {
    const changed = new Map(table);
    for (const [value, points] of Object.entries(changes)) {
      const exact = this.#number(points, ['points', value]);
      if (!/^\d{1,3}$/.test(value))
        this.#report(['points', value], `"${value}" is not a value of a scale. Give points for whole numbers from 0.`);
      else if (exact !== null) changed.set(Number(value), exact);
    }
    return changed;
  }

  #gates({ need, always }: NonNullable<RuleChanges['gates']>) {
    if (need !== undefined && need !== null && !(Number.isInteger(need) && need >= 1))
      this.#report(
        ['gates', 'need'],
        `${need} competencies can’t be needed. Give a whole number from 1, or null for all.`,
      );
    const ids = this.#ladder.competencies.map(({ id }) => id);
    for (const id of always ?? []) this.#refuseUnknown({ [id]: id }, ids, ['gates', 'always'], 'competency');
    return {
      ...(need === undefined ? {} : { need }),
      ...(always === undefined ? {} : { always: ids.filter((id) => always.includes(id)) }),
    };
  }

  #number(value: number, path: readonly string[]): Fraction | null {
    const exact = fractionOfDecimal(value);
    if (exact !== null && value >= 0 && value <= largestNumber) return exact;
    this.#report(
      path,
      `${value} can’t stand at ${path.join('.')}. Give a number from 0 to ${groupDigits(largestNumber)} with at most four decimal places.`,
    );
    return null;
  }

  #refuseUnknown(changes: object, known: readonly string[], path: readonly string[], what: string): void {
    for (const id of Object.keys(changes)) {
      if (!known.includes(id))
        this.#report([...path, id], `There is no ${what} "${id}" in this ladder. Name one of ${known.join(', ')}.`);
    }
  }

  #otherRule(path: readonly string[], rule: string): void {
    this.#report(
      path,
      `"${path.join('.')}" belongs to ${rule}, and this ladder’s overall rule is ${this.#ladder.overallRule.kind}. Leave it out.`,
    );
  }

  #report(path: readonly string[], message: string): void {
    this.problems.push({ path, message });
  }
}

/** An id may be called like something that every object has, such as "constructor". */
function own<Value>(changes: Readonly<Record<string, Value>>, id: string): Value | undefined {
  return Object.hasOwn(changes, id) ? changes[id] : undefined;
}
