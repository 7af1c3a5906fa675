import type { LevelInterval } from '../ladder/crosswalk.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { LevelRef } from '../ladder/path.ts';

/** What people call a level, or the title under which it is held. */
export function refTitle({ levels }: Ladder, { level, variant }: LevelRef): string {
  const own = levels.find(({ id }) => id === level);
  return own?.variants.find(({ id }) => id === variant)?.title ?? own?.title ?? level;
}

/** `Mid to Senior`; where the way parts, each branch after the other. `nothing` where there is none. */
export function wordAbout(ladder: Ladder, about: readonly LevelInterval[]): string {
  if (about.length === 0) return 'nothing';
  return about
    .map(({ low, high }) => {
      const [from, to] = [refTitle(ladder, low), refTitle(ladder, high)];
      return from === to ? from : `${from} to ${to}`;
    })
    .join('; also ');
}
