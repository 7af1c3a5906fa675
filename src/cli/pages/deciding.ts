import { toNumber } from '#engine/ladder/fraction.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Level } from '#engine/ladder/level.ts';
import { describeRules } from '#engine/score/words/describe-rules.ts';
import { levelName } from '../draw/level-label.ts';
import { sentenceCase } from '../text/phrases.ts';

/** How levels are decided: the rules in the engine's words, then what goes with them on this ladder. */
export function decidingSentences(ladder: Ladder): string[] {
  const sentences = describeRules(ladder).map(sentenceCase);
  if (ladder.intent === 'mirror') return sentences;
  const bands = ladder.levels
    .filter(({ band }) => band !== null)
    .map((level) => `${levelName(level)} ${sayBand(ladder, level)}`);
  if (bands.length > 0) sentences.push(`Bands: ${bands.join(', ')}.`);
  if (ladder.competencies.some(({ antiSignals }) => antiSignals.length > 0)) {
    sentences.push('An anti-signal that was seen rejects its level: the competency falls to the next one below.');
  }
  sentences.push('What is not rated widens the result to a range; what does not apply leaves the rule.');
  const bar = ladder.levels.find(({ id }) => id === ladder.hireBar);
  if (bar) sentences.push(`The hire bar is ${levelName(bar)}.`);
  return sentences;
}

/** `1.9–2.7`, with as many places as the ladder rounds to. */
export function sayBand({ overallRule }: Ladder, { band }: Level): string {
  if (band === null) return '';
  const step = overallRule.kind === 'weighted-mean' ? toNumber(overallRule.step) : 1;
  const places = String(step).split('.')[1]?.length ?? 0;
  return `${toNumber(band.low).toFixed(places)}–${toNumber(band.high).toFixed(places)}`;
}
