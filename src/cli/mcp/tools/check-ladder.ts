import { z } from 'zod';
import { checkLadder } from '#engine/check/check-ladder.ts';
import { type Finding, sortFindings, wordFinding } from '#engine/findings/finding.ts';
import { readLadder } from '#engine/read/read-ladder.ts';
import { textLimitChars } from '#engine/read/size-limits.ts';
import { countFindings } from '../../print-findings.ts';
import { defineTool } from '../tool.ts';

const mostFindings = 60;

export const checkLadderTool = defineTool({
  name: 'check_ladder',
  title: 'Check a ladder',
  description:
    'Checks the text of a ladder (YAML or JSON) that is handed in: what is wrong, at which line, and how to mend it. The resource rungs://schema/ladder has its form.',
  input: z.object({ text: z.string().min(1).max(textLimitChars).describe('The whole text of the ladder.') }),
  answer({ text }) {
    const { ladder, findings, places } = readLadder(text);
    const isPartial = findings.some(({ severity }) => severity === 'error');
    const checked = ladder === null ? [] : checkLadder(ladder, places, { isPartial });
    const all = sortFindings([...findings, ...checked]);
    const shown = all.slice(0, mostFindings);
    const more = all.length > shown.length ? [`and ${all.length - shown.length} more`] : [];
    const lines = shown.map((found) => {
      const { line, column } = found.place;
      return `- line ${line}, column ${column}: ${found.severity}, ${found.code}. ${wordFinding(found)}`;
    });
    return {
      text: [`The ladder has ${countFindings(all)}.`, ...lines, ...more].join('\n'),
      data: { ladder: ladder?.id ?? null, findings: shown.map(findingData), left: all.length - shown.length },
    };
  },
});

function findingData(found: Finding): Record<string, unknown> {
  const { code, severity, place, witness } = found;
  return { code, severity, line: place.line, column: place.column, message: wordFinding(found), witness };
}
