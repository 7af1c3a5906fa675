import { assert } from '../ladder/assert.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { Profile } from '../ladder/profile.ts';
import { compareCompetencies } from './compare-competencies.ts';
import { viewsOf } from './places-in-view.ts';
import type {
  LeftOutPlace,
  OneSidedFlag,
  PlaceDifference,
  PlaceViews,
  RangeOf,
  Side,
  ViewComparison,
  Viewer,
  ViewRefusal,
} from './view-comparison.ts';

/**
 * Two views of one person on one ladder, such as self and manager: where they differ, by how much, the largest
 * first. `ranges` adds what each competency comes to in both views; scoring is handed in, because comparing knows
 * nothing of rules. A mirror compares no people: views of two persons are refused there.
 */
export function compareViews(
  ladder: Ladder,
  mine: Profile,
  theirs: Profile,
  ranges: { readonly mine: RangeOf; readonly theirs: RangeOf } | null = null,
): ViewComparison | ViewRefusal {
  assert(mine.ladder === ladder.id && theirs.ladder === ladder.id, 'both views are of this ladder');
  const twoPeople = mine.person !== null && theirs.person !== null && mine.person !== theirs.person;
  if (ladder.intent === 'mirror' && twoPeople) return refuse(ladder);
  const views = viewsOf(ladder, mine, theirs);
  const both = views.filter(({ mine: a, theirs: b }) => a.kind !== 'not-rated' && b.kind !== 'not-rated');
  const isGrain = ({ mine: a, theirs: b }: PlaceViews) => a.kind === 'by-dimension' || b.kind === 'by-dimension';
  const alike = both.filter((pair) => !isGrain(pair));
  return {
    kind: 'view-comparison',
    ladder: { id: ladder.id, version: ladder.version },
    intent: ladder.intent,
    steps: ladder.scale.kind === 'levels' ? 'rungs' : 'values',
    mine: viewerOf(mine),
    theirs: viewerOf(theirs),
    differences: alike.flatMap((pair) => difference(pair) ?? []).sort((a, b) => b.apart - a.apart),
    applicability: alike.filter(({ mine: a, theirs: b }) => a.kind !== b.kind),
    otherGrain: both.filter(isGrain),
    leftOut: views.flatMap((pair) => leftOut(pair) ?? []),
    agreements: alike.filter((pair) => pair.mine.kind === pair.theirs.kind && difference(pair) === null),
    neither: views.filter(({ mine: a, theirs: b }) => a.kind === 'not-rated' && b.kind === 'not-rated').length,
    antiSignals: oneSidedFlags(ladder, mine, theirs),
    competencies: ranges === null ? [] : compareCompetencies(ladder, ranges.mine, ranges.theirs),
  };
}

function refuse(ladder: Ladder): ViewRefusal {
  return {
    kind: 'refused',
    code: 'mirror-compares-no-people',
    message: `"${ladder.title}" is a mirror: it compares two views of one person, and never two people. Give two files about the same person.`,
  };
}

function viewerOf({ by, person, date }: Profile): Viewer {
  return { by, person, date };
}

function difference(pair: PlaceViews): PlaceDifference | null {
  const { mine, theirs } = pair;
  if (mine.kind !== 'value' || theirs.kind !== 'value' || mine.value === theirs.value) return null;
  return { ...pair, apart: Math.abs(mine.value - theirs.value), higher: mine.value > theirs.value ? 'mine' : 'theirs' };
}

function leftOut(pair: PlaceViews): LeftOutPlace | null {
  const [notMine, notTheirs] = [pair.mine.kind === 'not-rated', pair.theirs.kind === 'not-rated'];
  return notMine === notTheirs ? null : { ...pair, by: notMine ? 'mine' : 'theirs' };
}

function oneSidedFlags(ladder: Ladder, mine: Profile, theirs: Profile): OneSidedFlag[] {
  return ladder.competencies.flatMap(({ id, title, values, antiSignals }) => {
    const [a, b] = [mine.antiSignals.get(id), theirs.antiSignals.get(id)];
    return values.flatMap(({ value, label }) => {
      if ((a?.has(value) ?? false) === (b?.has(value) ?? false)) return [];
      const statement = antiSignals.find((signal) => signal.value === value)?.statement ?? '';
      const by: Side = a?.has(value) ? 'mine' : 'theirs';
      return [{ competency: id, name: title, value, label, statement, by }];
    });
  });
}
