import type { Io } from './io.ts';

/** Writes a value as JSON: maps as objects, sets as lists, exact fractions as `"3/2"`. */
export function writeJson(io: Io, value: unknown): void {
  io.stdout(`${JSON.stringify(value, plain, 2)}\n`);
}

function plain(_key: string, value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries(value);
  if (value instanceof Set) return [...value];
  if (isFraction(value))
    return value.denominator === 1 ? String(value.numerator) : `${value.numerator}/${value.denominator}`;
  return value;
}

function isFraction(value: unknown): value is { numerator: number; denominator: number } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'numerator' in value &&
    'denominator' in value &&
    Object.keys(value).length === 2
  );
}
