import type { Competency } from '../ladder/competency.ts';
import type { DescribedCell, Expectation } from '../ladder/expectation.ts';
import type { CompetencyId, LevelId } from '../ladder/ids.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { Profile } from '../ladder/profile.ts';
import { resolveCell } from '../ladder/resolve-cell.ts';
import type { Range } from '../score/result.ts';
import { scoreCompetency } from '../score/score-competency.ts';
import { isAskedOn } from '../score/tracks.ts';
import { whatIsNew } from './what-is-new.ts';

/** Where somebody stands against one level, competency by competency (section 4). */
export interface Gap {
  readonly kind: 'gap';
  readonly from: LevelId | null;
  readonly to: LevelId;
  readonly competencies: readonly CompetencyGap[];
}

export interface CompetencyGap {
  readonly competency: CompetencyId;
  readonly title: string;
  /**
   * `met` and `short` hold for the whole range; `open` depends on what isn't rated, and where nothing is rated yet it
   * is never `met`, though the lowest value were enough. `shown-only`: nothing is counted, on a mirror or where the
   * ladder states no rule that makes one value of the dimensions.
   */
  readonly state: 'met' | 'short' | 'open' | 'not-expected' | 'not-applicable' | 'shown-only';
  /** Null where the level expects no number, and on a mirror, which shows none. */
  readonly expected: number | null;
  readonly actual: Range<number> | null;
  /** Expected minus actual, in steps of the scale, never below 0: how far the low and the high end are short. */
  readonly short: Range<number> | null;
  /** What the level asks, `inherited` and `same-as` followed. */
  readonly cell: Expectation;
  /** What of it is new compared with the level it is seen from; null when nothing is. */
  readonly fresh: DescribedCell | null;
}

/**
 * The gap to any level, on any track. `from` is the level it is seen from (for what is new in the words); null
 * when none is. Competencies that the level's track doesn't have are left out. On a mirror nothing is counted:
 * every state is `shown-only`.
 */
export function gapTo(ladder: Ladder, profile: Profile, to: LevelId, from: LevelId | null = null): Gap {
  const track = ladder.levels.find((level) => level.id === to)?.track ?? null;
  return {
    kind: 'gap',
    from,
    to,
    competencies: ladder.competencies
      .filter((competency) => isAskedOn(ladder, competency, track))
      .map((competency) => gapOf(ladder, competency, profile, to, from)),
  };
}

function gapOf(
  ladder: Ladder,
  competency: Competency,
  profile: Profile,
  to: LevelId,
  from: LevelId | null,
): CompetencyGap {
  const words = {
    competency: competency.id,
    title: competency.title,
    cell: resolveCell(competency, to).cell,
    fresh: whatIsNew(competency, from, to),
  };
  if (ladder.intent === 'mirror') return { ...words, state: 'shown-only', expected: null, actual: null, short: null };
  const expected = competency.expected.get(to) ?? null;
  const result = scoreCompetency(
    competency,
    profile.ratings.get(competency.id),
    profile.antiSignals.get(competency.id),
  );
  const actual = result.kind === 'scored' ? { low: result.low, high: result.high } : null;
  if (expected === null) return { ...words, state: 'not-expected', expected, actual, short: null };
  if (actual === null) {
    const noRule = result.kind === 'not-scored' && result.reason === 'no-rule';
    return { ...words, state: noRule ? 'shown-only' : 'not-applicable', expected, actual, short: null };
  }
  const short = { low: Math.max(0, expected - actual.low), high: Math.max(0, expected - actual.high) };
  const isRated = result.kind === 'scored' && !result.isUnrated;
  const state = short.high > 0 ? 'short' : short.low === 0 && isRated ? 'met' : 'open';
  return { ...words, state, expected, actual, short };
}
