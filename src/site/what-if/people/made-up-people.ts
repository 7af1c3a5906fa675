import type { Batch, RatingPlace } from '#engine/batch/batch.ts';
import { createBatch, trackColumn } from '#engine/batch/create-batch.ts';
import { codeOfValue, notApplicableCode, unratedCode } from '#engine/batch/rating-code.ts';
import type { Competency, Ladder } from '#engine/index.ts';

/**
 * People that nobody is: the same for the same seed. Most are in the middle of the ladder; each is better at some
 * competencies than at others, has dimensions that lag behind, and one in eight isn't rated everywhere yet.
 */
export function madeUpPeople(ladder: Ladder, count: number, seed: number): Batch {
  const batch = createBatch(ladder, count);
  const random = randomFrom(seed);
  const standings = Float32Array.from({ length: count }, () => seniority(random));
  const gaps = Uint8Array.from({ length: count }, () => (random() < 0.125 ? 1 : 0));
  ladder.competencies.forEach((competency, index) => {
    const columns = batch.competencies[index];
    if (!columns) return;
    const places = columns.places.map((place, at) => ({
      codes: columns.ratings[at]?.codes ?? new Uint8Array(0),
      place,
      value: valueIn(place, competency, at),
    }));
    for (let person = 0; person < count; person++) {
      const standing = (standings[person] as number) + 0.11 * bell(random);
      for (const { codes, place, value } of places)
        codes[person] = codeOfValue(value(standing + 0.1 * bell(random)), place);
      if (gaps[person] === 1) leaveGaps(places, person, random);
    }
  });
  putOnTracks(ladder, batch, random);
  return batch;
}

/** Numbers from 0 to below 1 (mulberry32): small, quick and even enough for people of paper. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Most are in the lower middle, few at either end: 0 is the foot of the ladder, 1 its top. */
function seniority(random: () => number): number {
  return 0.03 + 0.43 * (random() + random()) + 0.05 * random();
}

/** Roughly normal, with a spread of one. */
function bell(random: () => number): number {
  return (random() + random() + random() - 1.5) * 2;
}

/** What somebody of a standing is rated at a place. An item of mastery is high where they are past its value. */
function valueIn(place: RatingPlace, competency: Competency, at: number): (standing: number) => number {
  const { lowest, highest } = place;
  const top = competency.values.at(-1)?.value ?? highest;
  const itemOf = competency.dimensions[at]?.itemOf ?? null;
  const part = (standing: number) => (itemOf === null ? standing : standing * 1.6 + 0.6 - itemOf / Math.max(1, top));
  return (standing) => {
    const value = lowest + Math.floor(part(standing) * (highest - lowest + 1));
    return Math.max(lowest, Math.min(value, highest));
  };
}

function leaveGaps(places: readonly { readonly codes: Uint8Array }[], person: number, random: () => number): void {
  for (const { codes } of places) {
    const dice = random();
    if (dice < 0.03) codes[person] = unratedCode;
    else if (dice < 0.05) codes[person] = notApplicableCode;
  }
}

/** Where levels stand side by side, a level can only be told on a track. */
function putOnTracks(ladder: Ladder, batch: Batch, random: () => number): void {
  const places = ladder.tracks.flatMap(({ id }, at) =>
    ladder.levels.some(({ track }) => track === id) ? [at + 1] : [],
  );
  if (places.length < 2) return;
  const tracks = trackColumn(batch);
  for (let person = 0; person < batch.personCount; person++)
    tracks[person] = places[Math.floor(random() * places.length)] as number;
}
