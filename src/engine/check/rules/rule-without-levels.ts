import { finding } from '../../findings/finding.ts';
import type { Ladder } from '../../ladder/ladder.ts';
import type { CheckRule } from '../check-rule.ts';

/** An overall rule that can give no level at all: scores without any band, gates without any expected profile. */
export const ruleWithoutLevels: CheckRule = {
  codes: ['rule-without-levels'],
  check(ladder, { places }) {
    const missing = missingFor(ladder);
    if (missing === null) return [];
    const args = { rule: ladder.overallRule.kind, missing };
    return [finding('rule-without-levels', places.of(['rules', 'overall']), args)];
  },
};

function missingFor({ overallRule, levels, competencies }: Ladder): 'band' | 'expected' | null {
  switch (overallRule.kind) {
    case 'none':
      return null;
    case 'weighted-mean':
    case 'points':
      return levels.every(({ band }) => band === null) ? 'band' : null;
    case 'gates':
      return competencies.every(({ expected }) => expected.size === 0) ? 'expected' : null;
  }
}
