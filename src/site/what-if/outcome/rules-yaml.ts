import type { RuleChanges } from '#engine/batch/rule-changes.ts';
import type { CompetencyRule, Ladder } from '#engine/index.ts';
import { toNumber } from '#engine/ladder/fraction.ts';

/**
 * The changed rules as they are written in a ladder's file: only what is other than before, each at its place, to
 * be put over the ladder's own. `changed` is what `changeRules` made of `ladder` and `changes`.
 */
export function rulesYaml(ladder: Ladder, changed: Ladder, changes: RuleChanges): string {
  return [
    `# Changed rules for ${JSON.stringify(ladder.title)}, version ${ladder.version}.`,
    '# Put each value at the same place of the ladder’s file; everything else stays as it is.',
    ...section('levels', levelLines(changed, changes)),
    ...section('competencies', competencyLines(changed, changes)),
    ...section('rules', overallLines(changed, changes)),
    '',
  ].join('\n');
}

function section(key: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${key}:`, ...lines];
}

function levelLines({ levels }: Ladder, { bands = {} }: RuleChanges): string[] {
  return levels
    .filter(({ id }) => Object.hasOwn(bands, id))
    .flatMap(({ id, band }) => [
      `  ${id}:`,
      band === null ? '    band: null' : `    band: ${toNumber(band.low)}-${toNumber(band.high)}`,
    ]);
}

function competencyLines(changed: Ladder, { weights = {}, competencies = {} }: RuleChanges): string[] {
  return changed.competencies.flatMap(({ id, weight, rule }) => {
    const lines = [
      ...(Object.hasOwn(weights, id) ? [`    weight: ${toNumber(weight)}`] : []),
      ...(Object.hasOwn(competencies, id) ? [`    rule: ${ruleText(rule)}`] : []),
    ];
    return lines.length === 0 ? [] : [`  ${id}:`, ...lines];
  });
}

function ruleText(rule: CompetencyRule): string {
  switch (rule.kind) {
    case 'none':
      return 'none';
    case 'mastery':
      return `{ kind: mastery, itemTop: ${rule.itemTop}, meanAbove: ${toNumber(rule.meanAbove)} }`;
    case 'majority': {
      const { need, floor } = rule;
      if (floor === null) return `{ kind: majority, need: ${need} }`;
      const also = floor.alsoStated === null ? '' : `, alsoStated: ${floor.alsoStated}`;
      return `{ kind: majority, need: ${need}, floor: { gap: ${floor.gap}, onBreach: ${floor.onBreach}${also} } }`;
    }
  }
}

function overallLines({ overallRule: rule }: Ladder, { step, points, gates }: RuleChanges): string[] {
  if (step === undefined && points === undefined && gates === undefined) return [];
  switch (rule.kind) {
    case 'none':
      return [];
    case 'weighted-mean':
      return [`  overall: { kind: weighted-mean, step: ${toNumber(rule.step)} }`];
    case 'points': {
      const table = [...rule.table].sort(([a], [b]) => a - b).map(([value, own]) => `${value}: ${toNumber(own)}`);
      return [`  overall: { kind: points, table: { ${table.join(', ')} } }`];
    }
    case 'gates': {
      const need = rule.need === null ? '' : `, need: ${rule.need}`;
      return [`  overall: { kind: gates${need}, always: [${rule.always.join(', ')}] }`];
    }
  }
}
