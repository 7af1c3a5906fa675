/** Where things are. x grows to the right, y grows downwards, as in SVG; one unit is one pixel at natural size. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** True when two boxes share an area; boxes that only touch don't. */
export function boxesOverlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** True when `inner` lies in `outer`, give or take a hundredth. */
export function isInside(inner: Box, outer: Box): boolean {
  const slack = 0.01;
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}

/** To a hundredth of a unit: finer than any screen, and short in the file. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
