import { overallAt } from '#engine/batch/batch-results.ts';
import type { Moves, Standing } from '#engine/batch/count-moves.ts';
import type { WhatIf } from '#engine/batch/what-if.ts';
import { groupDigits } from '#engine/findings/group-digits.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Page } from '../text/page.ts';
import { count } from '../text/phrases.ts';
import { padEnd, stringWidth, truncate } from '../text/wrap.ts';
import { reached } from './reached.ts';

/** Who moves from where to where: the sum in a sentence, and the table; only standings that anybody has. */
export function writeMoves(page: Page, ladder: Ladder, moves: Moves): void {
  const { raised, lowered, same, other } = moves;
  const total = raised + lowered + same + other;
  const moved = [
    ...(raised > 0 ? [`${groupDigits(raised)} up`] : []),
    ...(lowered > 0 ? [`${groupDigits(lowered)} down`] : []),
    ...(other > 0 ? [`${groupDigits(other)} otherwise`] : []),
  ];
  const said =
    moved.length === 0
      ? `Nobody of ${count(total, 'person', 'people')} moves.`
      : `Of ${count(total, 'person', 'people')}, ${count(total - same, 'moves', 'move')}: ${moved.join(', ')}.`;
  page.gap().prose(page.paint.strong(said));
  if (total > 0) writeTable(page, ladder, moves);
}

const nameChars = 22;

function writeTable(page: Page, ladder: Ladder, { standings, table }: Moves): void {
  const { paint } = page;
  const isUsed = (at: number) =>
    table.some((row, from) => (row[at] ?? 0) > 0 || (from === at && row.some((n) => n > 0)));
  const used = standings.map((_, at) => at).filter(isUsed);
  const names = new Map(used.map((at) => [at, sayStanding(ladder, standings[at])]));
  const cells = used.map((from) => used.map((to) => groupDigits(table[from]?.[to] ?? 0)));
  const shorts = used.map((at) => shortName(names.get(at) ?? ''));
  const widths = used.map((_, to) =>
    Math.max(stringWidth(shorts[to] ?? ''), ...cells.map((row) => (row[to] ?? '').length)),
  );
  const left = Math.max(6, ...[...names.values()].map((name) => Math.min(nameChars, stringWidth(name))));
  const head = shorts.map((name, to) => name.padStart(widths[to] ?? 0)).join('  ');
  page.gap().raw(`  ${paint.faint(`${padEnd('before', left)}  ${head}  after`)}`);
  cells.forEach((row, from) => {
    const numbers = row.map((cell, to) => {
      const padded = cell.padStart(widths[to] ?? 0);
      return cell === '0'
        ? paint.faint(padded.replace('0', '·'))
        : from === to
          ? padded
          : paint.strong(paint.accent(padded));
    });
    page.raw(`  ${padEnd(truncate(names.get(used[from] ?? 0) ?? '', nameChars), left)}  ${numbers.join('  ')}`);
  });
}

function sayStanding(ladder: Ladder, standing: Standing | undefined): string {
  if (standing === 'range') return 'a range';
  if (standing === 'not-scored' || standing === undefined) return 'not scored';
  return reached(ladder, standing);
}

/** Over a column there is room for a word: the code of a level, where it has one. */
function shortName(name: string): string {
  return /^[A-Z]{1,3}\d{1,2}(?= )/.exec(name)?.[0] ?? truncate(name, 12);
}

export interface Mover {
  readonly person: string;
  readonly before: ReturnType<typeof overallAt>;
  readonly after: ReturnType<typeof overallAt>;
}

/** Everybody whose level is another, in the order of the file. */
export function moversOf(people: readonly string[], { before, after }: WhatIf): Mover[] {
  return people.flatMap((person, at): Mover[] => {
    const isSame = before.level.low[at] === after.level.low[at] && before.level.high[at] === after.level.high[at];
    return isSame ? [] : [{ person, before: overallAt(before, at), after: overallAt(after, at) }];
  });
}

export function writeMovers(page: Page, ladder: Ladder, movers: readonly Mover[]): void {
  if (movers.length === 0) return;
  const say = (overall: Mover['before']) => {
    if (overall.kind === 'not-scored') return 'not scored';
    const [low, high] = [reached(ladder, overall.level.low), reached(ladder, overall.level.high)];
    return low === high ? low : `${low} to ${high}`;
  };
  page
    .heading('Who moves')
    .terms(movers.map(({ person, before, after }) => [person, `${say(before)} → ${say(after)}`]));
}
