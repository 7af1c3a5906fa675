import { toNumber } from '../../ladder/fraction.ts';
import type { Band } from '../../ladder/level.ts';
import type { Span } from '../../ladder/requirement.ts';
import type { Interval } from './field.ts';

export function ofSpan(span: Span | null): Interval | null {
  return span && { low: span.min, high: span.max };
}

export function ofBand(band: Band | null): Interval | null {
  return band && { low: toNumber(band.low), high: toNumber(band.high) };
}
