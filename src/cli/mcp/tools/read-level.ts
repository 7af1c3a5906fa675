import { z } from 'zod';
import { findById } from '../../find-by-id.ts';
import { writeLevelPage } from '../../pages/level-page.ts';
import { ladderName, levelId } from '../inputs.ts';
import { levelData } from '../level-data.ts';
import { plainPage } from '../plain-page.ts';
import { defineTool } from '../tool.ts';

export const readLevelTool = defineTool({
  name: 'read_level',
  title: 'Read a level',
  description: 'Everything that one level asks, what is new in it, and the ways on from it.',
  input: z.object({ ladder: ladderName, level: levelId }),
  answer({ ladder: name, level: id }, shelf) {
    const { ladder } = shelf.find(name);
    const level = findById(ladder.levels, id, 'level', `The ladder "${name}"`);
    return { text: plainPage((page) => writeLevelPage(page, ladder, level)), data: levelData(ladder, level) };
  },
});
