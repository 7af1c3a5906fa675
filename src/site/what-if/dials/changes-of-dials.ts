import type { CompetencyRuleChange, RuleChanges } from '#engine/batch/rule-changes.ts';
import type { Competency, FloorAnswer, Ladder } from '#engine/index.ts';
import { toNumber } from '#engine/ladder/fraction.ts';
import { bandsFrom } from './bands-from.ts';
import { type DialKey, dialKey, type Setting } from './dial.ts';
import { mostAsked } from './dials-of-ladder.ts';

/** What the dials ask of the engine. What stands as in the ladder is left out. */
export function changesOf(ladder: Ladder, settings: ReadonlyMap<DialKey, Setting>): RuleChanges {
  const weights = numbersOf(
    settings,
    'weight',
    ladder.competencies.map(({ id }) => id),
  );
  const step = numberAt(settings, dialKey('step', 'overall'));
  const begins = numbersOf(
    settings,
    'band',
    ladder.levels.map(({ id }) => id),
  );
  const bands = bandsFrom(ladder, begins, step);
  const points = pointsOf(ladder, settings);
  const gates = gatesOf(ladder, settings);
  const competencies = ladder.competencies.flatMap((competency) => {
    const change = competencyChange(competency, settings);
    return Object.keys(change).length === 0 ? [] : [[competency.id, change] as const];
  });
  return {
    ...(isEmpty(weights) ? {} : { weights }),
    ...(isEmpty(bands) ? {} : { bands }),
    ...(step === undefined ? {} : { step }),
    ...(isEmpty(points) ? {} : { points }),
    ...(isEmpty(gates) ? {} : { gates }),
    ...(competencies.length === 0 ? {} : { competencies: Object.fromEntries(competencies) }),
  };
}

function isEmpty(changes: object): boolean {
  return Object.keys(changes).length === 0;
}

function numberAt(settings: ReadonlyMap<DialKey, Setting>, key: DialKey): number | undefined {
  const setting = settings.get(key);
  return typeof setting === 'number' ? setting : undefined;
}

function numbersOf(
  settings: ReadonlyMap<DialKey, Setting>,
  subject: 'weight' | 'band' | 'points',
  ids: readonly string[],
): Record<string, number> {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const number = numberAt(settings, dialKey(subject, id));
      return number === undefined ? [] : [[id, number]];
    }),
  );
}

function pointsOf({ overallRule }: Ladder, settings: ReadonlyMap<DialKey, Setting>): Record<string, number> {
  return overallRule.kind === 'points' ? numbersOf(settings, 'points', [...overallRule.table.keys()].map(String)) : {};
}

function gatesOf(ladder: Ladder, settings: ReadonlyMap<DialKey, Setting>): NonNullable<RuleChanges['gates']> {
  const rule = ladder.overallRule;
  if (rule.kind !== 'gates') return {};
  const need = numberAt(settings, dialKey('gates', 'need'));
  const isAlways = ({ id }: Competency) => settings.get(dialKey('always', id)) ?? rule.always.includes(id);
  const isChanged = ladder.competencies.some(({ id }) => settings.has(dialKey('always', id)));
  const always = ladder.competencies.filter(isAlways).map(({ id }) => id);
  const isAll = rule.need === null && need === mostAsked(ladder);
  return { ...(need === undefined ? {} : { need: isAll ? null : need }), ...(isChanged ? { always } : {}) };
}

function competencyChange(competency: Competency, settings: ReadonlyMap<DialKey, Setting>): CompetencyRuleChange {
  const { id, rule } = competency;
  if (rule.kind === 'none') return {};
  if (rule.kind === 'mastery') {
    const meanAbove = numberAt(settings, dialKey('mean', id));
    return meanAbove === undefined || meanAbove === toNumber(rule.meanAbove) ? {} : { meanAbove };
  }
  const need = numberAt(settings, dialKey('need', id));
  const isOn = settings.get(dialKey('floor', id)) ?? rule.floor !== null;
  const gap = numberAt(settings, dialKey('gap', id));
  const onBreach = settings.get(dialKey('breach', id)) as FloorAnswer | undefined;
  const floor = { ...(gap === undefined ? {} : { gap }), ...(onBreach === undefined ? {} : { onBreach }) };
  const isFloorChanged = isOn ? rule.floor === null || !isEmpty(floor) : rule.floor !== null;
  return {
    ...(need === undefined ? {} : { need }),
    ...(isFloorChanged ? { floor: isOn ? floor : null } : {}),
  };
}
