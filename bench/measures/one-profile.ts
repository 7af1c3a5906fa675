import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readRatings } from '../../src/engine/read/read-ratings.ts';
import { explainResult } from '../../src/engine/score/explain-result.ts';
import { scoreProfile } from '../../src/engine/score/score-profile.ts';
import { milliseconds, times } from '../figures.ts';
import { root, weightedCompetencies } from '../gallery-ladder.ts';
import type { Measure } from '../measure.ts';
import { medians } from '../medians.ts';

const runs = 2000;
const target = 0.05;

/** One person scored and explained, beside parsing the same ratings from JSON. */
export function measureOneProfile(): Measure[] {
  const ladder = weightedCompetencies();
  const text = readFileSync(join(root, 'examples/sam-weighted-competencies.yaml'), 'utf8');
  const { profile } = readRatings(text, ladder);
  if (profile === null) throw new Error('the example can be read');
  const json = JSON.stringify(parse(text));
  let length = 0;
  const time = medians(25, {
    explained: () => {
      for (let run = 0; run < runs; run++) {
        const result = scoreProfile(ladder, profile);
        if (result.kind === 'refused') throw new Error(result.message);
        length += explainResult(ladder, result).headline.length;
      }
    },
    parsed: () => {
      for (let run = 0; run < runs; run++) length += Object.keys(JSON.parse(json)).length;
    },
  });
  if (length === 0) throw new Error('something was explained');
  const [own, peer] = [time.explained / runs, time.parsed / runs];
  return [
    {
      name: 'one profile: score and explanation',
      figure: milliseconds(own),
      peer: `JSON.parse of it: ${milliseconds(peer)}`,
      ratio: times(own / peer),
      target: 'under 50 µs',
      isMet: own < target,
    },
  ];
}
