import {
  asId,
  type Competency,
  type CompetencyId,
  type CompetencyRating,
  type DimensionId,
  type Ladder,
  type Profile,
  type Rating,
  type TrackId,
} from '#engine/index.ts';
import type { Answer, Place, Sheet } from '../shelf/sheet.ts';

/** A sheet as the engine's profile. What the ladder doesn't have, or no longer has, is left out. */
export function profileOfSheet(ladder: Ladder, sheet: Sheet): Profile {
  const { person, by, date, track } = sheet.head;
  const ratings = new Map<CompetencyId, CompetencyRating>();
  const antiSignals = new Map<CompetencyId, ReadonlySet<number>>();
  for (const competency of ladder.competencies) {
    const answer = sheet.answers[competency.id];
    if (answer === undefined) continue;
    const rating = ratingOf(competency, answer);
    if (rating !== null) ratings.set(competency.id, rating);
    const flags = answer.antiSignals.filter((value) => competency.antiSignals.some((signal) => signal.value === value));
    if (flags.length > 0) antiSignals.set(competency.id, new Set(flags));
  }
  const isKnown = ladder.tracks.some(({ id }) => id === track);
  return {
    kind: 'profile',
    ladder: ladder.id,
    version: ladder.version,
    person: person || null,
    by: by || null,
    date: date || null,
    track: isKnown && track !== null ? asId<TrackId>(track) : null,
    ratings,
    antiSignals,
  };
}

function ratingOf(competency: Competency, answer: Answer): CompetencyRating | null {
  if (answer.mode === 'whole' || competency.dimensions.length === 0) {
    const rating = ratingOfPlace(answer.whole, (value) => competency.values.some((known) => known.value === value));
    return rating && { kind: 'whole', rating };
  }
  const ratings = new Map<DimensionId, Rating>();
  for (const { id, lowest, highest } of competency.dimensions) {
    const place = answer.dimensions[id];
    const rating = place ? ratingOfPlace(place, (value) => value >= lowest && value <= highest) : null;
    if (rating !== null) ratings.set(id, rating);
  }
  return ratings.size === 0 ? null : { kind: 'by-dimension', ratings };
}

function ratingOfPlace(
  { choice, reason, note, evidence }: Place,
  isOnScale: (value: number) => boolean,
): Rating | null {
  if (choice === null) return null;
  if (choice === 'not-applicable') return { kind: 'not-applicable', reason: reason.trim() || null };
  if (!isOnScale(choice)) return null;
  const lines = evidence.map((line) => line.trim()).filter((line) => line !== '');
  return { kind: 'value', value: choice, note: note.trim() || null, evidence: lines };
}
