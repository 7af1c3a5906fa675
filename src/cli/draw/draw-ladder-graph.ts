import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Level } from '#engine/ladder/level.ts';
import type { Paint } from '../text/paint.ts';
import { listed } from '../text/phrases.ts';
import { truncate } from '../text/wrap.ts';
import { Canvas } from './canvas.ts';
import { type Positions, positionsOf, type Spacing } from './graph-positions.ts';
import { drawTie, legendOf, sayTie, type Tie, tieRoomChars, tiesOf } from './graph-ties.ts';
import { levelLabel, levelMark, levelName } from './level-label.ts';
import { type Strands, strandsOf } from './strands.ts';

export interface GraphDrawing {
  /** Lines of the picture, the most senior level on top. */
  readonly picture: string;
  /** What its signs mean. */
  readonly legend: readonly string[];
  /** Ties that there was no room to draw. */
  readonly remarks: readonly string[];
}

/** Tried one after the other until the drawing fits: generous and centred first, cut labels last. */
const attempts: readonly (Spacing & { readonly labelChars: number })[] = [
  { gapChars: 6, centred: true, labelChars: 60 },
  { gapChars: 2, centred: true, labelChars: 60 },
  { gapChars: 2, centred: false, labelChars: 60 },
  ...[30, 22, 16, 12].map((labelChars) => ({ gapChars: 2, centred: false, labelChars })),
];

/**
 * A ladder as a picture in text: levels as points at the height of their rank, promotions as lines that fork and
 * rejoin, moves and equivalents as dashed lines. A ladder too tangled or too wide to draw is listed instead.
 */
export function drawLadderGraph(ladder: Ladder, paint: Paint, width: number): GraphDrawing {
  const strands = strandsOf(ladder);
  const ties = tiesOf(ladder);
  for (const attempt of attempts) {
    const label = (level: Level) => truncate(levelLabel(ladder, level), attempt.labelChars);
    const labels = new Map(ladder.levels.map((level) => [level, label(level)]));
    const positions = positionsOf(strands, ladder.levels, labels, clearances(ties), attempt, width);
    if (positions) return draw(ladder, strands, ties, labels, positions, paint);
  }
  return { picture: list(ladder), legend: [], remarks: ties.map(sayTie) };
}

/** A level that a tie reaches from the left keeps room for the line. */
function clearances(ties: readonly Tie[]): Map<Level, number> {
  return new Map(ties.flatMap(({ from, to }) => [from, to].map((level) => [level, tieRoomChars] as const)));
}

function draw(
  ladder: Ladder,
  strands: Strands,
  ties: readonly Tie[],
  labels: ReadonlyMap<Level, string>,
  positions: Positions,
  paint: Paint,
): GraphDrawing {
  const canvas = new Canvas(paint.faint);
  drawPromotions(canvas, strands, positions);
  for (const [level, label] of labels) {
    const strand = strands.strandOf.get(level.id);
    if (!strand) continue;
    const [x, y] = [positions.column(strand), positions.row(level)];
    canvas.text(x, y, levelMark(level), paint.accent);
    canvas.text(x + 2, y, label, level.status === 'described' ? paint.strong : (text) => text);
  }
  captionRoots(canvas, ladder, strands, positions, paint);
  const undrawn = ties.filter((tie) => !drawTie(canvas, tie, positions, strands, labels, paint.faint));
  return { picture: canvas.toString(), legend: legendOf(ladder, ties), remarks: undrawn.map(sayTie) };
}

/** A promotion bends just above the level where ways fork, and just below the level where they rejoin. */
function drawPromotions(canvas: Canvas, { promotions, strandOf }: Strands, { column, row }: Positions): void {
  for (const { from, to, by } of promotions) {
    const [lower, upper] = [strandOf.get(from.id), strandOf.get(to.id)];
    if (!lower || !upper) continue;
    const forks = promotions.filter((other) => other.from === from).length > 1;
    const [x1, x2] = [column(lower), column(upper)];
    const between = by ? column(by) : forks ? x2 : x1;
    const [y1, y2] = [row(from), row(to)];
    canvas.line(x1, y1, x1, y1 - 1);
    canvas.line(x1, y1 - 1, between, y1 - 1);
    canvas.line(between, y1 - 1, between, y2 + 1);
    canvas.line(between, y2 + 1, x2, y2 + 1);
    canvas.line(x2, y2 + 1, x2, y2);
  }
}

/** With several ways in, each says which track it is. */
function captionRoots(canvas: Canvas, ladder: Ladder, { strands }: Strands, positions: Positions, paint: Paint): void {
  const roots = strands.filter(({ parents, levels }) => parents.length === 0 && levels.length > 0);
  if (roots.length < 2 || ladder.tracks.length < 2) return;
  for (const root of roots) {
    const first = root.levels[0];
    const track = ladder.tracks.find(({ id }) => id === first?.track);
    if (first && track) canvas.text(positions.column(root), positions.row(first) + 1, track.title, paint.emphasis);
  }
}

/** Each level with the ways up from it, most senior first. */
function list(ladder: Ladder): string {
  return ladder.levels
    .toSorted((a, b) => b.rank - a.rank)
    .map((level) => {
      const up = ladder.paths.filter(({ type, from }) => type === 'promotion' && from.level === level.id);
      const names = up
        .map(({ to }) => ladder.levels.find(({ id }) => id === to.level))
        .filter((to) => to !== undefined);
      const onwards = names.length === 0 ? '' : ` ↑ ${listed(names.map(levelName), 'or')}`;
      return `${levelMark(level)} ${levelLabel(ladder, level)}${onwards}`;
    })
    .join('\n');
}
