import { assert } from '../ladder/assert.ts';
import type { Competency } from '../ladder/competency.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { Batch, Column, CompetencyColumns, FlagArray } from './batch.ts';
import { codeCount } from './rating-code.ts';
import { highestOutcome, ratingPlaces, wholePlace } from './rating-places.ts';

/** A batch of `personCount` people of whom nothing is rated yet. */
export function createBatch(ladder: Ladder, personCount: number): Batch {
  assert(Number.isSafeInteger(personCount) && personCount >= 0, 'a batch holds a whole number of people');
  const competencies = ladder.competencies.map((competency) => createColumns(competency, personCount));
  return { kind: 'batch', ladder, personCount, competencies, tracks: null };
}

/** The column for ratings of a whole competency, made when the first one comes. A competency without dimensions has no other. */
export function wholeColumn(batch: Batch, index: number): Column<Uint8Array> {
  const columns = batch.competencies[index];
  assert(columns, 'a batch has columns for each competency of its ladder');
  if (columns.places[0]?.dimension === null) return columns.ratings[0] as Column<Uint8Array>;
  columns.whole ??= byteColumn(batch.personCount);
  return columns.whole;
}

/** The column for the anti-signals of a competency, made when the first one comes. */
export function antiSignalColumn(batch: Batch, index: number): Column<FlagArray> {
  const [columns, competency] = [batch.competencies[index], batch.ladder.competencies[index]];
  assert(columns && competency, 'a batch has columns for each competency of its ladder');
  columns.antiSignals ??= flagColumn(highestOutcome(competency), batch.personCount);
  return columns.antiSignals;
}

/** The track of each person, made when the first one comes. */
export function trackColumn(batch: Batch): Uint8Array {
  batch.tracks ??= new Uint8Array(batch.personCount);
  return batch.tracks;
}

/** One byte for each person, with room to the next word so that words cover everybody. */
export function byteColumn(personCount: number): Column<Uint8Array> {
  const { buffer, words } = wholeWords(personCount);
  return { codes: new Uint8Array(buffer, 0, personCount), words };
}

/** Two bytes for each person. */
export function pairColumn(personCount: number): Column<Uint16Array> {
  const { buffer, words } = wholeWords(2 * personCount);
  return { codes: new Uint16Array(buffer, 0, personCount), words };
}

function createColumns(competency: Competency, personCount: number): CompetencyColumns {
  const places = ratingPlaces(competency);
  for (const place of [...places, wholePlace(competency)]) {
    assert(codeCount(place) <= 256, 'a scale has at most 254 values, so that a rating fits into a byte');
  }
  const ratings = places.map(() => byteColumn(personCount));
  return { competency: competency.id, places, ratings, whole: null, antiSignals: null };
}

function flagColumn(valueCount: number, personCount: number): Column<FlagArray> {
  assert(valueCount <= 32, 'anti-signals in a batch are for at most 32 values, one bit each');
  if (valueCount <= 8) return byteColumn(personCount);
  if (valueCount <= 16) return pairColumn(personCount);
  const { buffer, words } = wholeWords(4 * personCount);
  return { codes: new Uint32Array(buffer), words };
}

function wholeWords(byteCount: number): { readonly buffer: ArrayBuffer; readonly words: Int32Array } {
  const buffer = new ArrayBuffer(4 * Math.ceil(byteCount / 4));
  return { buffer, words: new Int32Array(buffer) };
}
