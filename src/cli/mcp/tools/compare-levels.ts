import { z } from 'zod';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Level } from '#engine/ladder/level.ts';
import { findById } from '../../find-by-id.ts';
import { writeCell } from '../../pages/cell-lines.ts';
import { askedAt, writeLevelPage } from '../../pages/level-page.ts';
import type { Page } from '../../text/page.ts';
import { ladderName, levelId } from '../inputs.ts';
import type { LadderShelf } from '../ladder-shelf.ts';
import { levelData } from '../level-data.ts';
import { plainPage } from '../plain-page.ts';
import { defineTool } from '../tool.ts';

export const compareLevelsTool = defineTool({
  name: 'compare_levels',
  title: 'Compare two levels',
  description:
    'Two levels side by side, of one ladder or of two. Levels with the same name rarely ask the same: the words decide.',
  input: z.object({
    ladder: ladderName,
    level: levelId,
    otherLevel: levelId,
    otherLadder: ladderName.optional().describe('The ladder of otherLevel, where it is another one.'),
  }),
  answer({ ladder, level, otherLevel, otherLadder = ladder }, shelf) {
    const [a, b] = [find(shelf, ladder, level), find(shelf, otherLadder, otherLevel)];
    const isOneLadder = ladder === otherLadder;
    return {
      text: plainPage((page) =>
        isOneLadder ? writeByCompetency(page, a.ladder, [a.level, b.level]) : writeBoth(page, [a, b]),
      ),
      data: { levels: [a, b].map((one) => levelData(one.ladder, one.level)) },
    };
  },
});

interface Found {
  readonly ladder: Ladder;
  readonly level: Level;
}

function find(shelf: LadderShelf, name: string, id: string): Found {
  const { ladder } = shelf.find(name);
  return { ladder, level: findById(ladder.levels, id, 'level', `The ladder "${name}"`) };
}

function writeByCompetency(page: Page, ladder: Ladder, pair: readonly [Level, Level]): void {
  page.prose(`${pair[0].title} and ${pair[1].title}, in ${ladder.title}`);
  for (const { title, tagline } of pair) page.prose(tagline === '' ? '' : `${title}: ${tagline}`);
  const asked = new Set(pair.flatMap((level) => askedAt(ladder, level)));
  for (const competency of ladder.competencies.filter((own) => asked.has(own))) {
    page.heading(competency.title);
    for (const level of pair) {
      page.prose(level.title, 2);
      if (competency.cells.has(level.id)) writeCell(page, ladder, competency, level.id, 4);
      else page.prose('Not asked on this track.', 4);
    }
  }
}

function writeBoth(page: Page, both: readonly Found[]): void {
  for (const { ladder, level } of both) {
    page.heading(`${level.title}, in ${ladder.title}`);
    writeLevelPage(page, ladder, level);
  }
}
