import { z } from 'zod';
import { count } from '../../text/phrases.ts';
import { defineTool } from '../tool.ts';

export const listLaddersTool = defineTool({
  name: 'list_ladders',
  title: 'List ladders',
  description: 'The ladders that can be read here, each with the name to ask for it by.',
  input: z.object({}),
  answer(_, shelf) {
    const ladders = shelf.ladders().map(({ name, origin, ladder, findings }) => ({
      name,
      title: ladder.title,
      version: ladder.version,
      intent: ladder.intent,
      origin,
      levels: ladder.levels.length,
      competencies: ladder.competencies.length,
      errors: findings.filter(({ severity }) => severity === 'error').length,
    }));
    const lines = ladders.map(({ name, title, version, intent, levels, competencies, errors }) => {
      const trouble = errors === 0 ? '' : `, with ${count(errors, 'error')} to mend`;
      return `- ${name}: ${title} ${version}, a ${intent}, ${count(levels, 'level')}, ${count(competencies, 'competency', 'competencies')}${trouble}`;
    });
    return { text: lines.join('\n'), data: { ladders } };
  },
});
