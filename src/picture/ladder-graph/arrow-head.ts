import type { Point } from '../plane.ts';

export const headLength = 7;
const halfWidth = 3.6;

/** A triangle whose tip is at `tip`, pointing the way of `towards` (a unit vector along an axis). */
export function arrowHead(tip: Point, towards: Point): readonly Point[] {
  const back = { x: tip.x - towards.x * headLength, y: tip.y - towards.y * headLength };
  return [
    tip,
    { x: back.x - towards.y * halfWidth, y: back.y + towards.x * halfWidth },
    { x: back.x + towards.y * halfWidth, y: back.y - towards.x * halfWidth },
  ];
}
