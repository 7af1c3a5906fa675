import type { Group, Ladder } from '../../ladder/ladder.ts';
import { type Item, unordered } from './item.ts';
import { levelTitle } from './level-title.ts';

export function groupItem(ladder: Ladder, { id, title, motto, summary, beyond, takeaways }: Group): Item {
  return {
    type: 'group',
    id,
    name: title,
    gist: summary,
    fields: { title, motto, summary, beyond },
    parts: [
      unordered(
        'takeaway',
        [...takeaways].map(([level, text]) => ({
          type: 'takeaway',
          id: level,
          name: levelTitle(ladder, level),
          gist: text,
          fields: { text },
        })),
      ),
    ],
  };
}
