import type { Ladder } from '#engine/index.ts';
import type { RatingsJson } from '#org/assessments/merge-ratings.ts';
import type { Answer, Place, Sheet } from '../../assess/shelf/sheet.ts';

/** What stands on a sheet, as a ratings document. Only what the ladder has, in its order. */
export function ratingsDocumentOf(ladder: Ladder, sheet: Sheet): RatingsJson {
  const { person, by, date, track } = sheet.head;
  const answered = ladder.competencies.flatMap(({ id, dimensions }) => {
    const answer = sheet.answers[id];
    return answer === undefined ? [] : [{ id, dimensions, answer }];
  });
  const ratings = answered.flatMap(({ id, dimensions, answer }) => {
    const rating = ratingOf(
      answer,
      dimensions.map((dimension) => dimension.id),
    );
    return rating === undefined ? [] : [[id, rating] as const];
  });
  const flags = answered.filter(({ answer }) => answer.antiSignals.length > 0);
  return {
    ladder: ladder.id,
    version: ladder.version,
    ...(person === '' ? {} : { person }),
    ...(by === '' ? {} : { by }),
    ...(date === '' ? {} : { date }),
    ...(track === null ? {} : { track }),
    ratings: Object.fromEntries(ratings),
    ...(flags.length === 0
      ? {}
      : { antiSignals: Object.fromEntries(flags.map(({ id, answer }) => [id, answer.antiSignals])) }),
  };
}

function ratingOf(answer: Answer, dimensions: readonly string[]): unknown {
  if (answer.mode === 'whole' || dimensions.length === 0) return ratingOfPlace(answer.whole);
  const places = dimensions.flatMap((id) => {
    const place = answer.dimensions[id];
    const rating = place === undefined ? undefined : ratingOfPlace(place);
    return rating === undefined ? [] : [[id, rating] as const];
  });
  return places.length === 0 ? undefined : Object.fromEntries(places);
}

function ratingOfPlace({ choice, reason, note, evidence }: Place): unknown {
  if (choice === null) return undefined;
  if (choice === 'not-applicable') return reason.trim() === '' ? 'n/a' : { notApplicable: reason.trim() };
  const lines = evidence.map((line) => line.trim()).filter((line) => line !== '');
  if (note.trim() === '' && lines.length === 0) return choice;
  return {
    value: choice,
    ...(note.trim() === '' ? {} : { note: note.trim() }),
    ...(lines.length === 0 ? {} : { evidence: lines }),
  };
}
