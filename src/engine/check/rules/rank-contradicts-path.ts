import { finding } from '../../findings/finding.ts';
import type { CheckRule } from '../check-rule.ts';
import { placeOfPath } from '../place-of-path.ts';

/** Promotions that don't lead to a higher rank. On a cycle of promotions no ranks could, and the cycle is the finding. */
export const rankContradictsPath: CheckRule = {
  codes: ['rank-contradicts-path'],
  check(_ladder, { graph, places }) {
    return graph.promotions.flatMap((path) => {
      const [from, to] = [graph.level(path.from.level), graph.level(path.to.level)];
      if (!from || !to || to.rank > from.rank || graph.allAbove(to.id).has(from.id) || from.id === to.id) return [];
      return finding('rank-contradicts-path', placeOfPath(places, path, ['to']), {
        from: from.id,
        fromRank: from.rank,
        to: to.id,
        toRank: to.rank,
      });
    });
  },
};
