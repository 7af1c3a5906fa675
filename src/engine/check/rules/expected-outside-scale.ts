import { type Finding, finding } from '../../findings/finding.ts';
import type { Competency } from '../../ladder/competency.ts';
import type { CompetencyId } from '../../ladder/ids.ts';
import type { CheckRule } from '../check-rule.ts';

/** Levels and their variants that expect a value which can't be rated. 0 says that nothing is expected. */
export const expectedOutsideScale: CheckRule = {
  codes: ['expected-outside-scale'],
  check(ladder, { places }) {
    const findings: Finding[] = [];
    const byId = new Map<CompetencyId, Competency>(ladder.competencies.map((one) => [one.id, one]));
    const look = (id: CompetencyId, value: number, path: readonly string[]) => {
      const highest = byId.get(id)?.values.at(-1)?.value;
      if (highest === undefined || value <= highest) return;
      findings.push(finding('expected-outside-scale', places.ofValue(path), { competency: id, value, highest }));
    };
    for (const { id, expected } of ladder.competencies)
      for (const [level, value] of expected) look(id, value, ['competencies', id, 'expected', level]);
    for (const { id: level, variants } of ladder.levels) {
      for (const variant of variants) {
        const path = ['levels', level, 'variants', variant.id];
        for (const [id, value] of variant.strong) look(id, value, [...path, 'strong', id]);
        for (const [id, { value }] of variant.relaxed) look(id, value, [...path, 'relaxed', id]);
      }
    }
    return findings;
  },
};
