import type { Standing } from '#engine/batch/count-moves.ts';
import { groupDigits } from '#engine/findings/group-digits.ts';
import type { Ladder } from '#engine/index.ts';
import { levelTitle } from '#engine/score/words/explain-overall.ts';
import type { MovedPerson } from '../messages.ts';
import type { Direction, MovePicture } from './move-picture.ts';

export function standingTitle(ladder: Ladder, standing: Standing): string {
  if (standing === 'range') return 'Still open';
  if (standing === 'not-scored') return 'No level';
  return levelTitle(ladder, standing);
}

/** An arrow and a word, so that no direction is told by colour alone. */
export const directions: Readonly<Record<Direction, { readonly arrow: string; readonly word: string }>> = {
  stay: { arrow: '', word: 'stay' },
  up: { arrow: '↑', word: 'up' },
  down: { arrow: '↓', word: 'down' },
  opens: { arrow: '↔', word: 'open' },
  settles: { arrow: '→', word: 'settle' },
  across: { arrow: '↔', word: 'otherwise' },
};

export function people(count: number): string {
  return count === 1 ? '1 person' : `${groupDigits(count)} people`;
}

/** `8.4 %`; `under 0.1 %` where it would look like none. */
export function shareOf(part: number, whole: number): string {
  if (part === 0 || whole === 0) return '0 %';
  const percent = (100 * part) / whole;
  if (percent < 0.1) return 'under 0.1 %';
  return `${percent >= 99.95 && part < whole ? '99.9' : Number(percent.toFixed(1))} %`;
}

/** `+1,204`, `−33`, `±0`. */
export function differenceOf(before: number, after: number): string {
  if (before === after) return '±0';
  return after > before ? `+${groupDigits(after - before)}` : `−${groupDigits(before - after)}`;
}

/** Everything in one sentence, for those who hear it. */
export function wordSummary({ total, moved, raised, lowered, other }: MovePicture): string {
  if (moved === 0) return `Nobody moves, of ${people(total)}.`;
  const ways = [
    [raised, 'up'],
    [lowered, 'down'],
    [other, 'otherwise'],
  ] as const;
  const said = ways.filter(([count]) => count > 0).map(([count, way]) => `${groupDigits(count)} ${way}`);
  return `${groupDigits(moved)} of ${people(total)} ${moved === 1 ? 'moves' : 'move'}, ${shareOf(moved, total)}: ${said.join(', ')}.`;
}

/** `Middle SE`, or `Middle SE to Senior SE` while it is open. */
export function wordReached(ladder: Ladder, reached: MovedPerson['before']): string {
  if (reached === null) return 'no level';
  const [low, high] = [levelTitle(ladder, reached.low), levelTitle(ladder, reached.high)];
  return low === high ? low : `${low} to ${high}`;
}

/** By both ends: up where none falls and one rises. */
export function directionOfPerson(ladder: Ladder, { before, after }: MovedPerson): Direction {
  if (before === null || after === null) return 'across';
  const rankOf = (level: string) => ladder.levels.find(({ id }) => id === level)?.rank ?? 0;
  const rises = (['low', 'high'] as const).map((end) => rankOf(after[end]) - rankOf(before[end]));
  if (rises.every((rise) => rise >= 0) && rises.some((rise) => rise > 0)) return 'up';
  if (rises.every((rise) => rise <= 0) && rises.some((rise) => rise < 0)) return 'down';
  return 'across';
}
