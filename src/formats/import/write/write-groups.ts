import type { LadderDraft } from '../ladder-draft.ts';
import type { DraftIds } from './draft-ids.ts';
import type { Overflow } from './overflow.ts';
import { map, type Written } from './written.ts';

/** Groups with what they come to at each level. */
export function writeGroups(
  { groups }: LadderDraft,
  ids: DraftIds,
  overflow: Overflow,
): readonly (readonly [string, Written])[] {
  return groups.map(({ key, summary, takeaways = [] }) => {
    const { id = '', title = '' } = ids.groups.get(key) ?? {};
    const texts = Map.groupBy(takeaways, ({ level }) => level);
    const told = [...texts].flatMap(([level, same]): readonly (readonly [string, string])[] => {
      const called = ids.levels.get(level);
      const about = `${title} at ${called?.title ?? level}`;
      const text = overflow.text(
        same.flatMap((one) => one.texts),
        about,
      );
      return called === undefined ? [] : [[called.id, text]];
    });
    const written = map(['title', title], ['summary', overflow.text(summary, key)], ['takeaways', map(...told)]);
    return [id, written.entries.length === 1 ? title : written] as const;
  });
}
