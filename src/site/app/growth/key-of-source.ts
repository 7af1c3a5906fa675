/** Tells whether two sources of a focus are one, whatever order their parts came in. */
export function keyOfSource(source: object): string {
  return JSON.stringify(Object.entries(source).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
