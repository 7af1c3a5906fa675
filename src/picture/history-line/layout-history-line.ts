import { type Point, rounded } from '../plane.ts';
import { type PlacedText, placeText } from '../text/placed-text.ts';
import { smallStyle } from '../text/text-style.ts';
import { textWidth } from '../text/text-width.ts';

/** One moment of a history: where somebody stood by each view, as places in the list of levels. */
export interface HistoryMoment {
  readonly name: string;
  readonly own: LevelSpan | null;
  readonly other: LevelSpan | null;
}

/** Both ends, equal where it is sure; -1 is below the first level. */
export interface LevelSpan {
  readonly low: number;
  readonly high: number;
}

export interface PlacedSpan {
  readonly low: Point;
  readonly high: Point;
}

export interface HistoryLine {
  readonly width: number;
  readonly height: number;
  readonly rungs: readonly { readonly title: PlacedText; readonly y: number; readonly isTarget: boolean }[];
  readonly left: number;
  readonly names: readonly PlacedText[];
  /** In the order of the moments; null where there is no such view. */
  readonly own: readonly (PlacedSpan | null)[];
  readonly other: readonly (PlacedSpan | null)[];
}

const rungHeight = 34;
const between = 12;
const namesHeight = 26;
const namesApart = 4;

/**
 * Levels from the bottom up, moments from left to right: a line of one person over time. Levels that were never near
 * are left out, so that a long ladder stays readable; the first and last shown are one beyond what was reached. The
 * `target`, a place in the list of levels, is shown however far it is.
 */
export function layoutHistoryLine(
  levels: readonly string[],
  moments: readonly HistoryMoment[],
  { width, target = null }: { readonly width: number; readonly target?: number | null },
): HistoryLine {
  const aimed = target === null ? [] : [{ low: target, high: target }];
  const spans = [...moments.flatMap(({ own, other }) => [own, other]), ...aimed].filter((span) => span !== null);
  const least = Math.max(-1, Math.min(levels.length - 1, ...spans.map(({ low }) => low)) - 1);
  const most = Math.min(levels.length - 1, Math.max(0, ...spans.map(({ high }) => high)) + 1);
  const first = spans.some(({ low }) => low < 0) ? -1 : Math.max(0, least);
  const shown = Array.from({ length: most - first + 1 }, (_, index) => first + index);
  const titleOf = (level: number) => (level < 0 ? 'below the first level' : (levels[level] ?? ''));
  const titleWidth = Math.min(
    width * 0.4,
    Math.max(...shown.map((level) => textWidth(titleOf(level), smallStyle))) + 2,
  );
  const left = Math.ceil(titleWidth) + between;
  const bottom = shown.length * rungHeight;
  const yOf = (level: number) => rounded(bottom - (level - first + 0.5) * rungHeight);
  const step = (width - left) / Math.max(1, moments.length);
  const named = namesUnder(moments, step);
  const xOf = (index: number) => rounded(left + (index + 0.5) * step);
  const place = (span: LevelSpan | null, index: number, shift: number): PlacedSpan | null =>
    span && {
      low: { x: rounded(xOf(index) + shift), y: yOf(span.low) },
      high: { x: rounded(xOf(index) + shift), y: yOf(span.high) },
    };
  return {
    width,
    height: bottom + namesHeight + (named.lines - 1) * smallStyle.lineHeight,
    left,
    rungs: shown.map((level) => ({
      y: yOf(level),
      isTarget: level === target,
      title: placeText(titleOf(level), smallStyle, {
        x: left - between,
        top: yOf(level) - smallStyle.lineHeight / 2,
        width: titleWidth,
        anchor: 'end',
        maxLines: 2,
      }),
    })),
    names: moments.flatMap(({ name }, index) =>
      // The last one always has its name: that is the one that is now.
      (moments.length - 1 - index) % named.every === 0
        ? [
            placeText(name, smallStyle, {
              x: xOf(index),
              top: bottom + 4,
              width: step * named.every - namesApart,
              anchor: 'middle',
              maxLines: named.lines,
            }),
          ]
        : [],
    ),
    own: moments.map(({ own }, index) => place(own, index, -5)),
    other: moments.map(({ other }, index) => place(other, index, 5)),
  };
}

/** One line under each moment where there is room, else two; where a word alone has none, only every so many moments. */
function namesUnder(
  moments: readonly HistoryMoment[],
  step: number,
): { readonly every: number; readonly lines: number } {
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => textWidth(text, smallStyle)));
  const names = moments.map(({ name }) => name);
  if (widest(names) <= step - namesApart) return { every: 1, lines: 1 };
  const word = widest(names.flatMap((name) => name.split(' '))) + namesApart;
  return { every: Math.max(1, Math.ceil(word / step)), lines: 2 };
}
