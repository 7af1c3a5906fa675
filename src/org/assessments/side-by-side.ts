import {
  compareViews,
  type Ladder,
  type PlaceViews,
  type Profile,
  type Result,
  scoreProfile,
  type View,
  type ViewComparison,
  wordViews,
} from '#engine/index.ts';
import { type AssessmentOutcome, assessmentOutcome } from './assessment-outcome.ts';
import { type ChosenWords, chosenWords } from './chosen-words.ts';
import { isMirror } from './is-mirror.ts';

/**
 * A person's own view and their manager's: the agenda of the next 1:1. On a scorecard with how far they are apart, the
 * largest first; on a mirror only the words that each chose, in the order of the ladder, since how far is a number.
 */
export type SideBySide = ScorecardSides | MirrorSides;

export interface ScorecardSides {
  readonly kind: 'scorecard';
  readonly sentences: readonly string[];
  readonly differences: readonly (Sides & { readonly apart: number })[];
  /** What one of them left out, doesn't see as asked for, or rated in other parts. */
  readonly notCompared: readonly Sides[];
  readonly agreements: readonly Sides[];
  readonly outcomes: { readonly self: AssessmentOutcome; readonly manager: AssessmentOutcome };
}

export interface MirrorSides {
  readonly kind: 'mirror';
  readonly differences: readonly Sides[];
  readonly notCompared: readonly Sides[];
  readonly agreements: readonly Sides[];
}

export interface Sides {
  readonly competency: string;
  readonly dimension: string | null;
  readonly name: string;
  readonly self: SideWords;
  readonly manager: SideWords;
}

export interface SideWords {
  readonly state: 'chosen' | 'not-rated' | 'not-applicable' | 'by-dimension';
  readonly chosen: string;
  readonly note: string;
}

export function sideBySide(ladder: Ladder, self: Profile, manager: Profile): SideBySide {
  if (isMirror(ladder)) return mirrorSides(ladder, self, manager);
  const [own, other] = [scoreProfile(ladder, self), scoreProfile(ladder, manager)];
  const ranges =
    own.kind === 'result' && other.kind === 'result' ? { mine: rangeIn(own), theirs: rangeIn(other) } : null;
  const views = compareViews(ladder, self, manager, ranges);
  if (views.kind === 'refused') return mirrorSides(ladder, self, manager);
  const byValue = views.steps === 'values';
  return {
    kind: 'scorecard',
    sentences: wordViews(views, { mine: 'the self-view', theirs: 'the manager' }),
    differences: views.differences.map((pair) => ({ ...sidesOf(pair, byValue), apart: pair.apart })),
    notCompared: notCompared(views).map((pair) => sidesOf(pair, byValue)),
    agreements: views.agreements.map((pair) => sidesOf(pair, byValue)),
    outcomes: { self: assessmentOutcome(ladder, self), manager: assessmentOutcome(ladder, manager) },
  };
}

function notCompared({ applicability, otherGrain, leftOut }: ViewComparison): readonly PlaceViews[] {
  return [...applicability, ...otherGrain, ...leftOut];
}

function rangeIn({ competencies }: Result) {
  return (id: keyof typeof competencies) => {
    const own = competencies[id];
    return own?.kind === 'scored' && !own.isUnrated ? { low: own.low, high: own.high } : null;
  };
}

function sidesOf({ place, mine, theirs }: PlaceViews, byValue: boolean): Sides {
  const { competency, dimension, name } = place;
  return {
    competency: competency ?? '',
    dimension,
    name,
    self: sideOf(mine, byValue),
    manager: sideOf(theirs, byValue),
  };
}

function sideOf(view: View, byValue: boolean): SideWords {
  switch (view.kind) {
    case 'value': {
      const isNumberEnough = view.label === '' || view.label === String(view.value);
      const chosen = isNumberEnough ? String(view.value) : byValue ? `${view.value} ${view.label}` : view.label;
      return { state: 'chosen', chosen, note: view.note ?? '' };
    }
    case 'not-applicable':
      return { state: 'not-applicable', chosen: '', note: view.reason ?? '' };
    case 'by-dimension':
    case 'not-rated':
      return { state: view.kind, chosen: '', note: '' };
  }
}

function mirrorSides(ladder: Ladder, self: Profile, manager: Profile): MirrorSides {
  const theirs = new Map(chosenIn(ladder, manager).map((words) => [words.competency, words]));
  const pairs = chosenIn(ladder, self).flatMap((own): Sides[] => {
    const other = theirs.get(own.competency);
    if (other === undefined || (own.state === 'not-rated' && other.state === 'not-rated')) return [];
    const place = { competency: own.competency, dimension: null, name: own.title };
    return [{ ...place, self: wordsOf(own), manager: wordsOf(other) }];
  });
  const isBoth = (pair: Sides) => pair.self.state === 'chosen' && pair.manager.state === 'chosen';
  const isSame = ({ self: a, manager: b }: Sides) => a.state === b.state && a.chosen === b.chosen;
  return {
    kind: 'mirror',
    differences: pairs.filter((pair) => isBoth(pair) && !isSame(pair)),
    notCompared: pairs.filter((pair) => !isBoth(pair) && !isSame(pair)),
    agreements: pairs.filter(isSame),
  };
}

function chosenIn(ladder: Ladder, profile: Profile): readonly ChosenWords[] {
  return chosenWords(ladder, profile).flatMap(({ competencies }) => competencies);
}

function wordsOf({ state, chosen, note }: ChosenWords): SideWords {
  return { state, chosen, note };
}
