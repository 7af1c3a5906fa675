import type { Paint } from '../text/paint.ts';
import { padEnd, stringWidth, truncate } from '../text/wrap.ts';

/** The signature picture: one row a competency, a point at the rung that is honestly you, the points joined. */
export interface JaggedLine {
  /** The rungs that all of its rows share, lowest first. */
  readonly rungs: readonly string[];
  readonly groups: readonly JaggedGroup[];
}

export interface JaggedGroup {
  /** Empty for rows that stand under no heading. */
  readonly title: string;
  readonly rows: readonly JaggedRow[];
}

export interface JaggedRow {
  readonly title: string;
  /** The rungs it may be at: the same twice for a point, null where nothing is known. */
  readonly at: { readonly low: number; readonly high: number } | null;
  /** What stands beside it: `not rated`, `does not apply`. */
  readonly remark: string;
}

interface Frame {
  readonly titleWidth: number;
  readonly indent: number;
  readonly step: number;
  readonly trackWidth: number;
  readonly paint: Paint;
  readonly column: (rung: number) => number;
}

const manyRows = 16;

export function drawJaggedLine(line: JaggedLine, paint: Paint, width: number): string {
  const frame = frameOf(line, paint, width);
  const rows = line.groups.flatMap(({ title, rows: own }) => [
    ...(title === '' ? [] : [{ title, at: null, remark: '', isHeading: true }]),
    ...own.map((row) => ({ ...row, isHeading: false })),
  ]);
  const header = headerOf(line.rungs, frame);
  const drawn = rows.map((row, index) => {
    const before = rows.slice(0, index).findLastIndex(({ at }) => at !== null);
    const after = rows.findIndex(({ at }, at2) => at2 >= index && at !== null);
    const from = before === -1 || after === -1 ? null : (rows[before]?.at?.low ?? null);
    const skips = rows.slice(before + 1, after).some(({ isHeading }) => !isHeading);
    return drawRow(row, from, skips, row.isHeading, frame);
  });
  return [...header, ...drawn, ...(rows.length > manyRows ? header : [])].join('\n');
}

const narrowestStep = 7;

function frameOf(line: JaggedLine, paint: Paint, width: number): Frame {
  const indent = indentOf(line);
  const titles = line.groups.flatMap(({ title, rows }) => [
    stringWidth(title),
    ...rows.map((row) => stringWidth(row.title) + indent),
  ]);
  const remarks = line.groups.flatMap(({ rows }) => rows.map(({ remark }) => stringWidth(remark)));
  const remarkWidth = Math.max(0, ...remarks);
  const beside = 2 + (remarkWidth === 0 ? 0 : remarkWidth + 2);
  const rungCount = Math.max(1, line.rungs.length);
  const titleWidth = Math.max(18, Math.min(Math.max(...titles), width - beside - rungCount * narrowestStep));
  const longestLabel = Math.max(0, ...line.rungs.map((rung) => stringWidth(rung)));
  const widest = Math.min(Math.max(longestLabel + 2, 8), 14);
  const step = Math.max(3, Math.min(widest, Math.floor((width - titleWidth - beside) / rungCount)));
  const column = (rung: number) => Math.floor(step / 2) + rung * step;
  return { titleWidth, indent, step, trackWidth: step * line.rungs.length, paint, column };
}

/** Rows stand a little in from their headings, where there are headings. */
function indentOf({ groups }: JaggedLine): number {
  return groups.some(({ title }) => title !== '') ? 2 : 0;
}

/**
 * Each label centred over its column. Where they are too long for that, every second one moves up a line, which gives
 * each twice the room; a label with a code (IC3 Senior Engineer) is then told by its code.
 */
function headerOf(rungs: readonly string[], { titleWidth, step, paint, column }: Frame): string[] {
  const fits = rungs.every((rung) => stringWidth(rung) < step);
  const codes = rungs.map((rung) => /^[A-Z]{1,3}\d{1,2}(?= )/.exec(rung)?.[0]);
  const useCodes = !fits && codes.every((code) => code !== undefined);
  const labels = useCodes ? codes.map(String) : rungs;
  const lines = fits || useCodes ? 1 : 2;
  return Array.from({ length: lines }, (_, line) => {
    let track = '';
    labels.forEach((label, index) => {
      if (index % lines !== lines - 1 - line) return;
      const shown = truncate(label, step * lines - 1);
      const free = track === '' ? 0 : stringWidth(track) + 1;
      track = `${padEnd(track, Math.max(free, column(index) - Math.floor(stringWidth(shown) / 2)))}${shown}`;
    });
    return `${' '.repeat(titleWidth + 2)}${paint.faint(track)}`.trimEnd();
  });
}

interface Mark {
  readonly text: string;
  readonly kind: 'rung' | 'line' | 'point';
}

function drawRow(row: JaggedRow, from: number | null, isDotted: boolean, isHeading: boolean, frame: Frame): string {
  const { titleWidth, indent, trackWidth, paint, column } = frame;
  const track: Mark[] = Array.from({ length: trackWidth }, () => ({ text: ' ', kind: 'rung' }));
  const put = (x: number, text: string, kind: Mark['kind']) => {
    track[x] = { text, kind };
  };
  if (!isHeading) for (let x = column(0), rung = 0; x < trackWidth; x = column(++rung)) put(x, '·', 'rung');
  if (row.at === null) {
    if (from !== null) put(column(from), isDotted ? '┊' : '│', 'line');
  } else drawPoint(row.at, from, isDotted, column, put);
  const title = isHeading
    ? paint.emphasis(truncate(row.title, titleWidth))
    : `${' '.repeat(indent)}${truncate(row.title, titleWidth - indent)}`;
  const remark = row.remark === '' ? '' : `  ${paint.faint(row.remark)}`;
  const tail = row.remark === '' ? paintTrack(track, paint).trimEnd() : paintTrack(track, paint);
  return `${padEnd(title, titleWidth)}  ${tail}${remark}`.trimEnd();
}

/** The line comes down from the point before, turns at its column, and runs to this row's point. */
function drawPoint(
  { low, high }: { readonly low: number; readonly high: number },
  from: number | null,
  isDotted: boolean,
  column: (rung: number) => number,
  put: (x: number, text: string, kind: Mark['kind']) => void,
): void {
  for (let x = column(low) + 1; x < column(high); x++) put(x, '╌', 'line');
  if (high > low) put(column(high), '○', 'point');
  if (from !== null && from !== low) {
    const [left, right] = [Math.min(column(from), column(low)), Math.max(column(from), column(low))];
    for (let x = left; x <= right; x++) put(x, isDotted ? '╌' : '─', 'line');
    put(column(from), from < low ? '╰' : '╯', 'line');
  }
  put(column(low), '●', 'point');
}

/** Runs of one kind are painted together, so that a screen reader or a log isn't full of escapes. */
function paintTrack(track: readonly Mark[], paint: Paint): string {
  const styles = { rung: paint.faint, line: paint.accent, point: (text: string) => paint.strong(paint.accent(text)) };
  let painted = '';
  for (let start = 0; start < track.length; ) {
    const kind = track[start]?.kind ?? 'rung';
    let end = start;
    while (end < track.length && track[end]?.kind === kind) end++;
    painted += styles[kind](
      track
        .slice(start, end)
        .map(({ text }) => text)
        .join(''),
    );
    start = end;
  }
  return painted;
}
