import type { Ladder } from '../../ladder/ladder.ts';

export function levelTitle(ladder: Ladder, id: string): string {
  return ladder.levels.find((level) => level.id === id)?.title ?? id;
}
