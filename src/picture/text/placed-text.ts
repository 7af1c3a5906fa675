import type { Box } from '../plane.ts';
import type { TextStyle } from './text-style.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** Lines of text with the place of each baseline. `box` is what they cover at most. */
export interface PlacedText {
  readonly lines: readonly PlacedLine[];
  readonly style: TextStyle;
  readonly anchor: Anchor;
  readonly box: Box;
}

export type Anchor = 'start' | 'middle' | 'end';

export interface PlacedLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface TextPlace {
  /** The left end, middle or right end of the lines, by the anchor. */
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly anchor?: Anchor;
  readonly maxLines?: number;
}

/** Wraps a text into its width and places the lines from `top` downwards. */
export function placeText(text: string, style: TextStyle, place: TextPlace): PlacedText {
  const { x, top, width, anchor = 'start', maxLines } = place;
  const lines = wrapText(text, style, width, maxLines);
  const widest = Math.max(0, ...lines.map((line) => textWidth(line, style)));
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - widest / 2 : x - widest;
  return {
    lines: lines.map((line, index) => ({ text: line, x, y: top + baselineOf(style) + index * style.lineHeight })),
    style,
    anchor,
    box: { x: left, y: top, width: widest, height: lines.length * style.lineHeight },
  };
}

/** A single line, centred on a height; cut to its width. */
export function placeLine(text: string, style: TextStyle, place: Omit<TextPlace, 'top'> & { middle: number }) {
  return placeText(text, style, { ...place, top: place.middle - style.lineHeight / 2, maxLines: 1 });
}

/** From the top of a line to its baseline: the letters stand in the middle of the line. */
function baselineOf({ size, lineHeight }: TextStyle): number {
  return (lineHeight - size) / 2 + size * 0.82;
}
