import { type Stroke as PlaneStroke, pathData } from '../path-data.ts';
import type { Box, Point } from '../plane.ts';
import type { Direction } from './ladder-graph.ts';

/**
 * The layout is made along the way up and across it; only here it is decided which of them is up on the page.
 * So a ladder that grows to the right is the same layout, turned.
 */
export interface FlowPoint {
  readonly along: number;
  readonly across: number;
}

export interface FlowBox extends FlowPoint {
  readonly length: number;
  readonly breadth: number;
}

export type FlowStroke = readonly [FlowPoint] | readonly [FlowPoint, FlowPoint, FlowPoint];

export interface Flow {
  readonly point: (point: FlowPoint) => Point;
  readonly box: (box: FlowBox) => Box;
  /** The unit vector of a step along (1 or -1) and across (1 or -1). */
  readonly vector: (along: number, across: number) => Point;
  readonly path: (start: FlowPoint, strokes: readonly FlowStroke[]) => string;
}

/** `length` is how far the whole picture goes along; `shift` moves it across, to centre it. */
export function flowTo(direction: Direction, length: number, shift: number): Flow {
  const point = ({ along, across }: FlowPoint): Point =>
    direction === 'up' ? { x: across + shift, y: length - along } : { x: along, y: across + shift };
  return {
    point,
    box: (box) =>
      direction === 'up'
        ? { x: box.across + shift, y: length - box.along - box.length, width: box.breadth, height: box.length }
        : { x: box.along, y: box.across + shift, width: box.length, height: box.breadth },
    vector: (along, across) => (direction === 'up' ? { x: across, y: -along + 0 } : { x: along, y: across }),
    path: (start, strokes) =>
      pathData(
        point(start),
        strokes.map((stroke) => stroke.map(point) as unknown as PlaneStroke),
      ),
  };
}
