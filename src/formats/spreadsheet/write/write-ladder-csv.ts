import { toNumber } from '#engine/ladder/fraction.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import { cellWords } from './cell-words.ts';
import { writeCsv } from './write-csv.ts';

/** The columns before the levels. Together they are how our own table is known again. */
export const matrixHeads = ['Group id', 'Group', 'Competency id', 'Competency', 'Description', 'Weight'] as const;

/** The head of a level's column: its title, and its track and id in brackets. */
export const levelHead = /^(.*) \[([a-z][a-z0-9-]*)\/([a-z][a-z0-9-]*)\]$/s;

/**
 * The matrix of a ladder as CSV, levels as columns: all that one table holds. Ids stand beside titles, so that importing
 * it gives the same competencies and levels, and writing those the same bytes. What has no place in a matrix (paths,
 * rules, dimensions, practice) isn't in it: the workbook has that.
 */
export function writeLadderCsv({ levels, competencies, groups }: Ladder): string {
  const head = [...matrixHeads, ...levels.map(({ title, track, id }) => `${title} [${track}/${id}]`)];
  const rows = competencies.map(({ id, title, summary, group, weight, cells }) => [
    group ?? '',
    groups.find((own) => own.id === group)?.title ?? '',
    id,
    title,
    summary,
    toNumber(weight),
    ...levels.map((level) => cellWords(cells.get(level.id))),
  ]);
  return writeCsv([head, ...rows]);
}
