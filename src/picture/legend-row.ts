import type { Point } from './plane.ts';
import { type PlacedText, placeText } from './text/placed-text.ts';
import { smallStyle } from './text/text-style.ts';
import { textWidth } from './text/text-width.ts';

/** A sign and what it means; `at` is the middle of the sign. */
export interface LegendEntry<Sign extends string> {
  readonly sign: Sign;
  readonly at: Point;
  readonly text: PlacedText;
}

const lineHeight = 24;

/** Signs with their words, side by side in as many lines as they need, beginning at `top`. */
export function layLegendRow<Sign extends string>(
  wanted: readonly { readonly sign: Sign; readonly words: string }[],
  place: { readonly top: number; readonly left?: number; readonly width: number; readonly signWidth: number },
): { readonly entries: readonly LegendEntry<Sign>[]; readonly height: number } {
  const left = place.left ?? 0;
  const entries: LegendEntry<Sign>[] = [];
  let [x, y] = [left, place.top];
  for (const { sign, words } of wanted) {
    const textRoom = Math.min(textWidth(words, smallStyle) + 1, place.width - place.signWidth - 8);
    const width = place.signWidth + 8 + textRoom;
    if (x > left && x + width > left + place.width) [x, y] = [left, y + lineHeight];
    const text = placeText(words, smallStyle, { x: x + place.signWidth + 8, top: y, width: textRoom });
    entries.push({ sign, at: { x: x + place.signWidth / 2, y: y + smallStyle.lineHeight / 2 }, text });
    if (text.lines.length > 1) y += text.box.height - smallStyle.lineHeight;
    x += width + 20;
  }
  return { entries, height: entries.length === 0 ? 0 : y + lineHeight - place.top };
}
