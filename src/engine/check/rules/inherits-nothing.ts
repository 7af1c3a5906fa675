import { finding } from '../../findings/finding.ts';
import type { Competency } from '../../ladder/competency.ts';
import type { LevelId } from '../../ladder/ids.ts';
import type { CheckRule } from '../check-rule.ts';
import { type LadderGraph, reachableFrom } from '../ladder-graph.ts';

/** Cells that are `inherited` where no level below says anything that could be. */
export const inheritsNothing: CheckRule = {
  codes: ['inherits-nothing'],
  check(ladder, { graph, places }) {
    return ladder.competencies.flatMap((competency) => {
      const told = levelsAboveSomething(competency, graph);
      return [...competency.cells].flatMap(([level, { kind }]) => {
        if (kind !== 'inherited' || told.has(level)) return [];
        const args = { competency: competency.id, level };
        return finding('inherits-nothing', places.of(['competencies', competency.id, 'cells', level]), args);
      });
    });
  },
};

/** Upwards from every cell that says something: "nothing is required" and "planned" are told as well. */
function levelsAboveSomething({ cells }: Competency, graph: LadderGraph): ReadonlySet<LevelId> {
  const speaking = [...cells].filter(([, { kind }]) => kind !== 'inherited' && kind !== 'missing');
  return reachableFrom(
    speaking.flatMap(([level]) => graph.above(level)),
    (level) => graph.above(level),
  );
}
