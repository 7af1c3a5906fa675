/** The pictures that `rungs show --svg` draws, the one that is meant when none is named first. */
export const pictureKinds = [
  'ladder-graph',
  'matrix-heat',
  'jagged-line',
  'radar',
  'range-bar',
  'contributions',
] as const;

export type PictureKind = (typeof pictureKinds)[number];

/** Some show a ladder, the others somebody on it. */
export function needsRatings(kind: PictureKind): boolean {
  return kind !== 'ladder-graph' && kind !== 'matrix-heat';
}
