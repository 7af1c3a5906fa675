import type { Competency } from '../ladder/competency.ts';
import type { DimensionId } from '../ladder/ids.ts';
import type { Rating } from '../ladder/profile.ts';
import { scoreCompetency } from '../score/score-competency.ts';
import type { RatingPlace } from './batch.ts';
import { KeyMemo } from './key-memo.ts';
import { type HalfBits, halfBitsFor, packResult } from './outcome.ts';
import { type PlaceKeys, placeKeys } from './place-keys.ts';
import { codeCount, ratingOfCode, unratedCode } from './rating-code.ts';
import { highestOutcome, ratingPlaces, wholePlace } from './rating-places.ts';
import { tabulate } from './tabulate.ts';

/** A larger table would fall out of the processor's caches, and take longer to make than most batches to score. */
const largestTable = 2 ** 20;

/**
 * One competency made ready for many people. Every outcome comes from `scoreCompetency`, asked once for each
 * different set of ratings, so that one person alone and one in a million can't get different answers.
 * Anti-signals and tracks come after (`rejectFlagged`, `maskTracks`).
 */
export class CompetencyScorer {
  readonly competency: Competency;
  readonly places: readonly RatingPlace[];
  readonly keys: PlaceKeys;
  readonly halfBits: HalfBits;
  /** Bits for the code of one place, in the index of the table. */
  readonly codeBits: number;
  readonly #memo: KeyMemo;
  #table: Uint8Array | null = null;
  #wholeOutcomes: Uint16Array | null = null;

  constructor(competency: Competency) {
    this.competency = competency;
    this.places = ratingPlaces(competency);
    this.keys = placeKeys(competency, this.places);
    this.halfBits = halfBitsFor(highestOutcome(competency));
    this.codeBits = Math.ceil(Math.log2(Math.max(...this.places.map(codeCount))));
    this.#memo = new KeyMemo(this.keys.keyCount, 2 ** (2 * this.halfBits));
  }

  /** The outcome for one code a place. `key` is their sum in `keys`, which whoever reads the codes has at hand. */
  outcomeOf(codes: Uint8Array, key: number): number {
    const known = this.#memo.get(key);
    if (known > 0) return known - 1;
    const found = this.#score(codes);
    this.#memo.set(key, found + 1);
    return found;
  }

  /** The outcome for each code of a rating of the competency as a whole. */
  get wholeOutcomes(): Uint16Array {
    if (this.#wholeOutcomes === null) {
      const place = wholePlace(this.competency);
      this.#wholeOutcomes = Uint16Array.from({ length: codeCount(place) }, (_, code) => {
        const rating = ratingOfCode(code, place);
        return packResult(scoreCompetency(this.competency, rating && { kind: 'whole', rating }), this.halfBits);
      });
    }
    return this.#wholeOutcomes;
  }

  /**
   * The outcomes of all arrangements, the code of place p from bit `p * codeBits`. Null where that is too large,
   * or not worth its making for so few people.
   */
  tableFor(personCount: number): Uint8Array | null {
    if (this.#table !== null) return this.#table;
    const bits = this.codeBits * this.places.length;
    if (this.halfBits !== 4 || bits > 30 || 2 ** bits > largestTable || 2 ** bits > 2 * personCount) return null;
    this.#table = tabulate(this.places, this.codeBits, this.keys.adds, (codes, key) => this.outcomeOf(codes, key));
    return this.#table;
  }

  #score(codes: Uint8Array): number {
    const [first] = this.places;
    if (first?.dimension === null) return this.wholeOutcomes[codes[0] ?? unratedCode] as number;
    const ratings = new Map<DimensionId, Rating>();
    this.places.forEach((place, at) => {
      const rating = ratingOfCode(codes[at] ?? unratedCode, place);
      if (rating && place.dimension !== null) ratings.set(place.dimension, rating);
    });
    return packResult(scoreCompetency(this.competency, { kind: 'by-dimension', ratings }), this.halfBits);
  }
}
