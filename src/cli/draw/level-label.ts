import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Level } from '#engine/ladder/level.ts';

/** The name a level goes by: its title, with its short code before it where the title doesn't say it (L1, IC4). */
export function levelName(level: Level): string {
  const code = level.id.toUpperCase();
  const isCode = /^[A-Z]{1,3}\d{1,2}$/.test(code);
  return isCode && !level.title.toUpperCase().includes(code) ? `${code} ${level.title}` : level.title;
}

/** A level in the drawing: its name (or the titles it is held under, with the move between them) and its seats. */
export function levelLabel(ladder: Ladder, level: Level): string {
  const name = level.variants.length > 1 ? variantsLabel(ladder, level) : levelName(level);
  const marks = [];
  if (level.seats)
    marks.push(level.seats.max === level.seats.min ? `${level.seats.max}` : `${level.seats.min}–${level.seats.max}`);
  return marks.length === 0 ? name : `${name}  [${marks[0]} ${level.seats?.max === 1 ? 'seat' : 'seats'}]`;
}

function variantsLabel(ladder: Ladder, level: Level): string {
  const code = levelName({ ...level, title: '' }).trim();
  const titles = level.variants.map(({ title }) => title);
  const moves = ladder.paths.filter(
    ({ type, from, to }) => type === 'move' && from.level === level.id && to.level === level.id,
  );
  const sign = moves.length > 1 ? ' ⇄ ' : moves.length === 1 ? ' → ' : ' / ';
  return `${code} ${titles.join(sign)}`.trim();
}

/** How a level is drawn: `●` described, `○` named but not described yet, `◇` given at discretion. */
export function levelMark(level: Level): string {
  switch (level.status) {
    case 'described':
      return '●';
    case 'named-only':
    case 'planned':
      return '○';
    case 'discretionary':
      return '◇';
  }
}
