import type { TrackId } from '../ladder/ids.ts';
import type { Ladder } from '../ladder/ladder.ts';
import { type OverallRuler, overallRuler } from '../score/overall-ruler.ts';
import { KeyMemo } from './key-memo.ts';
import { type OverallKeys, overallKeys } from './overall-keys.ts';
import { codeOfLevel, codeOfReason, inUnits, largestScore, levelCodes, scoreUnit } from './overall-outcome.ts';

/**
 * The overall rule of a ladder made ready for many people on one track. Every answer comes from the ruler that
 * `scoreProfile` uses, asked once for each different key.
 */
export class OverallScorer {
  readonly ruler: OverallRuler;
  readonly keys: OverallKeys;
  /** For each competency of the ruler, its position in the ladder. */
  readonly positions: readonly number[];
  /** By key the answer: a level code, plus `levelCount` times the score in units of `scoreUnit`. */
  readonly answers: KeyMemo;
  /** 256 wherever the level codes fit into a byte. */
  readonly levelCount: number;
  readonly #ladder: Ladder;

  constructor(ladder: Ladder, track: TrackId | null) {
    this.#ladder = ladder;
    this.ruler = overallRuler(ladder, track);
    this.keys = overallKeys(ladder.overallRule, this.ruler);
    this.positions = this.ruler.competencies.map((competency) => ladder.competencies.indexOf(competency));
    this.levelCount = levelCodes(ladder).length <= 256 ? 256 : 65_536;
    this.answers = new KeyMemo(this.keys.keyCount, this.levelCount * (largestScore(ladder) + 1));
  }

  /** The code of the reason why nobody on this track gets a level; null where the rule works. */
  get unscoredCode(): number | null {
    return this.ruler.unscored === null ? null : codeOfReason(this.ruler.unscored);
  }

  /** The answer for one value a competency of the ruler; from now on it is known for their key. */
  decide(key: number, values: readonly (number | null)[]): number {
    const overall = this.ruler.decide(values);
    const level = overall === null ? codeOfReason('nothing-left') : codeOfLevel(this.#ladder, overall.level);
    const unit = scoreUnit(this.#ladder);
    const score = overall === null || overall.score === null || unit === null ? 0 : inUnits(overall.score, unit);
    const answer = level + this.levelCount * score;
    this.answers.set(key, answer);
    return answer;
  }
}

const cache = new WeakMap<Ladder, Map<TrackId | null, OverallScorer>>();

export function overallScorer(ladder: Ladder, track: TrackId | null): OverallScorer {
  let made = cache.get(ladder);
  if (!made) {
    made = new Map();
    cache.set(ladder, made);
  }
  let scorer = made.get(track);
  if (!scorer) {
    scorer = new OverallScorer(ladder, track);
    made.set(track, scorer);
  }
  return scorer;
}
