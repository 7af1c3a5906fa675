import { type ColumnHeads, layColumnHeads } from '../column-heads.ts';
import { layLegendRow } from '../legend-row.ts';
import { polylineData } from '../path-data.ts';
import type { Point } from '../plane.ts';
import type { ProfileRow } from '../profile-rows.ts';
import { type PlacedText, placeText } from '../text/placed-text.ts';
import { labelStyle, smallBoldStyle } from '../text/text-style.ts';
import type { JaggedLine, JaggedRow, JaggedSign, PlacedMark } from './jagged-line.ts';
import { placeMark, type RungPlaces, rungPlaces } from './place-mark.ts';

export interface JaggedLineOptions {
  readonly width: number;
  /** What the legend calls the two views and the level that is asked for. */
  readonly name?: string;
  readonly secondName?: string;
  readonly expectedName?: string;
}

/** The width in which titles and rungs are laid out. */
interface Columns {
  readonly titleWidth: number;
  readonly plotLeft: number;
  readonly right: number;
  /** The most rungs that any row has. */
  readonly most: number;
}

/** Rows with the same rungs, placed. */
interface Section {
  readonly heads: ColumnHeads;
  readonly groups: readonly PlacedText[];
  readonly rows: readonly JaggedRow[];
  readonly bottom: number;
}

const rowPadding = 13;
const betweenSections = 20;

/**
 * The jagged line: rows from the top down, the rungs across from the lowest, and the points joined. An unrated row
 * leaves a gap in the line; a range is a bar, and the line goes through its certain end. Where the rungs change,
 * their names are written again and the line begins anew.
 */
export function layoutJaggedLine(rows: readonly ProfileRow[], options: JaggedLineOptions): JaggedLine {
  const { width } = options;
  const titleWidth = width < 480 ? Math.round(width * 0.35) : Math.min(270, Math.round(width * 0.36));
  const most = Math.max(1, ...rows.map(({ rungs }) => rungs.length));
  const columns: Columns = { titleWidth, plotLeft: titleWidth + 8, right: width, most };
  const sections: Section[] = [];
  let y = 0;
  for (const members of withSameRungs(rows)) {
    const section = placeSection(members, columns, sections.length === 0 ? 0 : y + betweenSections);
    sections.push(section);
    y = section.bottom;
  }
  const plotTop = sections[0]?.heads.height ?? 0;
  const legend = layLegendRow(legendOf(rows, options), { top: y + 16, width, signWidth: 26 });
  return {
    kind: 'jagged-line',
    width,
    height: y + (legend.height > 0 ? 16 + legend.height : 4),
    plot: { x: columns.plotLeft, y: plotTop, width: width - columns.plotLeft, height: y - plotTop },
    groups: sections.flatMap(({ groups }) => groups),
    heads: sections.map(({ heads }) => heads),
    guides: sections.flatMap(({ rows: placed }) => guidesOf(placed)),
    rows: sections.flatMap(({ rows: placed }) => placed),
    line: sections.flatMap(({ rows: placed }) => joined(placed, ({ mark }) => mark)),
    secondLine: sections.flatMap(({ rows: placed }) => joined(placed, ({ second }) => second)),
    legend: legend.entries,
  };
}

function withSameRungs(rows: readonly ProfileRow[]): ProfileRow[][] {
  const sections: ProfileRow[][] = [];
  for (const row of rows) {
    const before = sections.at(-1);
    if (before?.[0] && sameRungs(before[0], row)) before.push(row);
    else sections.push([row]);
  }
  return sections;
}

function placeSection(rows: readonly ProfileRow[], columns: Columns, top: number): Section {
  const { titleWidth, plotLeft, right, most } = columns;
  const rungs = rows[0]?.rungs ?? [];
  const places = rungPlaces(rungs.length, most, plotLeft, right);
  const heads = layColumnHeads(rungs, { centres: places.rungs, columnWidth: places.step, top, left: 0, right });
  const groups: PlacedText[] = [];
  let y = top + heads.height;
  const placed = rows.map((row, index) => {
    if (row.group !== '' && row.group !== rows[index - 1]?.group) {
      const title = placeText(row.group, smallBoldStyle, { x: 0, top: y + (index === 0 ? 4 : 12), width: titleWidth });
      groups.push(title);
      y = title.box.y + title.box.height + 4;
    }
    const title = placeText(row.title, labelStyle, { x: 0, top: y + rowPadding / 2, width: titleWidth, maxLines: 4 });
    const height = title.box.height + rowPadding;
    y += height;
    return placeRow(row, places, y - height / 2, title);
  });
  return { heads, groups, rows: placed, bottom: y };
}

/** A faint line down each rung, from the first row to the last. */
function guidesOf(rows: readonly JaggedRow[]): (readonly [Point, Point])[] {
  const last = rows.at(-1);
  return (rows[0]?.dots ?? []).flatMap((dot, index) => {
    const end = last?.dots[index];
    return end ? [[dot, end] as const] : [];
  });
}

function placeRow(row: ProfileRow, places: RungPlaces, y: number, title: JaggedRow['title']): JaggedRow {
  const expected = row.expected === null ? undefined : places.rungs[row.expected];
  return {
    competency: row.competency,
    title,
    dots: places.rungs.map((x) => ({ x, y })),
    mark: placeMark(row.mark, places, y),
    second: row.second && placeMark(row.second, places, y),
    expected: expected === undefined ? null : { x: expected, y },
  };
}

/** A piece of line for every run of marks that have a point; a run of one has none. */
function joined(rows: readonly JaggedRow[], markOf: (row: JaggedRow) => PlacedMark | null): string[] {
  const runs: Point[][] = [[]];
  for (const row of rows) {
    const mark = markOf(row);
    if (mark !== null && (mark.kind === 'point' || mark.kind === 'range')) runs.at(-1)?.push(mark.at);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 1).map((run) => polylineData(run));
}

function sameRungs(a: ProfileRow, b: ProfileRow): boolean {
  return a.rungs.length === b.rungs.length && a.rungs.every((rung, index) => rung === b.rungs[index]);
}

function legendOf(rows: readonly ProfileRow[], options: JaggedLineOptions): { sign: JaggedSign; words: string }[] {
  const marks = rows.flatMap(({ mark, second }) => (second ? [mark, second] : [mark]));
  const has = (kind: string) => marks.some((mark) => mark.kind === kind);
  const hasSecond = rows.some(({ second }) => second !== null);
  const signs: [boolean, JaggedSign, string][] = [
    [hasSecond, 'point', options.name ?? 'now'],
    [hasSecond, 'second', options.secondName ?? 'the other view'],
    [has('range'), 'range', 'from … to: part of it is open'],
    [has('not-rated'), 'not-rated', 'not rated yet'],
    [has('not-applicable'), 'not-applicable', 'does not apply'],
    [rows.some(({ expected }) => expected !== null), 'expected', options.expectedName ?? 'asked for'],
  ];
  return signs.filter(([occurs]) => occurs).map(([, sign, words]) => ({ sign, words }));
}
