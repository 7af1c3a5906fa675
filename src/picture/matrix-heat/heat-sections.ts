import type { Competency } from '#engine/ladder/competency.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Level } from '#engine/ladder/level.ts';
import { heatLevels } from './heat-cells.ts';

export interface GroupedRow {
  readonly competency: Competency;
  /** The heading it stands under; empty where there is none. */
  readonly group: string;
}

/**
 * The rows of the heat map in the order of their groups, cut wherever the levels change that they are asked of:
 * managers and engineers don't share columns that the other side leaves empty.
 */
export function heatSections(ladder: Ladder): { levels: readonly Level[]; rows: readonly GroupedRow[] }[] {
  const sections: { key: string; levels: Level[]; rows: GroupedRow[] }[] = [];
  for (const row of groupedRows(ladder)) {
    const levels = heatLevels(ladder).filter(({ id }) => row.competency.cells.has(id));
    const key = levels.map(({ id }) => id).join(' ');
    const before = sections.at(-1);
    if (before?.key === key) before.rows.push(row);
    else sections.push({ key, levels, rows: [row] });
  }
  return sections;
}

function groupedRows(ladder: Ladder): GroupedRow[] {
  const groups = [
    ...ladder.groups.map(({ id, title }) => ({ id: id as string | null, title })),
    { id: null, title: '' },
  ];
  return groups.flatMap(({ id, title }) =>
    ladder.competencies.filter(({ group }) => group === id).map((competency) => ({ competency, group: title })),
  );
}
