import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { wordFinding } from '../../src/engine/findings/finding.ts';
import type { Ladder } from '../../src/engine/ladder/ladder.ts';
import type { Profile } from '../../src/engine/ladder/profile.ts';
import { readLadder } from '../../src/engine/read/read-ladder.ts';
import { readRatings } from '../../src/engine/read/read-ratings.ts';

/** The ladders of the gallery, and the small ones for rules that no ladder of the gallery has. */
export const galleryNames = namesIn('ladders', '.yaml');
export const smallNames = namesIn('test/ladders', '.yaml').filter((name) => !name.endsWith('.ratings'));

/** A ratings file by its place, and the ladder it is for. */
export const ratingsFiles: readonly (readonly [file: string, ladder: string])[] = [
  ...namesIn('examples', '.yaml').map((name) => [`examples/${name}.yaml`, ladderOf(name)] as const),
  ...smallNames.map((name) => [`test/ladders/${name}.ratings.yaml`, name] as const),
];

/** A ladder by its name, read from its file. A finding is a failure of the test. */
export function exampleLadder(name: string): Ladder {
  const file = `ladders/${name}.yaml`;
  return ladderFrom(readFileSync(existsSync(file) ? file : `test/${file}`, 'utf8'));
}

export function ladderFrom(text: string): Ladder {
  const { ladder, findings } = readLadder(text);
  if (ladder === null || findings.length > 0) throw new Error(findings.map(wordFinding).join('\n'));
  return ladder;
}

export function exampleProfile(file: string, ladder: Ladder): Profile {
  return profileFrom(readFileSync(file, 'utf8'), ladder);
}

/** Ratings as YAML, with or without the line that names the ladder. */
export function profileFrom(text: string, ladder: Ladder): Profile {
  const whole = /^ladder:/m.test(text) ? text : `ladder: ${ladder.id}\n${text}`;
  const { profile, findings } = readRatings(whole, ladder);
  if (profile === null || findings.length > 0) throw new Error(findings.map(wordFinding).join('\n'));
  return profile;
}

function namesIn(folder: string, ending: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();
}

function ladderOf(ratings: string): string {
  const name = galleryNames.find((ladder) => ratings.includes(ladder));
  if (name === undefined) throw new Error(`${ratings} is named after no ladder`);
  return name;
}
