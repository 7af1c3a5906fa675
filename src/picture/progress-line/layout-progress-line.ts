import { type Point, rounded } from '../plane.ts';
import { type PlacedText, placeText } from '../text/placed-text.ts';
import { smallStyle } from '../text/text-style.ts';
import { textWidth } from '../text/text-width.ts';

/** How something went on one day. */
export interface ProgressMoment {
  /** In days since any day, the same for all. */
  readonly day: number;
  /** 0: where it began; 1: where it leads. What lies outside is drawn on the edge. */
  readonly share: number;
}

export interface ProgressGround {
  readonly moments: readonly ProgressMoment[];
  /** Where it began and where it is due, in days, with their names below. */
  readonly from: { readonly day: number; readonly name: string };
  readonly due: { readonly day: number; readonly name: string };
  /** Heights with a name, from the bottom up. */
  readonly rungs: readonly { readonly share: number; readonly name: string }[];
  /** A straight way from the beginning to the end is drawn behind. */
  readonly hasAim: boolean;
}

export interface ProgressLine {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly rungs: readonly { readonly title: PlacedText; readonly y: number }[];
  readonly names: readonly PlacedText[];
  readonly points: readonly Point[];
  readonly aim: readonly [Point, Point] | null;
}

const drawnHeight = 110;
const edge = 10;
const between = 12;
const namesHeight = 26;

/** Days from left to right, from where it began to the day it is due, or to the last word where that came later. */
export function layoutProgressLine(ground: ProgressGround, { width }: { readonly width: number }): ProgressLine {
  const { moments, from, due, rungs, hasAim } = ground;
  const names = rungs.map(({ name }) => textWidth(name, smallStyle));
  const titleWidth = Math.min(width * 0.4, Math.max(0, ...names) + 2);
  const left = Math.ceil(titleWidth) + between;
  const first = Math.min(from.day, ...moments.map(({ day }) => day));
  const last = Math.max(due.day, first + 1, ...moments.map(({ day }) => day));
  const right = width - edge;
  const xOf = (day: number) => rounded(left + edge + ((day - first) / (last - first)) * (right - left - edge));
  const yOf = (share: number) => rounded(edge + (1 - Math.min(1, Math.max(0, share))) * (drawnHeight - 2 * edge));
  const nameWidths = [from.name, due.name].map((name) => textWidth(name, smallStyle) + 2) as [number, number];
  // Below the first point where there is room for both, otherwise as far to the left as it takes.
  const firstAt = Math.max(0, Math.min(left, width - nameWidths[0] - nameWidths[1] - between));
  const nameAt = (name: string, x: number, room: number, anchor: 'start' | 'end') =>
    placeText(name, smallStyle, { x, top: drawnHeight + 4, width: room, anchor, maxLines: 1 });
  return {
    width,
    height: drawnHeight + namesHeight,
    left,
    rungs: rungs.map(({ share, name }) => ({
      y: yOf(share),
      title: placeText(name, smallStyle, {
        x: left - between,
        top: yOf(share) - smallStyle.lineHeight / 2,
        width: titleWidth,
        anchor: 'end',
        maxLines: 1,
      }),
    })),
    names: [nameAt(from.name, firstAt, nameWidths[0], 'start'), nameAt(due.name, width, nameWidths[1], 'end')],
    points: moments.map(({ day, share }) => ({ x: xOf(day), y: yOf(share) })),
    aim: hasAim
      ? [
          { x: xOf(from.day), y: yOf(0) },
          { x: xOf(due.day), y: yOf(1) },
        ]
      : null,
  };
}
