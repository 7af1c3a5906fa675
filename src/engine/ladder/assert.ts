/**
 * Crashes when something that our own code promises doesn't hold. Wrong documents give findings and refused
 * operations give problems; only a bug of ours comes here.
 */
export function assert(condition: unknown, promise: string): asserts condition {
  if (!condition) throw new AssertionError(promise);
}

/** For the `default` of a switch over every kind: compiles only while every kind has its case. */
export function assertNever(value: never): never {
  throw new AssertionError(`every kind is handled, and ${JSON.stringify(value)} is not one of them`);
}

export class AssertionError extends Error {
  override readonly name = 'AssertionError';
  constructor(promise: string) {
    super(`Assertion failed: ${promise}. This is a bug in rungs.`);
  }
}
