import { pointRadial } from 'd3-shape';
import { layLegendRow } from '../legend-row.ts';
import { polylineData } from '../path-data.ts';
import type { Point } from '../plane.ts';
import type { ProfileRow } from '../profile-rows.ts';
import { placeText } from '../text/placed-text.ts';
import { smallStyle } from '../text/text-style.ts';
import { labelAxis } from './label-axis.ts';
import type { Radar, RadarAxis, RadarSign } from './radar.ts';

/** Fewer axes make no area, and more can't be read: the jagged line shows those. */
export const fewestAxes = 3;
export const mostAxes = 10;

export interface RadarOptions {
  readonly width: number;
  readonly name?: string;
  readonly expectedName?: string;
}

/** Draws ten axes or fewer; null for more, and for fewer than three. The first axis points up, then clockwise. */
export function layoutRadar(rows: readonly ProfileRow[], options: RadarOptions): Radar | null {
  if (rows.length < fewestAxes || rows.length > mostAxes) return null;
  const { width } = options;
  const isNumbered = width < 480;
  const radius = isNumbered ? width * 0.38 : Math.min(170, width * 0.27);
  const centre = {
    x: width / 2,
    y:
      radius +
      (isNumbered ? 28 : 22 + placeText(rows[0]?.title ?? '', smallStyle, { x: 0, top: 0, width: 200 }).box.height),
  };
  const most = Math.max(1, ...rows.map(({ rungs }) => rungs.length));
  const at = (index: number, share: number) => pointAt(centre, (index / rows.length) * 2 * Math.PI, share * radius);
  const axes = rows.map((row, index) => {
    const label = labelAxis(row.title, { index, count: rows.length, centre, radius, width, isNumbered });
    return placeAxis(row, (rung) => at(index, (rung + 1) / Math.max(1, row.rungs.length)), at(index, 1), label);
  });
  const key = isNumbered ? layKey(rows, centre.y + radius + 34, width) : [];
  const bottom = Math.max(
    ...axes.map(({ label }) => label.box.y + label.box.height),
    ...key.map(({ box }) => box.y + box.height),
    centre.y + radius,
  );
  const legend = layLegendRow(legendOf(rows, options), { top: bottom + 20, width, signWidth: 26 });
  return {
    kind: 'radar',
    width,
    height: bottom + (legend.height > 0 ? 20 + legend.height : 6),
    centre,
    radius,
    rings: Array.from({ length: most }, (_, ring) =>
      polylineData(
        rows.map((_row, index) => at(index, (ring + 1) / most)),
        true,
      ),
    ),
    axes,
    expected: closed(axes, centre, ({ expected }) => expected),
    area: closed(axes, centre, ({ low }) => low),
    band: axes.some(({ kind }) => kind === 'range' || kind === 'not-rated')
      ? closed(axes, centre, ({ high }) => high) + closed(axes, centre, ({ low }) => low)
      : '',
    outline: outlineOf(axes),
    key,
    legend: legend.entries,
  };
}

function placeAxis(row: ProfileRow, at: (rung: number) => Point, end: Point, label: RadarAxis['label']): RadarAxis {
  const { mark } = row;
  const ends = {
    point: () => (mark.kind === 'point' ? [mark.rung, mark.rung] : []),
    range: () => (mark.kind === 'range' ? [mark.low, mark.high] : []),
    'not-rated': () => [0, row.rungs.length - 1],
    'not-applicable': () => [],
  }[mark.kind]();
  const [low, high] = ends;
  return {
    competency: row.competency,
    end,
    label,
    kind: mark.kind,
    low: low === undefined ? null : at(low),
    high: high === undefined ? null : at(high),
    expected: row.expected === null ? null : at(row.expected),
  };
}

/** Round all axes; an axis that has no point draws the line in to the middle. Empty where no axis has one. */
function closed(axes: readonly RadarAxis[], centre: Point, of: (axis: RadarAxis) => Point | null): string {
  if (axes.every((axis) => of(axis) === null)) return '';
  return polylineData(
    axes.map((axis) => of(axis) ?? centre),
    true,
  );
}

/** Between neighbours that both have a point. */
function outlineOf(axes: readonly RadarAxis[]): string[] {
  return axes.flatMap(({ low }, index) => {
    const next = axes[(index + 1) % axes.length]?.low ?? null;
    return low && next ? [polylineData([low, next])] : [];
  });
}

function pointAt(centre: Point, angle: number, distance: number): Point {
  const [x, y] = pointRadial(angle, distance);
  return { x: centre.x + x, y: centre.y + y };
}

function layKey(rows: readonly ProfileRow[], top: number, width: number): Radar['key'] {
  let y = top;
  return rows.map(({ title }, index) => {
    const text = placeText(`${index + 1}  ${title}`, smallStyle, { x: 0, top: y, width });
    y += text.box.height + 4;
    return text;
  });
}

function legendOf(rows: readonly ProfileRow[], options: RadarOptions): { sign: RadarSign; words: string }[] {
  const has = (...kinds: string[]) => rows.some(({ mark }) => kinds.includes(mark.kind));
  const signs: [boolean, RadarSign, string][] = [
    [true, 'point', options.name ?? 'you'],
    [rows.some(({ expected }) => expected !== null), 'expected', options.expectedName ?? 'asked for'],
    [has('range', 'not-rated'), 'band', 'still open'],
    [has('not-applicable'), 'not-applicable', 'does not apply'],
  ];
  return signs.filter(([occurs]) => occurs).map(([, sign, words]) => ({ sign, words }));
}
