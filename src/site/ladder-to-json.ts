import type { Ladder } from '#engine/index.ts';

/** The ladder as the engine holds it, for other programs: maps become objects; nothing else changes. */
export function ladderToJson(ladder: Ladder): string {
  return `${JSON.stringify(ladder, (_, value: unknown) => (value instanceof Map ? Object.fromEntries(value) : value), 2)}\n`;
}
