import { finding } from '../../findings/finding.ts';
import type { Level } from '../../ladder/level.ts';
import type { CheckRule } from '../check-rule.ts';

/** Two levels of one track with one title: nobody can tell which of them is meant. */
export const duplicateTitleInTrack: CheckRule = {
  codes: ['duplicate-title-in-track'],
  check(ladder, { places }) {
    const byTitle = new Map<string, Level[]>();
    for (const level of ladder.levels) {
      const key = `${level.track} ${level.title.toLowerCase().replaceAll(/\s+/g, ' ').trim()}`;
      const same = byTitle.get(key);
      if (same) same.push(level);
      else byTitle.set(key, [level]);
    }
    return [...byTitle.values()].flatMap((levels) => {
      const second = levels[1];
      if (second === undefined) return [];
      return finding('duplicate-title-in-track', places.ofValue(['levels', second.id, 'title']), {
        title: second.title,
        levels: levels.map(({ id }) => id),
        track: second.track,
      });
    });
  },
};
