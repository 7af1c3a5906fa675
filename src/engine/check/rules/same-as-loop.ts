import { type Finding, finding } from '../../findings/finding.ts';
import type { CheckRule } from '../check-rule.ts';
import { followSameAs } from '../follow-same-as.ts';
import { sameAsRows } from '../same-as-sources.ts';

/** Cells and facets that are `same-as` each other in a circle, so that none of them says anything. */
export const sameAsLoop: CheckRule = {
  codes: ['same-as-loop'],
  check(ladder, { places }) {
    const findings: Finding[] = [];
    for (const row of sameAsRows(ladder)) {
      const named = new Set<string>();
      for (const level of row.levels) {
        const end = followSameAs(level, row.next);
        // A level that only leads into a loop is mended with the loop.
        if (end.kind === 'end' || end.levels[0] !== level || named.has(level)) continue;
        for (const other of end.levels) named.add(other);
        findings.push(finding('same-as-loop', places.of(row.placeOf(level)), { what: row.what, levels: end.levels }));
      }
    }
    return findings;
  },
};
