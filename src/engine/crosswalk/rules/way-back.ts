import { finding } from '../../findings/finding.ts';
import { type Correspondence, refKey } from '../../ladder/crosswalk.ts';
import type { CrosswalkRule } from '../crosswalk-rule.ts';
import { placeOfAbout } from '../crosswalk-rule.ts';
import type { LevelWays, Rung } from '../level-ways.ts';

/**
 * There and back lands where it started: each level that something corresponds to corresponds back to it. Of a level
 * that the way back doesn't mention, another rule speaks.
 */
export const wayBack: CrosswalkRule = {
  code: 'crosswalk-way-back',
  check(context) {
    const { own, other, opposite, entries } = context;
    const landings = landingsOf(opposite, other, own);
    return entries.flatMap((entry) => {
      const start = own.rungsOf(entry.level);
      const astray = [...rungsOf(entry, other)].filter((rung) => {
        const landed = landings.get(rung);
        return landed !== undefined && !start.some((one) => landed.has(one));
      });
      if (astray.length === 0) return [];
      return finding('crosswalk-way-back', placeOfAbout(context, entry), {
        level: refKey(entry.level),
        through: astray.map(refKey),
        from: own.ladder.id,
        to: other.ladder.id,
      });
    });
  },
};

/** From each level that the way back mentions, all that it leads to. Made once: ladders may have many levels. */
function landingsOf(
  entries: readonly Correspondence[],
  from: LevelWays,
  to: LevelWays,
): ReadonlyMap<Rung, ReadonlySet<Rung>> {
  const landings = new Map<Rung, Set<Rung>>();
  for (const entry of entries) {
    const landed = rungsOf(entry, to);
    for (const rung of from.rungsOf(entry.level))
      landings.set(rung, new Set([...(landings.get(rung) ?? []), ...landed]));
  }
  return landings;
}

function rungsOf({ about }: Correspondence, ways: LevelWays): ReadonlySet<Rung> {
  return new Set(about.flatMap((interval) => ways.within(interval)));
}
