import { finding } from '../../findings/finding.ts';
import type { CheckRule } from '../check-rule.ts';
import { placeOfPath } from '../place-of-path.ts';

/** Paths that ask for a portfolio and don't say who looks at it. */
export const portfolioWithoutVerification: CheckRule = {
  codes: ['portfolio-without-verification'],
  check(ladder, { places }) {
    const seen = new Set<number | null>();
    return ladder.paths.flatMap((path) => {
      // The way back of a reversible move is read from the same lines.
      if (path.portfolio.length === 0 || path.verification.length > 0 || seen.has(path.documentIndex)) return [];
      seen.add(path.documentIndex);
      const place = placeOfPath(places, path, ['portfolio']);
      return finding('portfolio-without-verification', place, { path: path.id, items: path.portfolio.length });
    });
  },
};
