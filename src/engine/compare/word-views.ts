import type {
  CompetencyDifference,
  LabelledRange,
  PlaceDifference,
  PlaceViews,
  Side,
  View,
  ViewComparison,
} from './view-comparison.ts';
import { quote } from './word-subject.ts';

/**
 * The agenda of the next 1:1 in plain sentences: how far the two views agree, then what to talk about, the largest
 * difference first. On a ladder whose values are rungs they are named and never numbered. `called` is what the two
 * views are called where they are shown; left out, they are spoken of by who rated.
 */
export function wordViews(views: ViewComparison, called: Names | null = null): string[] {
  const names = toldApart(called ?? namesOf(views));
  const { differences, applicability, otherGrain, leftOut, antiSignals, competencies } = views;
  return [
    agreement(views),
    ...differences.map((pair) => wordDifference(views, names, pair)),
    ...competencies.map((pair) => wordCompetency(views, names, pair)),
    ...antiSignals.map(
      ({ name, label, statement, by }) =>
        `${name}: only ${names[by]} sees the anti-signal at ${quote(label)}${statement === '' ? '' : ` (${statement.replace(/\.$/, '')})`}.`,
    ),
    ...applicability.map((pair) => both(views, names, pair)),
    ...otherGrain.map((pair) => both(views, names, pair)),
    ...leftOut.map((pair) => both(views, names, pair)),
  ];
}

type Names = Readonly<Record<Side, string>>;

/** Who speaks: the person, the manager, or whoever signed; "the first view" where nobody did. */
function namesOf({ mine, theirs }: ViewComparison): Names {
  const name = ({ by, person }: ViewComparison['mine'], otherwise: string) =>
    by === 'self' ? (person ?? 'the self-view') : by === 'manager' ? 'the manager' : (by ?? otherwise);
  return { mine: name(mine, 'the first view'), theirs: name(theirs, 'the second view') };
}

function toldApart(names: Names): Names {
  return names.mine === names.theirs ? { mine: `${names.mine} (first)`, theirs: `${names.theirs} (second)` } : names;
}

function agreement({ agreements, differences, applicability, neither, intent }: ViewComparison): string {
  const rated = agreements.length + differences.length + applicability.length;
  if (rated === 0) return 'There is no place that both have looked at.';
  const many = intent === 'mirror' ? share(agreements.length, rated) : `${agreements.length} of the ${rated}`;
  const open = neither === 0 ? '' : ` Neither looked at ${intent === 'mirror' ? 'the rest' : places(neither)}.`;
  const where = rated === agreements.length ? 'wherever' : `in ${many} places that`;
  return `The two views agree ${where} both have looked at.${open}`;
}

/** A mirror gives no numbers. */
function share(part: number, whole: number): string {
  if (part === 0) return 'none of the';
  return part * 2 > whole ? 'most of the' : 'some of the';
}

function places(count: number): string {
  return count === 1 ? 'one place' : `${count} places`;
}

function wordDifference(views: ViewComparison, names: Names, pair: PlaceDifference): string {
  return `${both(views, names, pair).replace(/\.$/, '')}: ${steps(views, pair.apart)} apart.`;
}

function both(views: ViewComparison, names: Names, { place, mine, theirs }: PlaceViews): string {
  return `${place.name}: ${names.mine} ${wordView(views, mine)}, ${names.theirs} ${wordView(views, theirs)}.`;
}

function wordView({ steps: kind }: ViewComparison, view: View): string {
  switch (view.kind) {
    case 'value':
      return `says ${kind === 'rungs' || view.label === String(view.value) ? view.label : `${view.value} ${view.label}`}`;
    case 'not-applicable':
      return 'says that it does not apply';
    case 'by-dimension':
      return 'rated its dimensions';
    case 'not-rated':
      return 'left it open';
  }
}

function wordCompetency(
  views: ViewComparison,
  names: Names,
  { name, mine, theirs, apart }: CompetencyDifference,
): string {
  const distance = apart === 0 ? 'the ranges meet' : `${steps(views, apart)} apart`;
  return `${name} as a whole: ${wordRange(views, mine)} as ${names.mine} sees it, ${wordRange(views, theirs)} as ${names.theirs} sees it: ${distance}.`;
}

function wordRange({ steps: kind }: ViewComparison, { low, high, lowLabel, highLabel }: LabelledRange): string {
  const word = (value: number, label: string) =>
    kind === 'rungs' || label === String(value) ? label : `${value} ${label}`;
  return low === high ? word(low, lowLabel) : `${word(low, lowLabel)} to ${word(high, highLabel)}`;
}

const countWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function steps({ steps: kind }: ViewComparison, count: number): string {
  const number = countWords[count] ?? String(count);
  const step = kind === 'rungs' ? 'rung' : 'step';
  return `${number} ${count === 1 ? step : `${step}s`}`;
}
