import { rounded } from '../plane.ts';
import { type PlacedText, placeLine, placeText } from '../text/placed-text.ts';
import { smallStyle } from '../text/text-style.ts';

/** One row: where a path leads, and how many people stand how on it, in the order of the bench. */
export interface StandingRow {
  readonly name: string;
  readonly parts: readonly { readonly key: string; readonly people: number }[];
}

export interface PlacedPart {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How many, where there is room for it. */
  readonly count: PlacedText | null;
}

export interface StandingBars {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly { readonly name: PlacedText; readonly parts: readonly PlacedPart[] }[];
}

const nameHeight = 22;
const barHeight = 22;
const rowHeight = nameHeight + barHeight + 10;
const roomForCount = 20;

/** A bar for each row, all on one scale, so that rows can be compared; parts that nobody is in are left out. */
export function layoutStandingBars(rows: readonly StandingRow[], { width }: { readonly width: number }): StandingBars {
  const most = Math.max(1, ...rows.map(({ parts }) => parts.reduce((sum, { people }) => sum + people, 0)));
  return {
    width,
    height: rows.length * rowHeight,
    rows: rows.map(({ name, parts }, index) => {
      const top = index * rowHeight;
      const y = top + nameHeight;
      let x = 0;
      const placed = parts.flatMap(({ key, people }): PlacedPart[] => {
        if (people === 0) return [];
        const own = rounded((people / most) * width);
        const middle = { x: x + own / 2, middle: y + barHeight / 2, width: own, anchor: 'middle' as const };
        const part = { key, x: rounded(x), y, width: own, height: barHeight };
        x += own;
        return [{ ...part, count: own < roomForCount ? null : placeLine(String(people), smallStyle, middle) }];
      });
      return { name: placeText(name, smallStyle, { x: 0, top, width, maxLines: 1 }), parts: placed };
    }),
  };
}
