import { z } from 'zod';
import { findById } from '../../find-by-id.ts';
import { writeCompetencyPage } from '../../pages/competency-page.ts';
import { competencyId, ladderName } from '../inputs.ts';
import { cellData } from '../level-data.ts';
import { plainPage } from '../plain-page.ts';
import { defineTool } from '../tool.ts';

export const readCompetencyTool = defineTool({
  name: 'read_competency',
  title: 'Read a competency',
  description: 'One competency from its lowest level to its highest, with its dimensions and anti-signals.',
  input: z.object({ ladder: ladderName, competency: competencyId }),
  answer({ ladder: name, competency: id }, shelf) {
    const { ladder } = shelf.find(name);
    const competency = findById(ladder.competencies, id, 'competency', `The ladder "${name}"`);
    const { title, summary, dimensions, antiSignals } = competency;
    return {
      text: plainPage((page) => writeCompetencyPage(page, ladder, competency)),
      data: {
        ladder: ladder.id,
        competency: { id: competency.id, title, summary },
        cells: ladder.levels
          .filter((level) => competency.cells.has(level.id))
          .map((level) => cellData(ladder, competency, level)),
        dimensions: dimensions.map((own) => ({
          id: own.id,
          title: own.title,
          descriptors: Object.fromEntries(own.descriptors),
        })),
        antiSignals,
      },
    };
  },
});
