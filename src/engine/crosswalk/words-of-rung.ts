import type { Expectation } from '../ladder/expectation.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { Rung } from './level-ways.ts';

/** Everything that a ladder says of a level, or of one title of it, as one text. What is inherited isn’t said twice. */
export function wordsOfRung(ladder: Ladder, rung: Rung): string {
  const level = ladder.levels.find(({ id }) => id === rung.level);
  if (level === undefined) return '';
  const title = level.variants.find(({ id }) => id === rung.variant);
  const facets = [...level.facets.values()].map((facet) => (facet.kind === 'text' ? facet.text : ''));
  const sections = level.sections.flatMap(({ text, points }) => [text, ...points]);
  const cells = ladder.competencies.map(({ cells: own }) => wordsOfCell(own.get(level.id)));
  const variant = title ? [title.title, title.summary, ...title.consider] : [level.title];
  return [...variant, level.tagline, level.summary, ...facets, ...sections, ...cells].join('\n');
}

function wordsOfCell(cell: Expectation | undefined): string {
  return cell?.kind === 'described' ? [cell.quote ?? '', cell.statement, ...cell.behaviours].join('\n') : '';
}
