import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Finding, wordFinding } from '#engine/findings/finding.ts';
import { type Correspondence, type Crosswalk, intervalKey, refKey } from '#engine/ladder/crosswalk.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import { galleryCrosswalk, readBetween } from '../../load-crosswalk.ts';
import { writeCrosswalkPage } from '../../pages/crosswalk-page.ts';
import { Problem } from '../../problem.ts';
import { ladderName } from '../inputs.ts';
import type { LadderShelf } from '../ladder-shelf.ts';
import { plainPage } from '../plain-page.ts';
import { defineTool } from '../tool.ts';

/** More than these, and the crosswalk is to be mended first. */
const mostRemarks = 20;

export const crosswalkTool = defineTool({
  name: 'crosswalk',
  title: 'Which levels of two ladders correspond',
  description:
    'For two ladders of the gallery, or of a folder that has a crosswalk between them: which levels correspond to which, there and back, each with its reason. It is about the words of the ladders; it places nobody, and no score follows from it.',
  input: z.object({ ladder: ladderName, otherLadder: ladderName }),
  answer({ ladder, otherLadder }, shelf) {
    const [from, to] = [shelf.find(ladder).ladder, shelf.find(otherLadder).ladder];
    const found = crosswalkBetween(shelf, from, to);
    if (found === null)
      throw new Problem(
        'unknown-id',
        `There is no crosswalk between "${ladder}" and "${otherLadder}". compare_levels puts two levels side by side.`,
      );
    const { crosswalk, findings } = found;
    const { summary, there, back } = crosswalk;
    const remarks = findings.slice(0, mostRemarks).map(wordFinding);
    return {
      text: [plainPage((page) => writeCrosswalkPage(page, crosswalk, from, to)), ...remarks].join('\n\n'),
      data: { from: from.id, to: to.id, summary, there: there.map(entryData), back: back.map(entryData), remarks },
    };
  },
});

interface Found {
  readonly crosswalk: Crosswalk;
  readonly findings: readonly Finding[];
}

/** The folders' own before the gallery's, and what is wrong with it: a ladder may have another version by now. */
function crosswalkBetween(shelf: LadderShelf, from: Ladder, to: Ladder): Found | null {
  const path = galleryCrosswalk(from.id, to.id);
  const gallery = path === null ? [] : [readFileSync(path, 'utf8')];
  for (const text of [...shelf.crosswalks(), ...gallery]) {
    const { crosswalk, findings } = readBetween(text, { from, to });
    if (crosswalk !== null) return { crosswalk, findings };
  }
  return null;
}

function entryData({ level, about, because, isSuggested }: Correspondence): Record<string, unknown> {
  return { level: refKey(level), about: about.map(intervalKey), because, isSuggested };
}
