import type { CompetencyRuleChange, RuleChanges } from '#engine/batch/rule-changes.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Call, OptionDefinition } from './command.ts';
import { Problem } from './problem.ts';

/** What can be changed from the command line; `all` stands for every competency. */
export const ruleChangeOptions: readonly OptionDefinition[] = [
  { name: 'weight', value: 'COMPETENCY=N', many: true, description: 'another weight' },
  { name: 'band', value: 'LEVEL=LOW-HIGH', many: true, description: 'another band; LEVEL=none takes it away' },
  { name: 'step', value: 'N', description: 'round scores to another step' },
  { name: 'need', value: 'COMPETENCY=K', many: true, description: 'how many dimensions a majority is' },
  { name: 'gap', value: 'COMPETENCY=N', many: true, description: 'how far below the lowest dimension may be' },
  { name: 'floor', value: 'COMPETENCY=ANSWER', many: true, description: 'demote-one, cap or none' },
  { name: 'points', value: 'VALUE=N', many: true, description: 'of a points rule: what a value is worth' },
  { name: 'gates-need', value: 'K', description: 'of a gates rule: how many must be met, or all' },
];

/** The options of a call as changes to a ladder's rules. What they may be is for `changeRules` to say. */
export function readRuleChanges(call: Call, ladder: Ladder): RuleChanges {
  const [step, need] = [call.value('step'), call.value('gates-need')];
  return {
    weights: numbers(call, 'weight'),
    bands: Object.fromEntries(pairs(call, 'band').map(([level, band]) => [level, bandOf(level, band)])),
    points: call.values('points').length === 0 ? undefined : numbers(call, 'points'),
    step: step === null ? undefined : numberOf('step', step),
    gates: need === null ? undefined : { need: need === 'all' ? null : numberOf('gates-need', need) },
    competencies: competencyChanges(call, ladder),
  } as RuleChanges;
}

function competencyChanges(call: Call, ladder: Ladder): Record<string, CompetencyRuleChange> {
  const changes: Record<string, CompetencyRuleChange> = {};
  const change = (given: string, make: (before: CompetencyRuleChange) => CompetencyRuleChange) => {
    const ids = given === 'all' ? ladder.competencies.map(({ id }) => id) : [given];
    for (const id of ids) changes[id] = make(changes[id] ?? {});
  };
  for (const [id, need] of pairs(call, 'need')) change(id, (own) => ({ ...own, need: numberOf('need', need) }));
  for (const [id, gap] of pairs(call, 'gap')) {
    change(id, (own) => ({ ...own, floor: { ...own.floor, gap: numberOf('gap', gap) } }));
  }
  for (const [id, answer] of pairs(call, 'floor')) {
    if (answer !== 'demote-one' && answer !== 'cap' && answer !== 'none') {
      throw new Problem('bad-option', `--floor is "${id}=${answer}", and can only be demote-one, cap or none.`);
    }
    change(id, (own) => ({ ...own, floor: answer === 'none' ? null : { ...own.floor, onBreach: answer } }));
  }
  return changes;
}

function pairs(call: Call, option: string): [string, string][] {
  return call.values(option).map((pair) => {
    const at = pair.indexOf('=');
    if (at > 0) return [pair.slice(0, at), pair.slice(at + 1)];
    throw new Problem('bad-option', `--${option} is "${pair}". Write what it changes, = and the value.`);
  });
}

function numbers(call: Call, option: string): Record<string, number> {
  return Object.fromEntries(pairs(call, option).map(([id, text]) => [id, numberOf(option, text)]));
}

function bandOf(level: string, text: string): { low: number; high: number } | null {
  if (text === 'none') return null;
  const [low, high] = text.split(/-|–/);
  if (low !== undefined && high !== undefined) return { low: numberOf('band', low), high: numberOf('band', high) };
  throw new Problem('bad-option', `--band is "${level}=${text}". Write both ends, such as ${level}=1.9-2.7.`);
}

function numberOf(option: string, text: string): number {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  throw new Problem('bad-option', `--${option} has "${text}" where a number belongs, such as 2 or 1.5.`);
}
