import { carryProfile, type Ladder, type Profile } from '#engine/index.ts';
import type { Assessment } from '../assessments/assessment.ts';
import { profileOfAssessment } from '../assessments/profile-of-assessment.ts';
import type { CaseState } from '../cases/case-state.ts';
import type { Cycle } from '../cycles/cycle.ts';
import type { CycleId, LadderVersionId } from '../ids.ts';
import type { LadderVersion } from '../ladders/ladder-version.ts';
import { readKeptText } from '../ladders/read-version.ts';
import type { Person, Placement } from '../people/person.ts';
import type { CycleView } from './facts-for.ts';

/** All that is kept of somebody and that readiness rests on. */
export interface KnownOfPerson {
  readonly person: Person;
  /** Where they stand; null: they aren't placed. */
  readonly placement: Placement | null;
  /** The version that holds today of the ladder they are placed on, else the one that they were placed on. */
  readonly version: LadderVersion | null;
  /** The self and manager assessments about them that are shared, the newest first. */
  readonly shared: readonly Assessment[];
  /** The versions that these were made on. */
  readonly versions: ReadonlyMap<LadderVersionId, LadderVersion>;
  /** Those that they are in and that aren't only planned, the newest first. */
  readonly cycles: readonly Pick<Cycle, 'id' | 'name' | 'status'>[];
  /** Cases about them that aren't closed. */
  readonly cases: readonly CaseState[];
}

/** A shared assessment as it reads on one version of its ladder. */
export interface ViewOn {
  readonly assessment: Assessment;
  readonly profile: Profile;
}

/** What of `assessments` speaks of this ladder, carried to this version of it. Read one by one, as far as it is asked. */
export function* viewsOn(
  ladder: Ladder,
  assessments: readonly Assessment[],
  versions: ReadonlyMap<LadderVersionId, LadderVersion>,
): Generator<ViewOn> {
  for (const assessment of assessments) {
    const version = versions.get(assessment.ladderVersion);
    if (version?.ladder !== ladder.id) continue;
    const own = readKeptText(version.text);
    const profile = own === null ? null : profileOfAssessment(assessment, own);
    if (own === null || profile === null) continue;
    yield {
      assessment,
      profile: own.version === ladder.version ? profile : carryProfile(profile, own, ladder).profile,
    };
  }
}

/** The view that counts: the manager's of the last time, and where there is none, one's own of the last time. */
export function viewNow(ladder: Ladder, { shared, versions }: KnownOfPerson): ViewOn | null {
  const byManager = shared.filter(({ kind }) => kind === 'manager');
  const [manager] = viewsOn(ladder, byManager, versions);
  if (manager !== undefined) return manager;
  const [own] = viewsOn(ladder, shared, versions);
  return own ?? null;
}

/** The cycles that somebody was in, the newest first, with what their manager shared in each. */
export function cycleViewsOf(ladder: Ladder, { shared, versions, cycles }: KnownOfPerson): readonly CycleView[] {
  const byCycle = new Map<CycleId, Profile>();
  const byManager = shared.filter(({ kind, cycle }) => kind === 'manager' && cycle !== null);
  for (const { assessment, profile } of viewsOn(ladder, byManager, versions)) {
    if (assessment.cycle !== null && !byCycle.has(assessment.cycle)) byCycle.set(assessment.cycle, profile);
  }
  return cycles.map(({ id, status }) => ({ isOpen: status === 'open', view: byCycle.get(id) ?? null }));
}
