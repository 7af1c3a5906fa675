import type { Competency } from '#engine/ladder/competency.ts';
import type { DescribedCell, Expectation } from '#engine/ladder/expectation.ts';
import type { LevelId } from '#engine/ladder/ids.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import { resolveCell } from '#engine/ladder/resolve-cell.ts';
import { levelName } from '../draw/level-label.ts';
import type { Page } from '../text/page.ts';

/**
 * What a cell asks, all of it. Blank, "nothing required" and "planned" are said as the different things they are; a
 * cell that holds from another level is shown with that level's name.
 */
export function writeCell(page: Page, ladder: Ladder, competency: Competency, level: LevelId, indent: number): void {
  const cell = competency.cells.get(level) ?? { kind: 'missing' as const };
  if (cell.kind === 'described') {
    writeDescribed(page, cell, indent);
    return;
  }
  page.prose(page.paint.faint(sayEmptyCell(ladder, competency, level)), indent);
  const resolved = resolveCell(competency, level);
  if (resolved.cell.kind === 'described') writeDescribed(page, resolved.cell, indent);
}

/** One sentence for a cell that has no words of its own. */
export function sayEmptyCell(ladder: Ladder, competency: Competency, level: LevelId): string {
  const cell: Expectation = competency.cells.get(level) ?? { kind: 'missing' };
  const held = resolveCell(competency, level);
  const from = ladder.levels.find(({ id }) => id === held.at);
  const still = from && held.cell.kind === 'described' ? `as at ${levelName(from)}` : null;
  switch (cell.kind) {
    case 'described':
      return '';
    case 'inherited':
      return still === null ? 'Blank: nothing is written at this level or below.' : `Blank: still ${still}.`;
    case 'same-as':
      return still === null ? 'The same as another level, which says nothing.' : `The same ${still}.`;
    case 'none':
      return `Nothing is required here${cell.note === null ? '' : ` (${cell.note})`}.`;
    case 'planned':
      return `Planned, not written yet${cell.note === null ? '' : ` (${cell.note})`}.`;
    case 'missing':
      return 'The ladder has no words for this.';
  }
}

export function writeDescribed(page: Page, cell: DescribedCell, indent: number): void {
  const { paint } = page;
  if (cell.quote) page.prose(paint.emphasis(`“${cell.quote}”`), indent);
  page.prose(cell.statement, indent);
  page.points(cell.behaviours, indent);
  writeList(page, 'What comes out', cell.outputs, indent);
  writeList(page, 'You would see', cell.youWouldSee, indent);
  writeList(page, 'Traps', cell.traps, indent);
}

function writeList(page: Page, title: string, items: readonly string[], indent: number): void {
  if (items.length === 0) return;
  page.raw(`${' '.repeat(indent)}${page.paint.faint(title)}`);
  if (items.length === 1) page.prose(items[0] ?? '', indent + 2);
  else page.points(items, indent + 2);
}

/** A cell in one line: what a row of a table shows. */
export function cellInShort(cell: Expectation): string {
  return cell.kind === 'described' ? cell.statement || cell.behaviours.join('; ') : '';
}
