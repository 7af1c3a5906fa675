import type { Competency } from '../../ladder/competency.ts';
import type { Profile } from '../../ladder/profile.ts';
import { competencyWays } from './competency-ways.ts';
import type { Way } from './way.ts';

/** One thing a competency could become, at one cost, and the ways there: none for what stays as it is. */
export interface CompetencyOption {
  /** Null: it doesn't apply, and stays so. */
  readonly value: number | null;
  readonly cost: number;
  readonly ways: Iterable<Way>;
}

/**
 * What a competency could become: first to stay as it is, at no cost, then every higher value that it can reach and
 * that no flagged anti-signal rejects, with its ways of up to `extra` steps over its least.
 */
export function competencyOptions(
  competency: Competency,
  profile: Profile,
  current: number | null,
  extra: number,
): CompetencyOption[] {
  const stay: CompetencyOption = { value: current, cost: 0, ways: [] };
  if (current === null) return [stay];
  const flags = profile.antiSignals.get(competency.id);
  const higher: CompetencyOption[] = [];
  let leastCostAbove = Number.POSITIVE_INFINITY;
  for (const { value } of competency.values.toReversed()) {
    if (value <= current || flags?.has(value)) continue;
    const options = optionsFor(competency, profile, value, extra);
    // Under a mastery rule a value of which no item applies takes reaching the next, and is no outcome of its own.
    if (options[0] === undefined || options[0].cost === leastCostAbove) continue;
    leastCostAbove = options[0].cost;
    higher.unshift(...options);
  }
  return [stay, ...higher];
}

function optionsFor(competency: Competency, profile: Profile, value: number, extra: number): CompetencyOption[] {
  const options: CompetencyOption[] = [];
  for (const { cost, ways } of competencyWays(competency, profile.ratings.get(competency.id), value)) {
    if (cost > (options[0]?.cost ?? cost) + extra) break;
    options.push({ value, cost, ways });
  }
  return options;
}
