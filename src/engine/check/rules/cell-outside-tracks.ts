import { finding } from '../../findings/finding.ts';
import type { CheckRule } from '../check-rule.ts';

/** Cells for levels of tracks that the competency doesn't belong to: they are read by nobody. */
export const cellOutsideTracks: CheckRule = {
  codes: ['cell-outside-tracks'],
  check(ladder, { graph, places }) {
    return ladder.competencies.flatMap(({ id, cells, tracks }) =>
      [...cells.keys()].flatMap((level) => {
        const track = graph.level(level)?.track;
        if (track === undefined || tracks.includes(track)) return [];
        const args = { competency: id, level, track };
        return finding('cell-outside-tracks', places.of(['competencies', id, 'cells', level]), args);
      }),
    );
  },
};
