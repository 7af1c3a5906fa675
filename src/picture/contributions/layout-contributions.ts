import type { Range } from '#engine/score/result.ts';
import { wordAmount, wordRange } from '../amount.ts';
import { layLegendRow } from '../legend-row.ts';
import { placeLine, placeText } from '../text/placed-text.ts';
import { labelStyle, smallStyle, tagStyle, titleStyle } from '../text/text-style.ts';
import { textWidth } from '../text/text-width.ts';
import type { ContributionPart } from './contribution-parts.ts';
import type { ContributionBar, Contributions } from './contributions.ts';

export interface ContributionsOptions {
  readonly width: number;
}

interface Columns {
  readonly titleWidth: number;
  readonly left: number;
  readonly length: number;
  readonly isStacked: boolean;
}

const barHeight = 14;

/** A bar for each part, the sum below, and apart from them what doesn't apply. */
export function layoutContributions(
  parts: readonly ContributionPart[],
  total: Range<number>,
  { width }: ContributionsOptions,
): Contributions {
  const counted = parts.filter(({ amount }) => amount !== null);
  const amountWidth = Math.max(
    44,
    ...counted.map(({ amount }) => (amount ? textWidth(wordRange(amount), tagStyle) : 0)),
  );
  const columns = layColumns(width, amountWidth + 12);
  const largest = Math.max(0.001, ...counted.flatMap(({ most, amount }) => [most, amount?.high ?? 0]));
  let y = 0;
  const bars = counted.map((part) => {
    const bar = layBar(part, columns, y, columns.length / largest, width);
    y = Math.max(bar.title.box.y + bar.title.box.height, bar.most.y + barHeight) + (columns.isStacked ? 12 : 8);
    return bar;
  });
  const rule = { x: 0, y: y + 2, width, height: 0 };
  const amount = placeText(wordRange(total), titleStyle, { x: width, top: y + 10, width: width / 2, anchor: 'end' });
  const together = placeText('Together', titleStyle, { x: 0, top: y + 10, width: width / 2 });
  y += 10 + titleStyle.lineHeight;
  const apart = parts
    .filter((part) => part.amount === null)
    .map(({ title, weight }) => {
      const words = `Does not apply: ${title} (weight ${wordAmount(weight)})`;
      const text = placeText(words, smallStyle, { x: 0, top: y + 10, width });
      y += text.box.height + 4;
      return text;
    });
  const hasOpen = counted.some(({ amount: own }) => own !== null && own.high > own.low);
  const signs = [
    { sign: 'certain', words: 'certain' } as const,
    ...(hasOpen ? [{ sign: 'open', words: 'still open' } as const] : []),
    { sign: 'most', words: 'the most it could be' } as const,
  ];
  const legend = layLegendRow(signs, { top: y + 22, width, signWidth: 26 });
  return {
    kind: 'contributions',
    width,
    height: y + 22 + legend.height,
    bars,
    total: { title: together, amount, rule },
    apart,
    legend: legend.entries,
  };
}

function layColumns(width: number, amountWidth: number): Columns {
  if (width < 480) return { titleWidth: width, left: 0, length: width - amountWidth, isStacked: true };
  const titleWidth = Math.min(300, Math.round(width * 0.4));
  const left = titleWidth + 16;
  return { titleWidth, left, length: width - left - amountWidth, isStacked: false };
}

function layBar(part: ContributionPart, columns: Columns, top: number, scale: number, width: number): ContributionBar {
  const { low, high } = part.amount ?? { low: 0, high: 0 };
  const words = part.weight === 1 ? part.title : `${part.title} ×${wordAmount(part.weight)}`;
  const title = placeText(words, labelStyle, { x: 0, top, width: columns.titleWidth });
  const y = columns.isStacked ? top + title.box.height + 3 : top + (title.box.height - barHeight) / 2;
  const box = (from: number, to: number) => ({
    x: columns.left + from * scale,
    y,
    width: Math.max(0, to - from) * scale,
    height: barHeight,
  });
  return {
    competency: part.competency,
    title,
    most: box(0, Math.max(part.most, high)),
    certain: box(0, low),
    open: box(low, high),
    amount: placeLine(wordRange({ low, high }), tagStyle, {
      x: width,
      middle: y + barHeight / 2,
      width: 120,
      anchor: 'end',
    }),
  };
}
