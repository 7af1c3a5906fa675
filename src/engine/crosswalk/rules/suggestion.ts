import { finding } from '../../findings/finding.ts';
import { refKey } from '../../ladder/crosswalk.ts';
import type { CrosswalkRule } from '../crosswalk-rule.ts';

/** What shared words suggest and nobody has judged yet. */
export const suggestion: CrosswalkRule = {
  code: 'crosswalk-suggestion',
  check: ({ side, entries, places }) =>
    entries
      .filter(({ isSuggested }) => isSuggested)
      .map(({ level }) =>
        finding('crosswalk-suggestion', places.of([side, refKey(level), 'suggested']), { level: refKey(level) }),
      ),
};
