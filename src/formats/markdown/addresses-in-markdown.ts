import type { Competency } from '#engine/ladder/competency.ts';
import type { Level } from '#engine/ladder/level.ts';

/** Where a level or a competency is found from the file that is being written. */
export interface MarkdownAddresses {
  level(level: Pick<Level, 'id'>): string;
  competency(competency: Pick<Competency, 'id'>): string;
}

export const levelAnchor = ({ id }: Pick<Level, 'id'>) => `level-${id}`;
export const competencyAnchor = ({ id }: Pick<Competency, 'id'>) => `competency-${id}`;

/** Everything in one file. */
export const withinOneFile: MarkdownAddresses = {
  level: (level) => `#${levelAnchor(level)}`,
  competency: (competency) => `#${competencyAnchor(competency)}`,
};

/** `README.md`, `competencies.md` and `levels/`, seen from the first two (`up` blank) or from a level (`up` is `../`). */
export function amongFiles(up: '' | '../'): MarkdownAddresses {
  return {
    level: ({ id }) => (up === '' ? `levels/${id}.md` : `${id}.md`),
    competency: (competency) => `${up}competencies.md#${competencyAnchor(competency)}`,
  };
}
