import { layLegendRow } from '../legend-row.ts';
import type { LadderGraph, LevelBox, LinkLine } from './ladder-graph.ts';

type Sign = LadderGraph['legend'][number]['sign'];

const signWidth = 30;

const words: Readonly<Record<Sign, string>> = {
  promotion: 'promotion',
  move: 'move',
  equivalent: 'about equal',
  'dashed-box': 'not described here',
};

/** What the lines mean, in the kinds that occur; nothing where promotions are all there is. */
export function layLegend(
  levels: readonly LevelBox[],
  links: readonly LinkLine[],
  place: { readonly top: number; readonly width: number },
): { readonly entries: LadderGraph['legend']; readonly height: number } {
  const occurs = new Set<Sign>(links.map(({ kind }) => kind));
  for (const { variantMoves, status } of levels) {
    for (const { kind } of variantMoves) occurs.add(kind);
    if (status !== 'described') occurs.add('dashed-box');
  }
  const signs = (['promotion', 'move', 'equivalent', 'dashed-box'] as const).filter((sign) => occurs.has(sign));
  if (signs.every((sign) => sign === 'promotion')) return { entries: [], height: 0 };
  const above = 20;
  const wanted = signs.map((sign) => ({ sign, words: words[sign] }));
  const { entries, height } = layLegendRow(wanted, { top: place.top + above, width: place.width, signWidth });
  return { entries, height: above + height };
}
