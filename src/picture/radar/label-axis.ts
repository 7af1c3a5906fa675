import { pointRadial } from 'd3-shape';
import type { Point } from '../plane.ts';
import { type Anchor, type PlacedText, placeText } from '../text/placed-text.ts';
import { smallStyle } from '../text/text-style.ts';

interface AxisPlace {
  readonly index: number;
  readonly count: number;
  readonly centre: Point;
  readonly radius: number;
  readonly width: number;
  readonly isNumbered: boolean;
}

const away = 14;

/** An axis's name beyond its end, turned away from the middle; its number where names have no room. */
export function labelAxis(title: string, { index, count, centre, radius, width, isNumbered }: AxisPlace): PlacedText {
  const [dx, dy] = pointRadial((index / count) * 2 * Math.PI, 1);
  const x = centre.x + dx * (radius + away);
  const anchor: Anchor = Math.abs(dx) < 0.2 || isNumbered ? 'middle' : dx > 0 ? 'start' : 'end';
  const room = anchor === 'middle' ? 200 : anchor === 'start' ? width - x : x;
  const words = isNumbered ? String(index + 1) : title;
  const place = { x, top: 0, width: Math.min(room, 200), anchor, maxLines: 4 };
  const { height } = placeText(words, smallStyle, place).box;
  const middle = centre.y + dy * (radius + away + (isNumbered ? 0 : (Math.abs(dy) * height) / 2 - 4));
  return placeText(words, smallStyle, { ...place, top: middle - height / 2 });
}
