/** Figures as people say them: two or three digits and a unit. */

export function milliseconds(time: number): string {
  if (time < 1) return `${round(time * 1000)} µs`;
  return time < 10_000 ? `${round(time)} ms` : `${round(time / 1000)} s`;
}

export function megabytes(bytes: number): string {
  return `${round(bytes / 1e6)} MB`;
}

export function perSecond(count: number, time: number): string {
  const rate = (count / time) * 1000;
  return rate >= 1e6 ? `${round(rate / 1e6)} million/s` : `${round(rate / 1e3)} thousand/s`;
}

export function times(ratio: number): string {
  return `${round(ratio)}x`;
}

export function round(number: number): string {
  return number.toFixed(number < 10 ? 2 : number < 100 ? 1 : 0);
}
