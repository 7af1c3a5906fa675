import { finding } from '../../findings/finding.ts';
import type { CheckRule } from '../check-rule.ts';
import { findCycles } from '../find-cycles.ts';
import { placeOfPath } from '../place-of-path.ts';

/** Promotions that lead back to where they began. Moves may; a promotion that comes round is none. */
export const promotionCycle: CheckRule = {
  codes: ['promotion-cycle'],
  check(ladder, { graph, places }) {
    const ids = ladder.levels.map(({ id }) => id);
    return findCycles(ids, (level) => graph.above(level)).flatMap((cycle) => {
      const closing = graph.promotions.find(({ from, to }) => from.level === cycle.at(-1) && to.level === cycle[0]);
      return closing ? finding('promotion-cycle', placeOfPath(places, closing, ['to']), { levels: cycle }) : [];
    });
  },
};
