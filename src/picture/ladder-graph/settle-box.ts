import type { Level } from '#engine/ladder/level.ts';
import type { Box } from '../plane.ts';
import type { BoxFilling } from './fill-box.ts';
import type { LevelBox } from './ladder-graph.ts';

/** A filling in its box: written from the box's corner, in the middle of a box that is taller than it needs. */
export function settleBox(level: Level, filling: BoxFilling, box: Box): LevelBox {
  const parts = filling.writeAt({ x: box.x, y: box.y + (box.height - filling.height) / 2 });
  return { level: level.id, title: level.title, status: level.status, box, ...parts };
}
