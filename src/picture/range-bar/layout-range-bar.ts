import type { Range } from '#engine/score/result.ts';
import { placesOf, wordAmount, wordRange } from '../amount.ts';
import { placeText } from '../text/placed-text.ts';
import { smallBoldStyle, smallStyle, tagStyle, titleStyle } from '../text/text-style.ts';
import { textWidth } from '../text/text-width.ts';
import type { PlacedBand, RangeBar, ScoreBand } from './range-bar.ts';
import { type AxisStretch, placeOnAxis, stretchAxis } from './score-bands.ts';

export interface RangeBarOptions {
  readonly width: number;
}

type Band = Omit<ScoreBand, 'level'> & { readonly level: ScoreBand['level'] | null };

const leastLying = 100;
const leastStanding = 44;
const thickness = 22;
const markRoom = 46;

/** The score's range on the axis of bands with their levels' names. Null where the ladder has no bands. */
export function layoutRangeBar(
  score: Range<number>,
  bands: readonly ScoreBand[],
  { width }: RangeBarOptions,
): RangeBar | null {
  const first = bands[0];
  if (first === undefined) return null;
  const below: Band = { level: null, title: 'below the first level', low: Math.min(0, score.low), high: first.low };
  const all: readonly Band[] = score.low < first.low ? [below, ...bands] : bands;
  return all.length * leastLying <= width ? layLying(score, all, width) : layStanding(score, all, width);
}

function layLying(score: Range<number>, bands: readonly Band[], width: number): RangeBar {
  const inset = 8;
  const axis = stretchAxis(bands, width - 2 * inset, leastLying - 8);
  const placed = bands.map((band, index): PlacedBand => {
    const { start, end } = axis[index] ?? { start: 0, end: 0 };
    const box = { x: inset + start, y: markRoom, width: end - start, height: thickness };
    const x = box.x + box.width / 2;
    const numbers = placeText(wordBand(band, placesIn(bands)), tagStyle, {
      x,
      top: markRoom + 3,
      width: box.width,
      anchor: 'middle',
    });
    const isPossible = overlaps(band, score);
    const style = isPossible ? smallBoldStyle : smallStyle;
    const title = placeText(band.title, style, {
      x,
      top: box.y + thickness + 6,
      width: box.width - 6,
      anchor: 'middle',
    });
    return { level: band.level, box, title, numbers, isPossible };
  });
  const [from, to] = [inset + placeOnAxis(score.low, axis), inset + placeOnAxis(score.high, axis)];
  const words = wordRange(score, placesIn(bands));
  const half = textWidth(words, titleStyle) / 2;
  const x = Math.min(Math.max((from + to) / 2, half), width - half);
  return {
    kind: 'range-bar',
    width,
    height: Math.max(...placed.map(({ title }) => title.box.y + title.box.height)) + 4,
    direction: 'right',
    bands: placed,
    from: { x: from, y: markRoom - 12 },
    to: { x: to, y: markRoom - 12 },
    score: placeText(words, titleStyle, { x, top: 2, width: 2 * half + 1, anchor: 'middle' }),
  };
}

function layStanding(score: Range<number>, bands: readonly Band[], width: number): RangeBar {
  const words = wordRange(score, placesIn(bands));
  const left = Math.ceil(textWidth(words, titleStyle)) + 34;
  const labels = { x: left + thickness + 12, width: width - left - thickness - 12 };
  const least = Math.max(
    leastStanding,
    ...bands.map(
      ({ title }) => placeText(title, smallBoldStyle, { ...labels, top: 0 }).box.height + tagStyle.lineHeight + 8,
    ),
  );
  const [top, length] = [8, least * bands.length * 1.15];
  const axis = stretchAxis(bands, length, least);
  const yOf = (place: number) => top + length - place;
  const placed = bands.map((band, index) =>
    standBand(band, axis[index], yOf, left, labels, {
      isPossible: overlaps(band, score),
      numbers: wordBand(band, placesIn(bands)),
    }),
  );
  const [from, to] = [yOf(placeOnAxis(score.low, axis)), yOf(placeOnAxis(score.high, axis))];
  const textTop = (from + to) / 2 - titleStyle.lineHeight / 2;
  return {
    kind: 'range-bar',
    width,
    height: top + length + 8,
    direction: 'up',
    bands: placed,
    from: { x: left - 12, y: from },
    to: { x: left - 12, y: to },
    score: placeText(words, titleStyle, { x: left - 24, top: textTop, width: left - 24, anchor: 'end' }),
  };
}

function standBand(
  band: Band,
  stretch: AxisStretch | undefined,
  yOf: (place: number) => number,
  left: number,
  labels: { readonly x: number; readonly width: number },
  { isPossible, numbers }: { readonly isPossible: boolean; readonly numbers: string },
): PlacedBand {
  const { start, end } = stretch ?? { start: 0, end: 0 };
  const box = { x: left, y: yOf(end), width: thickness, height: end - start };
  const style = isPossible ? smallBoldStyle : smallStyle;
  const height = placeText(band.title, style, { ...labels, top: 0 }).box.height;
  const top = box.y + (box.height - height - tagStyle.lineHeight) / 2;
  const title = placeText(band.title, style, { ...labels, top });
  return {
    level: band.level,
    box,
    title,
    numbers: placeText(numbers, tagStyle, { ...labels, top: top + height }),
    isPossible,
  };
}

/** Below the first level there is no upper number of its own: the first band's lower one isn't in it. */
function wordBand({ level, low, high }: Band, places: number): string {
  return level === null ? `under ${wordAmount(high, places)}` : wordRange({ low, high }, places);
}

/** The band below the first level doesn't hold its upper end; every other band does. */
function overlaps({ level, low, high }: Band, score: Range<number>): boolean {
  return score.high >= low && (level === null ? score.low < high : score.low <= high);
}

function placesIn(bands: readonly Band[]): number {
  return placesOf(bands.flatMap(({ low, high }) => [low, high]));
}
