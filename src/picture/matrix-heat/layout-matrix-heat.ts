import type { Competency } from '#engine/ladder/competency.ts';
import type { Expectation } from '#engine/ladder/expectation.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Level } from '#engine/ladder/level.ts';
import { type ColumnHeads, layColumnHeads } from '../column-heads.ts';
import { layLegendRow } from '../legend-row.ts';
import type { Box } from '../plane.ts';
import { type PlacedText, placeLine, placeText } from '../text/placed-text.ts';
import { labelStyle, smallBoldStyle, tagStyle } from '../text/text-style.ts';
import { countItems, countWords, type HeatKind, heatKind, heatMeasure } from './heat-cells.ts';
import { type GroupedRow, heatSections } from './heat-sections.ts';
import type { HeatRow, MatrixHeat, PlacedCell } from './matrix-heat.ts';

export interface MatrixHeatOptions {
  readonly width: number;
}

interface Columns {
  readonly left: number;
  readonly step: number;
  /** Titles stand above their cells where there is no room beside them. */
  readonly isStacked: boolean;
  readonly titleWidth: number;
}

const narrowestCell = 28;
const widestCell = 84;
const cellHeight = 28;
const cellGap = 3;
const shades = 4;
const betweenSections = 20;

/** Competencies that are asked of the same levels, placed under the names of these levels. */
interface HeatSection {
  readonly heads: ColumnHeads;
  readonly groups: readonly PlacedText[];
  readonly rows: readonly HeatRow[];
  readonly right: number;
  readonly bottom: number;
}

type Measure = (cell: Expectation | undefined) => number;

/** Rows are competencies under their groups, columns are the levels that they have cells for. */
export function layoutMatrixHeat(ladder: Ladder, { width }: MatrixHeatOptions): MatrixHeat {
  const measure = heatMeasure(ladder);
  const amountOf: Measure = measure === 'items' ? countItems : countWords;
  const largest = Math.max(1, ...ladder.competencies.flatMap(({ cells }) => [...cells.values()].map(amountOf)));
  const sections: HeatSection[] = [];
  let y = 0;
  for (const { levels, rows } of heatSections(ladder)) {
    const top = sections.length === 0 ? 0 : y + betweenSections;
    const section = placeSection(rows, levels, { width, top, amountOf, largest });
    sections.push(section);
    y = section.bottom;
  }
  const rows = sections.flatMap((section) => section.rows);
  const legend = layLegendRow(legendOf(rows, measure), { top: y + 16, width, signWidth: 30 });
  return {
    kind: 'matrix-heat',
    width: Math.max(width, ...sections.map(({ right }) => right)),
    height: y + 16 + legend.height,
    measure,
    heads: sections.map(({ heads }) => heads),
    groups: sections.flatMap(({ groups }) => groups),
    rows,
    legend: legend.entries,
  };
}

interface SectionPlace {
  readonly width: number;
  readonly top: number;
  readonly amountOf: Measure;
  readonly largest: number;
}

function placeSection(rows: readonly GroupedRow[], levels: readonly Level[], place: SectionPlace): HeatSection {
  const { width, top, amountOf, largest } = place;
  const columns = layColumns(levels.length, width);
  const right = columns.left + columns.step * levels.length;
  const heads = layColumnHeads(
    levels.map(({ title }) => title),
    {
      centres: levels.map((_, index) => columns.left + columns.step * (index + 0.5)),
      columnWidth: columns.step,
      top,
      left: 0,
      right: Math.max(width, right),
    },
  );
  const groups: PlacedText[] = [];
  let y = top + heads.height + 2;
  const placed = rows.map(({ competency, group }, index): HeatRow => {
    if (group !== '' && group !== rows[index - 1]?.group) {
      const title = placeText(group, smallBoldStyle, { x: 0, top: y + 10, width });
      groups.push(title);
      y += title.box.height + 16;
    }
    const { title, cellTop, bottom } = placeTitle(competency.title, columns, y);
    y = bottom;
    const cells = levels.map((level, column) => {
      const amount = amountOf(competency.cells.get(level.id));
      const shade = Math.min(shades, Math.ceil((amount / largest) * shades));
      return placeCell(competency, level, cellBox(columns, column, cellTop), { amount, shade });
    });
    return { competency: competency.id, title, cells };
  });
  return { heads, groups, rows: placed, right, bottom: y };
}

/** Beside the cells, in the middle of their height or they in its; or above them. */
function placeTitle(words: string, { titleWidth, isStacked }: Columns, top: number) {
  const { height } = placeText(words, labelStyle, { x: 0, top, width: titleWidth }).box;
  const beside = Math.max(cellHeight, height + 6);
  const titleTop = isStacked ? top + 3 : top + (beside - height) / 2;
  return {
    title: placeText(words, labelStyle, { x: 0, top: titleTop, width: titleWidth }),
    cellTop: isStacked ? top + height + 6 : top + (beside - cellHeight) / 2,
    bottom: top + cellGap + (isStacked ? height + 6 + cellHeight + 8 : beside),
  };
}

function layColumns(count: number, width: number): Columns {
  const titleWidth = Math.min(280, Math.round(width * 0.38));
  const beside = (width - titleWidth - 12) / Math.max(1, count);
  if (beside >= narrowestCell) {
    return { left: titleWidth + 12, step: Math.min(widestCell, beside), isStacked: false, titleWidth };
  }
  return { left: 0, step: Math.max(narrowestCell, width / Math.max(1, count)), isStacked: true, titleWidth: width };
}

function cellBox({ left, step }: Columns, index: number, top: number): Box {
  return { x: left + step * index + cellGap / 2, y: top, width: step - cellGap, height: cellHeight };
}

function placeCell(
  competency: Competency,
  level: Level,
  box: Box,
  { amount, shade }: { readonly amount: number; readonly shade: number },
): PlacedCell {
  const kind = heatKind(competency, level.id);
  const words = kind === 'described' ? String(amount) : signOf(kind);
  const place = { x: box.x + box.width / 2, middle: box.y + box.height / 2, width: box.width } as const;
  const text = words === '' ? null : placeLine(words, tagStyle, { ...place, anchor: 'middle' });
  return { level: level.id, kind, box, amount, shade: kind === 'described' ? shade : 0, text };
}

/** What stands in a cell that isn't described; an inherited one is drawn as an arrow from its left. */
export function signOf(kind: HeatKind): string {
  const signs = { described: '', inherited: '', none: '0', 'same-as': '=', planned: '…', missing: '?' };
  return signs[kind];
}

function legendOf(rows: readonly HeatRow[], measure: 'items' | 'words'): { sign: HeatKind; words: string }[] {
  const words: Partial<Record<HeatKind, string>> = {
    described: measure === 'items' ? 'how many things are asked' : 'in how many words it is asked',
    inherited: 'as the level before',
    none: 'nothing is required',
    'same-as': 'the same as another level',
    planned: 'planned',
    missing: 'not said',
  };
  const occurs = new Set(rows.flatMap(({ cells }) => cells.map(({ kind }) => kind)));
  return (Object.entries(words) as [HeatKind, string][])
    .filter(([sign]) => occurs.has(sign))
    .map(([sign, text]) => ({ sign, words: text }));
}
