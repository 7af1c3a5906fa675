import type { Ladder, Path, Requirement } from '#engine/index.ts';
import type { LadderVersionId, PersonId } from '../ids.ts';
import { readKeptText } from '../ladders/read-version.ts';
import { type CycleView, factsFor } from './facts-for.ts';
import { cycleViewsOf, type KnownOfPerson, viewNow } from './known-of.ts';
import { pathsOn } from './paths-on.ts';
import { type BenchStanding, standingOn } from './standing-on.ts';

/** How far somebody is on one path of their ladder, as it is kept for the bench. */
export interface KeptStanding {
  readonly person: PersonId;
  readonly path: string;
  readonly ladder: string;
  readonly ladderVersion: LadderVersionId;
  /** Where the path leads, and on which track. */
  readonly level: string;
  readonly track: string;
  readonly team: string;
  readonly standing: BenchStanding;
}

/** One for each path on from where somebody stands. None of who left, of who isn't placed, and on a mirror. */
export function standingsOf(known: KnownOfPerson): readonly KeptStanding[] {
  const { person, placement, version } = known;
  if (person.status !== 'active' || placement === null || version === null) return [];
  const ladder = readKeptText(version.text);
  if (ladder === null || ladder.intent === 'mirror') return [];
  const on = pathsOn(ladder, placement);
  if (on === null || on.paths.length === 0) return [];
  const profile = viewNow(ladder, known)?.profile ?? null;
  const cycles = on.paths.some(asksForCycles) ? cycleViewsOf(ladder, known) : [];
  return on.paths.map((path) => ({
    person: person.id,
    path: path.id,
    ladder: ladder.id,
    ladderVersion: version.id,
    level: path.to.level,
    track: trackOf(ladder, path),
    team: person.team,
    standing: standingOn(ladder, path, profile, benchFacts(ladder, path, known, cycles)),
  }));
}

/** The track on which a path ends: that of the title, else the level's own. */
export function trackOf(ladder: Ladder, { to }: Path): string {
  const level = ladder.levels.find(({ id }) => id === to.level);
  return level?.variants.find(({ id }) => id === to.variant)?.track ?? level?.track ?? '';
}

function asksForCycles({ requirements, consistency }: Path): boolean {
  const asks = (own: Requirement): boolean =>
    own.kind === 'consistency' ||
    ((own.kind === 'all' || own.kind === 'any' || own.kind === 'at-least') && own.of.some(asks));
  return consistency !== null || requirements.some(asks);
}

/** Days have no part in it: time in level is no requirement. */
function benchFacts(ladder: Ladder, path: Path, { cases }: KnownOfPerson, cycles: readonly CycleView[]) {
  return factsFor(ladder, path, {
    attached: null,
    attestations: cases.find(({ route }) => route.path === path.id)?.attestations ?? [],
    needJustified: false,
    seatsTaken: new Map(),
    cycles,
    placedSince: null,
    today: '',
  });
}
