import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Level } from '#engine/ladder/level.ts';
import { stringWidth } from '../text/wrap.ts';
import type { Canvas } from './canvas.ts';
import type { Positions } from './graph-positions.ts';
import { levelMark, levelName } from './level-label.ts';
import type { Strands } from './strands.ts';

/** What ties two levels together besides a promotion: they are as senior, or one can move between them. */
export interface Tie {
  readonly kind: 'equivalent' | 'move' | 'two-way-move';
  readonly from: Level;
  readonly to: Level;
}

export const tieSigns: Readonly<Record<Tie['kind'], string>> = { equivalent: '≈', move: '→', 'two-way-move': '⇄' };

/** How much a line between two labels needs, its sign included. */
export const tieRoomChars = 9;

/** Every tie once, between different levels. */
export function tiesOf(ladder: Ladder): Tie[] {
  const levels = new Map(ladder.levels.map((level) => [level.id, level]));
  const ties = new Map<string, Tie>();
  for (const from of ladder.levels) {
    for (const id of from.equivalents) {
      const to = levels.get(id);
      if (to && !ties.has(`≈${id} ${from.id}`)) ties.set(`≈${from.id} ${id}`, { kind: 'equivalent', from, to });
    }
  }
  for (const path of ladder.paths) {
    const [from, to] = [levels.get(path.from.level), levels.get(path.to.level)];
    if (path.type !== 'move' || !from || !to || from === to) continue;
    const back = ties.get(`${to.id} ${from.id}`);
    if (back) ties.set(`${to.id} ${from.id}`, { ...back, kind: 'two-way-move' });
    else ties.set(`${from.id} ${to.id}`, { kind: 'move', from, to });
  }
  return [...ties.values()];
}

/** Draws a tie where there is room for it; false where there is none, and it has to be said in words. */
export function drawTie(
  canvas: Canvas,
  tie: Tie,
  { column, row }: Positions,
  { strandOf }: Strands,
  labels: ReadonlyMap<Level, string>,
  style: (text: string) => string,
): boolean {
  const x = (level: Level) => {
    const strand = strandOf.get(level.id);
    return strand ? column(strand) : 0;
  };
  const end = (level: Level) => x(level) + 2 + stringWidth(labels.get(level) ?? '');
  const isBackwards = x(tie.from) > x(tie.to);
  const [first, second] = isBackwards ? [tie.to, tie.from] : [tie.from, tie.to];
  const sign = tie.kind === 'move' && isBackwards ? '←' : tieSigns[tie.kind];
  const rows = row(second) - row(first);
  if (rows === 0) return dashes(canvas, end(first) + 1, x(second) - 2, row(first), sign, style);
  if (rows !== 2) return false;
  const [startX, y, cornerX] = [x(first) + 3, row(first) + 1, x(second) - 4];
  if (cornerX - startX < 6) return false;
  if (!canvas.isFree(startX, cornerX, y) || !canvas.isFree(cornerX, x(second) - 2, y + 1)) return false;
  canvas.text(startX, y, '╰', style);
  dashes(canvas, startX + 1, cornerX - 1, y, sign, style);
  canvas.text(cornerX, y, '╮', style);
  return canvas.text(cornerX, y + 1, '╰╌╌', style);
}

/** A dashed line with its sign in the middle; it goes behind the lines that it crosses. */
function dashes(
  canvas: Canvas,
  from: number,
  to: number,
  y: number,
  sign: string,
  style: (text: string) => string,
): boolean {
  if (to - from < 2 || !canvas.isFree(from, to, y, true)) return false;
  let middle = Math.floor((from + to) / 2);
  while (middle < to && [-1, 0, 1].some((near) => canvas.hasLine(middle + near, y))) middle++;
  for (let x = from; x <= to; x++) {
    if (canvas.hasLine(x, y)) continue;
    canvas.text(x, y, x === middle ? sign : Math.abs(x - middle) === 1 ? ' ' : '╌', style);
  }
  return true;
}

/** A tie in words, for where it isn't drawn. */
export function sayTie({ kind, from, to }: Tie): string {
  const [a, b] = [levelName(from), levelName(to)];
  switch (kind) {
    case 'equivalent':
      return `${a} and ${b} are about as senior.`;
    case 'move':
      return `A move leads from ${a} to ${b}.`;
    case 'two-way-move':
      return `A move leads between ${a} and ${b}, both ways.`;
  }
}

/** What the signs of a drawing mean; only those that it uses. */
export function legendOf(ladder: Ladder, ties: readonly Tie[]): string[] {
  const uses = (kind: Tie['kind']) => ties.some((tie) => tie.kind === kind);
  const marks = new Set(ladder.levels.map(levelMark));
  const variantMoves = ladder.paths.some(
    ({ type, from, to }) => type === 'move' && from.level === to.level && from.variant !== to.variant,
  );
  return [
    ...(marks.size > 1 ? ['● described'] : []),
    ...(marks.has('○') ? ['○ not described yet'] : []),
    ...(marks.has('◇') ? ['◇ given at discretion'] : []),
    ...(uses('equivalent') ? ['≈ about as senior'] : []),
    ...(uses('two-way-move') || variantMoves ? ['⇄ a move, and the way back'] : []),
    ...(uses('move') ? ['→ a move'] : []),
  ];
}
