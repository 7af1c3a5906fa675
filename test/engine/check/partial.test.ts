import { expect, it } from 'vitest';
import { checkLadder } from '../../../src/engine/check/check-ladder.ts';
import { readLadder } from '../../../src/engine/read/read-ladder.ts';

const text = `id: small
title: Small
version: "1"
intent: scorecard
levels:
  junior: { title: Junior, band: 1.0-1.6 }
  senior: { title: Senior, band: 1.5-2.0, terminal: true, tagline2: Leads }
scale:
  1: Aware
  2: Able
competencies:
  craft:
    title: Craft
    expected: { junior: 1, senior: 2 }
    cells:
      junior: Writes what is asked for.
      senor: Decides what is worth writing.
rules:
  overall: { kind: weighted-mean }
`;

it('a misspelt key hides neither an unknown level nor bands that overlap, and nothing is called missing for it', () => {
  const { ladder, findings, places } = readLadder(text);
  if (ladder === null) throw new Error('it can be read');
  const all = [...findings, ...checkLadder(ladder, places, { isPartial: true })];
  expect(all.map(({ code }) => code)).toEqual(['unknown-key', 'unknown-id', 'band-overlap']);
});

it('of a whole ladder everything is looked at', () => {
  const { ladder, places } = readLadder(
    text.replace(', tagline2: Leads', '').replace('senor', 'senior').replace('1.0-1.6', '1.0-1.4'),
  );
  if (ladder === null) throw new Error('it can be read');
  expect(checkLadder(ladder, places)).toEqual([]);
});
