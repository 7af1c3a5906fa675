import type { CompetencyRating, Ladder, Profile, Rating } from '#engine/index.ts';
import type { FocusItemDocument } from '#engine/read/schema/ratings-document.ts';
import { type Answer, emptyAnswer, emptyPlace, type Goal, type Place, type Sheet } from '../shelf/sheet.ts';

/** What a sheet needs that no ratings file says. Clock and chance come from outside. */
export interface SheetOrigin {
  readonly id: string;
  readonly name: string;
  readonly now: number;
}

/** A profile that was read from a file, as a sheet of this browser. */
export function sheetOfProfile(
  ladder: Ladder,
  profile: Profile,
  focus: readonly FocusItemDocument[],
  { id, name, now }: SheetOrigin,
): Sheet {
  const answers: Record<string, Answer> = {};
  for (const [competency, rating] of profile.ratings) answers[competency] = answerOf(rating, now);
  for (const [competency, flags] of profile.antiSignals) {
    answers[competency] = { ...(answers[competency] ?? emptyAnswer('by-dimension', now)), antiSignals: [...flags] };
  }
  return {
    id,
    revision: 1,
    head: {
      edited: now,
      name,
      person: profile.person ?? '',
      by: profile.by ?? 'self',
      date: profile.date ?? '',
      track: profile.track,
      ladderVersion: ladder.version,
    },
    answers,
    goals: Object.fromEntries(
      focus.map((item, index) => [`${id}-${index}`, goalOf(item, `${id}-${index}`, now + index)]),
    ),
  };
}

function answerOf(given: CompetencyRating, now: number): Answer {
  if (given.kind === 'whole') return { ...emptyAnswer('whole', now), whole: placeOfRating(given.rating) };
  const dimensions = Object.fromEntries([...given.ratings].map(([id, rating]) => [id, placeOfRating(rating)]));
  return { ...emptyAnswer('by-dimension', now), dimensions };
}

function placeOfRating(rating: Rating): Place {
  if (rating.kind === 'not-applicable') return { ...emptyPlace, choice: 'not-applicable', reason: rating.reason ?? '' };
  return { choice: rating.value, reason: '', note: rating.note ?? '', evidence: rating.evidence };
}

function goalOf(item: FocusItemDocument, id: string, now: number): Goal {
  const { measure } = item;
  return {
    id,
    edited: now,
    added: now,
    isRemoved: false,
    item: item.item,
    competency: item.competency,
    words: item.goal,
    measure: measure && {
      what: measure.what ?? '',
      from: String(measure.from),
      to: String(measure.to),
      unit: measure.unit ?? '',
    },
    isDone: item.done,
    due: item.due ?? '',
  };
}
