import type { Competency } from '../../ladder/competency.ts';
import type { CompetencyId } from '../../ladder/ids.ts';
import type { Level } from '../../ladder/level.ts';
import type { GatesRule } from '../../ladder/rule.ts';
import { belowFirstLevel, type Gate, type ReachedLevel } from '../result.ts';
import { scaledNeed } from './majority.ts';

/** A competency and its value; null when it doesn't apply. */
export interface GateValue {
  readonly competency: Competency;
  readonly value: number | null;
}

/**
 * Section 3, rule 6. A level is reached when at least `need` of its expected competencies meet the profile (fewer
 * where some don't apply, in proportion) and those of `always` do. The result is the highest level reached. A
 * level of which nothing is left to ask is not reached by that alone.
 */
export function decideGates(
  rule: GatesRule,
  levels: readonly Level[],
  values: readonly GateValue[],
): { readonly level: ReachedLevel; readonly gates: readonly Gate[] } {
  let reached: ReachedLevel = belowFirstLevel;
  const gates: Gate[] = [];
  for (const level of levels) {
    const gate = decideGate(rule, level, values);
    if (gate === null) continue;
    gates.push(gate);
    if (gate.reached) reached = level.id;
  }
  return { level: reached, gates };
}

function decideGate(rule: GatesRule, level: Level, values: readonly GateValue[]): Gate | null {
  const asked = values.filter(({ competency }) => competency.expected.has(level.id));
  if (asked.length === 0) return null;
  const left = asked.filter(({ value }) => value !== null);
  const met: CompetencyId[] = [];
  const notMet: CompetencyId[] = [];
  for (const { competency, value } of left) {
    const isMet = value !== null && value >= (competency.expected.get(level.id) ?? 0);
    (isMet ? met : notMet).push(competency.id);
  }
  const missingAlways = notMet.filter((id) => rule.always.includes(id));
  const need = scaledNeed(rule.need ?? asked.length, left.length, asked.length);
  return {
    level: level.id,
    need,
    met,
    notMet,
    missingAlways,
    reached: left.length > 0 && met.length >= need && missingAlways.length === 0,
  };
}
