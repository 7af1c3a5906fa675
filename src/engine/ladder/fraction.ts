import { assert } from './assert.ts';

/**
 * An exact rational number in lowest terms, with a positive denominator. Weights, bands and scores are
 * fractions: no binary rounding error may move anybody across a border (ladder model, section 2).
 * Both parts are safe integers; an operation that would leave that range is our bug and asserts.
 */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** `numerator / denominator` in lowest terms. Refuses (asserts) a zero denominator and unsafe integers. */
export function fraction(numerator: number, denominator = 1): Fraction {
  assert(denominator !== 0, 'a fraction has a denominator other than 0');
  assert(
    Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator),
    'both parts of a fraction are safe integers',
  );
  const divisor = greatestCommonDivisor(Math.abs(numerator), Math.abs(denominator)) * Math.sign(denominator);
  return { numerator: numerator / divisor + 0, denominator: denominator / divisor };
}

/** The most decimal places a ladder may use: keeps every product below within safe integers. */
export const maxDecimalPlaces = 4;

/** Reads a decimal such as `1.5` exactly as it is written. Returns null for what has more than four places. */
export function fractionOfDecimal(value: number): Fraction | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value));
  if (!match) return null;
  const places = match[3] ?? '';
  if (places.length > maxDecimalPlaces) return null;
  const digits = Number(`${match[2] ?? ''}${places}`);
  if (!Number.isSafeInteger(digits)) return null;
  return fraction(match[1] === '-' ? -digits : digits, 10 ** places.length);
}

export function addFractions(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function multiplyFractions(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

export function divideFractions(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Negative when a < b, 0 when equal, positive when a > b. */
export function compareFractions(a: Fraction, b: Fraction): number {
  return a.numerator * b.denominator - b.numerator * a.denominator;
}

/** Rounds to the nearest multiple of `step`; a value halfway between two goes up (section 3, rule 3). */
export function roundHalfUp(value: Fraction, step: Fraction): Fraction {
  const steps = divideFractions(value, step);
  const count = floorFraction(fraction(2 * steps.numerator + steps.denominator, 2 * steps.denominator));
  return multiplyFractions(fraction(count), step);
}

/** The greatest whole number that is not above a value. Integer arithmetic only: the division leaves no rest. */
export function floorFraction({ numerator, denominator }: Fraction): number {
  const rest = numerator % denominator;
  return (numerator - (rest < 0 ? rest + denominator : rest)) / denominator;
}

/** The number for display and JSON. Decisions are made on the fraction, never on this. */
export function toNumber(value: Fraction): number {
  return value.numerator / value.denominator;
}

/** `27/23`, or `3` for a whole number. */
export function formatFraction(value: Fraction): string {
  return value.denominator === 1 ? String(value.numerator) : `${value.numerator}/${value.denominator}`;
}

function greatestCommonDivisor(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x === 0 ? 1 : x;
}
