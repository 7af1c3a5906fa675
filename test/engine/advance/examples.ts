import { readFileSync } from 'node:fs';
import type { Ladder, Profile } from '#engine/index.ts';
import { readLadder, readRatings } from '#engine/index.ts';

const root = new URL('../../../', import.meta.url);

export const galleryLadders = [
  'core-questions',
  'four-axes',
  'three-areas',
  'trunk-and-fork',
  'weighted-competencies',
] as const;

export function galleryLadder(name: (typeof galleryLadders)[number]): Ladder {
  const { ladder } = readLadder(readFileSync(new URL(`ladders/${name}.yaml`, root), 'utf8'));
  if (ladder === null) throw new Error(`${name} can be read`);
  return ladder;
}

export function exampleProfile(ladder: Ladder, name: string): Profile {
  const { profile } = readRatings(readFileSync(new URL(`examples/${name}.yaml`, root), 'utf8'), ladder);
  if (profile === null) throw new Error(`${name} can be read`);
  return profile;
}
