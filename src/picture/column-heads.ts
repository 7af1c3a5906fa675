import type { Point } from './plane.ts';
import { type PlacedText, placeText } from './text/placed-text.ts';
import { tagStyle } from './text/text-style.ts';
import { textWidth } from './text/text-width.ts';

/** Words over columns, with the lines that lead down from those that don't stand right above theirs. */
export interface ColumnHeads {
  readonly texts: readonly PlacedText[];
  readonly leaders: readonly (readonly [Point, Point])[];
  readonly height: number;
}

export interface ColumnPlaces {
  readonly centres: readonly number[];
  readonly columnWidth: number;
  readonly top: number;
  /** How far to the left and to the right words may reach. */
  readonly left: number;
  readonly right: number;
}

const mostLines = 3;

/**
 * Heads above their columns where the words fit. Where they don't, a staircase: each head on a line of its own,
 * the last column's highest, ending at its column with a line down to it. Nothing is turned on its side.
 */
export function layColumnHeads(words: readonly string[], places: ColumnPlaces): ColumnHeads {
  const width = places.columnWidth - 6;
  const fits = words.every((word) => word.split(/\s+/u).every((part) => textWidth(part, tagStyle) <= width));
  const flat = words.map((word, index) =>
    placeText(word, tagStyle, { x: places.centres[index] ?? 0, top: places.top, width, anchor: 'middle' }),
  );
  const tallest = Math.max(0, ...flat.map(({ box }) => box.height));
  if (!fits || tallest > mostLines * tagStyle.lineHeight) return layStaircase(words, places);
  const texts = flat.map((text, index) =>
    placeText(words[index] ?? '', tagStyle, {
      x: places.centres[index] ?? 0,
      top: places.top + tallest - text.box.height,
      width,
      anchor: 'middle',
    }),
  );
  return { texts, leaders: [], height: tallest + 4 };
}

/** Words reach to the left of their columns, or to the right where less of them is lost that way. */
function layStaircase(words: readonly string[], places: ColumnPlaces): ColumnHeads {
  const { centres, left, right } = places;
  const lost = (roomAt: (centre: number) => number) =>
    words.filter((word, index) => textWidth(word, tagStyle) > roomAt(centres[index] ?? 0)).length;
  const isMirrored = lost((centre) => right - centre - 5) < lost((centre) => centre - 5 - left);
  return layStairs(words, places, isMirrored);
}

function layStairs(
  words: readonly string[],
  { centres, top, left, right }: ColumnPlaces,
  isMirrored: boolean,
): ColumnHeads {
  const height = words.length * tagStyle.lineHeight + 6;
  const placed = words.map((word, index) => {
    const x = centres[index] ?? 0;
    const y = top + (isMirrored ? index : words.length - 1 - index) * tagStyle.lineHeight;
    const text = isMirrored
      ? placeText(word, tagStyle, { x: x + 5, top: y, width: right - x - 5, maxLines: 1 })
      : placeText(word, tagStyle, { x: x - 5, top: y, width: x - 5 - left, anchor: 'end', maxLines: 1 });
    const leader = [
      { x, y: y + tagStyle.lineHeight / 2 },
      { x, y: top + height - 2 },
    ] as const;
    return { text, leader };
  });
  return { texts: placed.map(({ text }) => text), leaders: placed.map(({ leader }) => leader), height };
}
