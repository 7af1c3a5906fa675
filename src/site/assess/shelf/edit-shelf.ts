import {
  type Answer,
  emptyAnswer,
  emptyPlace,
  type Goal,
  type Head,
  isEmptyPlace,
  type Place,
  type Sheet,
  type Shelf,
} from './sheet.ts';

/** Where a choice is made: a dimension, or the competency as a whole (`dimension: null`). */
export interface PlaceRef {
  readonly competency: string;
  readonly dimension: string | null;
}

/** Puts a sheet on the shelf, in the place of one with its id. A deleted one comes back. */
export function putSheet(shelf: Shelf, sheet: Sheet): Shelf {
  const { [sheet.id]: _, ...removed } = shelf.removed;
  return { ...shelf, removed, sheets: { ...shelf.sheets, [sheet.id]: sheet } };
}

export function removeSheet(shelf: Shelf, id: string, now: number): Shelf {
  const { [id]: _, ...sheets } = shelf.sheets;
  return { ...shelf, sheets, removed: { ...shelf.removed, [id]: now } };
}

/** Takes a deletion back: the sheet counts as edited now, so that it outlives the deletion in every tab. */
export function restoreSheet(shelf: Shelf, sheet: Sheet, now: number): Shelf {
  return putSheet(shelf, editHead(sheet, {}, now));
}

export function copySheet(sheet: Sheet, id: string, name: string, now: number): Sheet {
  return { ...sheet, id, head: { ...sheet.head, name, edited: now } };
}

export function editHead(sheet: Sheet, change: Partial<Omit<Head, 'edited'>>, now: number): Sheet {
  return { ...sheet, revision: sheet.revision + 1, head: { ...sheet.head, ...change, edited: stamp(sheet.head, now) } };
}

/** Changes one place; the first choice of a competency decides whether it is rated as a whole or by dimension. */
export function editPlace(sheet: Sheet, ref: PlaceRef, change: Partial<Place>, now: number): Sheet {
  const mode = ref.dimension === null ? 'whole' : 'by-dimension';
  const answer = sheet.answers[ref.competency] ?? emptyAnswer(mode);
  const place = { ...placeOf(answer, ref.dimension), ...change };
  if (ref.dimension === null) return editAnswer(sheet, ref.competency, { mode, whole: place }, now);
  const { [ref.dimension]: _, ...others } = answer.dimensions;
  const dimensions = isEmptyPlace(place) ? others : { ...others, [ref.dimension]: place };
  return editAnswer(sheet, ref.competency, { mode, dimensions }, now);
}

export function editAnswer(
  sheet: Sheet,
  competency: string,
  change: Partial<Omit<Answer, 'edited'>>,
  now: number,
): Sheet {
  const answer = sheet.answers[competency] ?? emptyAnswer(change.mode ?? 'whole');
  const edited = { ...answer, ...change, edited: stamp(answer, now) };
  return { ...sheet, revision: sheet.revision + 1, answers: { ...sheet.answers, [competency]: edited } };
}

export function toggleAntiSignal(
  sheet: Sheet,
  competency: string,
  value: number,
  mode: Answer['mode'],
  now: number,
): Sheet {
  const flags = sheet.answers[competency]?.antiSignals ?? [];
  const antiSignals = flags.includes(value)
    ? flags.filter((own) => own !== value)
    : [...flags, value].sort((a, b) => a - b);
  return editAnswer(sheet, competency, { mode: sheet.answers[competency]?.mode ?? mode, antiSignals }, now);
}

export function editGoal(sheet: Sheet, goal: Goal, now: number): Sheet {
  const edited = { ...goal, edited: stamp(sheet.goals[goal.id] ?? goal, now) };
  return { ...sheet, revision: sheet.revision + 1, goals: { ...sheet.goals, [goal.id]: edited } };
}

export function placeOf(answer: Answer | undefined, dimension: string | null): Place {
  if (answer === undefined) return emptyPlace;
  return dimension === null ? answer.whole : (answer.dimensions[dimension] ?? emptyPlace);
}

/** Never earlier than the edit before it, even when the clock is set back. */
function stamp({ edited }: { readonly edited: number }, now: number): number {
  return Math.max(now, edited + 1);
}
