import { applyAntiSignals } from '../score/anti-signals.ts';
import type { Column, FlagArray } from './batch.ts';
import { type HalfBits, type OutcomeColumn, unscoredMark } from './outcome.ts';
import type { ScoreBlock } from './score-block.ts';
import { valuesOfFlags } from './set-profile.ts';

/** Up to so many values flags are a byte, and a table of all flags with all outcomes has at most 64 KB. */
const mostTabledValues = 8;

/** Lowers the outcomes of people with flagged anti-signals, as `applyAntiSignals` does for one person. */
export function rejectFlagged(flags: Column<FlagArray>, highest: number, outcomes: OutcomeColumn): ScoreBlock {
  if (highest > mostTabledValues) return rejectOneByOne(flags, outcomes);
  const table = rejectionTable(highest);
  return (from, to) => rejectWords(flags.words, table, outcomes.words, from >> 2, (to + 3) >> 2);
}

/** Four people at a time. Most words hold nobody with a flag, and are passed over at once. */
function rejectWords(flags: Int32Array, table: Uint8Array, outcomes: Int32Array, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const flag = flags[at] as number;
    if (flag === 0) continue;
    const outcome = outcomes[at] as number;
    outcomes[at] =
      (table[((flag & 0xff) << 8) | (outcome & 0xff)] as number) |
      ((table[(flag & 0xff00) | ((outcome >>> 8) & 0xff)] as number) << 8) |
      ((table[((flag >>> 8) & 0xff00) | ((outcome >>> 16) & 0xff)] as number) << 16) |
      ((table[((flag >>> 16) & 0xff00) | (outcome >>> 24)] as number) << 24);
  }
}

function rejectOneByOne(flags: Column<FlagArray>, { codes, halfBits }: OutcomeColumn): ScoreBlock {
  return (from, to) => {
    for (let person = from; person < to; person++) {
      const own = flags.codes[person] as number;
      if (own !== 0) codes[person] = reject(codes[person] as number, valuesOfFlags(own), halfBits);
    }
  };
}

const tables = new Map<number, Uint8Array>();

/** The outcome that is left, by flags and outcome. It depends on nothing but how many values there are. */
function rejectionTable(highest: number): Uint8Array {
  const known = tables.get(highest);
  if (known) return known;
  const table = new Uint8Array(256 * 2 ** highest);
  for (let flags = 0; flags < 2 ** highest; flags++) {
    const rejected = valuesOfFlags(flags);
    for (let outcome = 0; outcome < 256; outcome++) table[flags * 256 + outcome] = reject(outcome, rejected, 4);
  }
  tables.set(highest, table);
  return table;
}

/** Both ends of an outcome; what isn't scored stays so. */
function reject(outcome: number, rejected: ReadonlySet<number>, halfBits: HalfBits): number {
  const mark = unscoredMark(halfBits);
  const low = outcome & mark;
  if (low === mark) return outcome;
  return applyAntiSignals(low, rejected) | (applyAntiSignals(outcome >>> halfBits, rejected) << halfBits);
}
