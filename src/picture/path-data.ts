import { type Point, rounded } from './plane.ts';

/** One stroke of the pen: to one point straight, or by two control points in a curve. */
export type Stroke = readonly [Point] | readonly [Point, Point, Point];

/** SVG path data for a line that begins at `start` and follows the strokes. */
export function pathData(start: Point, strokes: readonly Stroke[]): string {
  const written = strokes.map((stroke) => `${stroke.length === 1 ? 'L' : 'C'}${stroke.map(pair).join(' ')}`);
  return `M${pair(start)}${written.join('')}`;
}

/** Straight from point to point; `closed` joins the last to the first. */
export function polylineData(points: readonly Point[], closed = false): string {
  const [start, ...rest] = points;
  if (start === undefined) return '';
  return pathData(
    start,
    rest.map((point) => [point] as const),
  ).concat(closed ? 'Z' : '');
}

function pair({ x, y }: Point): string {
  return `${rounded(x)},${rounded(y)}`;
}
