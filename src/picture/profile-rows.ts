import type { Competency } from '#engine/ladder/competency.ts';
import type { CompetencyId, LevelId } from '#engine/ladder/ids.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Profile } from '#engine/ladder/profile.ts';
import { scoreCompetency } from '#engine/score/score-competency.ts';
import { isAskedOn } from '#engine/score/tracks.ts';

/** One competency of a profile, as the pictures of a person show it. Rungs count from 0, the lowest first. */
export interface ProfileRow {
  readonly competency: CompetencyId;
  readonly title: string;
  /** The heading it stands under; empty where there is none. */
  readonly group: string;
  readonly rungs: readonly string[];
  readonly mark: RowMark;
  /** A second view of the same person: another time, or another pair of eyes. Null where there is none. */
  readonly second: RowMark | null;
  /** The rung that a chosen level asks for. */
  readonly expected: number | null;
}

export type RowMark =
  | { readonly kind: 'point'; readonly rung: number }
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  | { readonly kind: 'not-rated' }
  | { readonly kind: 'not-applicable' };

export interface RowOptions {
  /** Never another person's: a mirror shows nobody beside anybody. */
  readonly second?: Profile | null;
  readonly expected?: LevelId | null;
}

/**
 * A profile row by row, group by group, without the competencies that the person's track doesn't have. What is
 * rated by dimensions shows the range that its rule gives.
 */
export function profileRows(ladder: Ladder, profile: Profile, options: RowOptions = {}): ProfileRow[] {
  const { second = null, expected = null } = options;
  const groups = [
    ...ladder.groups.map(({ id, title }) => ({ id: id as string | null, title })),
    { id: null, title: '' },
  ];
  return groups.flatMap(({ id, title }) =>
    ladder.competencies
      .filter((competency) => competency.group === id && isAskedOn(ladder, competency, profile.track))
      .map((competency) => ({
        competency: competency.id,
        title: competency.title,
        group: title,
        rungs: competency.values.map(({ label }) => label),
        mark: markOf(competency, profile),
        second: second && markOf(competency, second),
        expected: expected === null ? null : rungOf(competency, competency.expected.get(expected)),
      })),
  );
}

function markOf(competency: Competency, profile: Profile): RowMark {
  const given = profile.ratings.get(competency.id);
  if (given === undefined) return { kind: 'not-rated' };
  const result = scoreCompetency(competency, given, profile.antiSignals.get(competency.id));
  if (result.kind === 'not-scored')
    return { kind: result.reason === 'not-applicable' ? 'not-applicable' : 'not-rated' };
  if (result.isUnrated) return { kind: 'not-rated' };
  const [low, high] = [rungOf(competency, result.low), rungOf(competency, result.high)];
  if (low === null || high === null) return { kind: 'not-rated' };
  return low === high ? { kind: 'point', rung: low } : { kind: 'range', low, high };
}

function rungOf(competency: Competency, value: number | undefined): number | null {
  const rung = competency.values.findIndex((known) => known.value === value);
  return rung < 0 ? null : rung;
}
