import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Ladder, type Profile, readLadder, readRatings, scoreProfile } from '#engine/index.ts';

function made(text: string): Ladder {
  const { ladder } = readLadder(text);
  if (ladder === null) throw new Error('the ladder can be read');
  return ladder;
}

function rated(ladder: Ladder, ratings: object, track: string | null): Profile {
  const { profile } = readRatings(JSON.stringify({ ladder: ladder.id, ratings, track }), ladder);
  if (profile === null) throw new Error('the ratings can be read');
  return profile;
}

test('somebody on a track that shares its levels, and only titles them, gets the same level as anybody', () => {
  const ladder = made(readFileSync(new URL('../../../ladders/weighted-competencies.yaml', import.meta.url), 'utf8'));
  const ratings = Object.fromEntries(ladder.competencies.map(({ id }) => [id, 4]));
  for (const track of [null, 'engineer', 'management', 'ic']) {
    expect(scoreProfile(ladder, rated(ladder, ratings, track))).toMatchObject({
      overall: { kind: 'scored', level: { low: 'l4', high: 'l4' } },
    });
  }
});

test('levels of one rank are side by side wherever their bands stand, so a track is asked for', () => {
  const level = (track: string, rank: number, band: string) => ({ title: `${track} ${rank}`, track, rank, band });
  const ladder = made(
    JSON.stringify({
      rungs: 1,
      id: 'forked',
      title: 'Forked',
      version: '1.0.0',
      intent: 'scorecard',
      scale: { 1: 'One', 2: 'Two', 3: 'Three' },
      tracks: { ic: 'IC', lead: 'Leadership' },
      levels: { a: level('ic', 1, '1-1.4'), b: level('ic', 2, '1.5-1.9'), c: level('lead', 1, '2-3') },
      rules: { overall: { kind: 'weighted-mean' } },
      competencies: { craft: { title: 'Craft' } },
      paths: ['a -> b'],
    }),
  );
  expect(scoreProfile(ladder, rated(ladder, { craft: 2 }, null))).toMatchObject({
    overall: { reason: 'track-needed' },
  });
  expect(scoreProfile(ladder, rated(ladder, { craft: 2 }, 'ic'))).toMatchObject({ overall: { level: { low: 'b' } } });
});
