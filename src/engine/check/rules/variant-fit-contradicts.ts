import { type Finding, finding } from '../../findings/finding.ts';
import type { Competency } from '../../ladder/competency.ts';
import type { CompetencyId } from '../../ladder/ids.ts';
import type { Level, Variant } from '../../ladder/level.ts';
import type { CheckRule, Places } from '../check-rule.ts';

/** Variants that lean on less than their level expects anyway, or that relax something without asking for less. */
export const variantFitContradicts: CheckRule = {
  codes: ['variant-fit-contradicts'],
  check(ladder, { places }) {
    const byId = new Map(ladder.competencies.map((competency) => [competency.id, competency]));
    return ladder.levels.flatMap((level) =>
      level.variants.flatMap((variant) => contradictionsOf(level, variant, byId, places)),
    );
  },
};

function contradictionsOf(
  level: Level,
  variant: Variant,
  byId: ReadonlyMap<CompetencyId, Competency>,
  places: Places,
): Finding[] {
  const findings: Finding[] = [];
  const look = (fit: 'strong' | 'relaxed', id: CompetencyId, value: number) => {
    const expected = byId.get(id)?.expected.get(level.id);
    const isFine = expected === undefined || (fit === 'strong' ? value >= expected : value < expected);
    if (isFine) return;
    const place = places.of(['levels', level.id, 'variants', variant.id, fit, id]);
    const args = { level: level.id, variant: variant.id, competency: id, fit, value, expected };
    findings.push(finding('variant-fit-contradicts', place, args));
  };
  for (const [id, value] of variant.strong) look('strong', id, value);
  for (const [id, { value }] of variant.relaxed) look('relaxed', id, value);
  return findings;
}
