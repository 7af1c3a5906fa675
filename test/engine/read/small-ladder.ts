import { readFileSync } from 'node:fs';
import type { Finding } from '#engine/findings/finding.ts';
import { wordFinding } from '#engine/findings/finding.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import { readLadder } from '#engine/read/read-ladder.ts';

/** The keys that every ladder needs, without levels and competencies. */
export const heading = 'id: small\ntitle: Small\nversion: "1"\nintent: mirror\nscale: levels\n';

export const galleryIds = [
  'core-questions',
  'four-axes',
  'three-areas',
  'trunk-and-fork',
  'weighted-competencies',
] as const;

export function galleryText(id: string): string {
  return readFileSync(`ladders/${id}.yaml`, 'utf8');
}

/** The ladder of a text that has nothing wrong with it. */
export function ladderOf(text: string): Ladder {
  const { ladder, findings } = readLadder(text);
  if (ladder === null || findings.length > 0)
    throw new Error(`not a right ladder: ${findings.map(wordFinding)}\n${text}`);
  return ladder;
}

export function findingsOf(text: string): readonly Finding[] {
  return readLadder(text).findings;
}

/** `code line:column "marked text"` of each finding, to compare at a glance. */
export function briefly(text: string): string[] {
  return findingsOf(text).map(
    ({ code, place }) => `${code} ${place.line}:${place.column} ${JSON.stringify(text.slice(place.start, place.end))}`,
  );
}

export function sentencesOf(text: string): string[] {
  return findingsOf(text).map(wordFinding);
}
