import { readFileSync } from 'node:fs';

/** A small ladder that scores by gates: three of four competencies, diagnosis always. */
export const gatesText = readFileSync('test/ladders/gates.yaml', 'utf8');

/** The next version of it, with what else changes. Each change has to be found. */
export function nextVersion(text: string, version: string, ...changes: readonly (readonly [string, string])[]): string {
  return [['version: "1.0.0"', `version: "${version}"`] as const, ...changes].reduce((own, [from, to]) => {
    if (!own.includes(from)) throw new Error(`"${from}" does not stand in the text`);
    return own.replace(from, to);
  }, text);
}

/** Where all four are asked, those with three of them no longer reach the level. */
export const strictText = nextVersion(gatesText, '2.0.0', ['need: 3', 'need: 4']);

/** Another meaning in one cell, and one competency gone. */
export const reworkedText = nextVersion(
  gatesText.replace(/ {2}writing:\n(?: {4}.*\n)+/, ''),
  '3.0.0',
  ['Calms a call that began with an accusation.', 'Trains two colleagues to handle escalations.'],
  ['need: 3', 'need: 2'],
);

export const mirrorText = readFileSync('ladders/trunk-and-fork.yaml', 'utf8');

/** Ratings as they are kept. */
export function ratings(values: Readonly<Record<string, unknown>>, ladder = 'gates', version = '1.0.0'): string {
  return JSON.stringify({ ladder, version, ratings: values });
}
