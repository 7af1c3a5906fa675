import type { NarrativeSection } from '../../ladder/level.ts';
import { ordered, type Parts } from './item.ts';

export function sectionParts(sections: readonly NarrativeSection[]): Parts {
  return ordered(
    'section',
    sections.map(({ id, title, text, points }) => ({
      type: 'section',
      id,
      name: title,
      gist: text === '' ? points.join(' ') : text,
      fields: { title, text, points },
    })),
  );
}
