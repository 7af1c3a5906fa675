import type { Range } from '../score/result.ts';
import { type OutcomeColumn, unscoredMark } from './outcome.ts';
import type { OverallKeys } from './overall-keys.ts';

/** By outcome code: what the competency at a position of the ruler adds to the key of each end. */
export function outcomeAdds(keys: OverallKeys, position: number, { halfBits }: OutcomeColumn): Range<Float64Array> {
  const mark = unscoredMark(halfBits);
  const byValue = Float64Array.from({ length: mark + 1 }, (_, value) =>
    keys.add(position, value === mark ? null : value),
  );
  const low = new Float64Array(2 ** (2 * halfBits));
  const high = new Float64Array(low.length);
  for (let code = 0; code < low.length; code++) {
    const lower = code & mark;
    low[code] = byValue[lower] as number;
    high[code] = byValue[lower === mark ? mark : code >>> halfBits] as number;
  }
  return { low, high };
}

/** Both ends in one number, the high end from bit 16: for keys below 2 to the 15th. */
export function pairedAdds({ low, high }: Range<Float64Array>): Int32Array {
  return Int32Array.from(low, (add, code) => add | ((high[code] as number) << 16));
}
