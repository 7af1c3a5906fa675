import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Ladder, type Profile, readLadder, readRatings } from '#engine/index.ts';

const root = join(import.meta.dirname, '../..');

/** The ladders of the gallery, by id. */
export const gallery: readonly Ladder[] = readdirSync(join(root, 'ladders'))
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => ladderOf(readFileSync(join(root, 'ladders', file), 'utf8')));

export function galleryLadder(id: string): Ladder {
  const ladder = gallery.find((own) => own.id === id);
  if (!ladder) throw new Error(`the gallery has a ladder ${id}`);
  return ladder;
}

export function ladderOf(text: string): Ladder {
  const { ladder } = readLadder(text);
  if (!ladder) throw new Error('the text is a ladder');
  return ladder;
}

export function exampleProfile(name: string, ladder: Ladder): Profile {
  const { profile } = readRatings(readFileSync(join(root, 'examples', `${name}.yaml`), 'utf8'), ladder);
  if (!profile) throw new Error(`examples/${name}.yaml is a profile`);
  return profile;
}

export const examples: readonly (readonly [ladder: string, profile: string])[] = [
  ['three-areas', 'ash-three-areas'],
  ['trunk-and-fork', 'kim-trunk-and-fork'],
  ['four-axes', 'noor-four-axes'],
  ['core-questions', 'robin-core-questions'],
  ['weighted-competencies', 'sam-weighted-competencies'],
];

export const widths = [320, 712] as const;

/** Every number in a layout, also those in path data. */
export function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value === 'string')
    return /^M(?:-?[\d.]+|NaN),/.test(value)
      ? value
          .split(/[A-Z, ]+/)
          .filter(Boolean)
          .map(Number)
      : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}
