import { z } from 'zod';
import { findById } from '../../find-by-id.ts';
import { writeCellPage } from '../../pages/competency-page.ts';
import { competencyId, ladderName, levelId } from '../inputs.ts';
import { cellData } from '../level-data.ts';
import { plainPage } from '../plain-page.ts';
import { defineTool } from '../tool.ts';

export const readCellTool = defineTool({
  name: 'read_cell',
  title: 'Read a cell',
  description:
    'What one competency asks at one level. Blank (the level below still holds), nothing required, and planned are told apart.',
  input: z.object({ ladder: ladderName, competency: competencyId, level: levelId }),
  answer({ ladder: name, competency: id, level: levelGiven }, shelf) {
    const { ladder } = shelf.find(name);
    const where = `The ladder "${name}"`;
    const competency = findById(ladder.competencies, id, 'competency', where);
    const level = findById(ladder.levels, levelGiven, 'level', where);
    return {
      text: plainPage((page) => writeCellPage(page, ladder, competency, level)),
      data: { ladder: ladder.id, ...cellData(ladder, competency, level) },
    };
  },
});
