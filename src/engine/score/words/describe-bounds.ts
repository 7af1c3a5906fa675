import { toNumber } from '../../ladder/fraction.ts';
import type { Ladder } from '../../ladder/ladder.ts';
import type { Level } from '../../ladder/level.ts';

/** What goes with the rules of a scorecard, in sentences: bands, anti-signals, what isn't rated, the hire bar. */
export function describeBounds(ladder: Ladder, nameOf: (level: Level) => string): string[] {
  const sentences: string[] = [];
  const bands = ladder.levels
    .filter(({ band }) => band !== null)
    .map((level) => `${nameOf(level)} ${wordBand(ladder, level)}`);
  if (bands.length > 0) sentences.push(`Bands: ${bands.join(', ')}.`);
  if (ladder.competencies.some(({ antiSignals }) => antiSignals.length > 0)) {
    sentences.push('An anti-signal that was seen rejects its level: the competency falls to the next one below.');
  }
  sentences.push('What is not rated widens the result to a range; what does not apply leaves the rule.');
  const bar = ladder.levels.find(({ id }) => id === ladder.hireBar);
  if (bar) sentences.push(`The hire bar is ${nameOf(bar)}: people are hired from there upwards.`);
  return sentences;
}

/**
 * `1.9–2.7`, every band of a ladder with as many places: those it rounds to, or more where a band states more. Empty
 * where the level has no band.
 */
export function wordBand({ overallRule, levels }: Ladder, { band }: Level): string {
  if (band === null) return '';
  const ends = levels.flatMap((level) => (level.band ? [toNumber(level.band.low), toNumber(level.band.high)] : []));
  const step = overallRule.kind === 'weighted-mean' ? toNumber(overallRule.step) : 1;
  const places = Math.max(...[step, ...ends].map((number) => String(number).split('.')[1]?.length ?? 0));
  return `${toNumber(band.low).toFixed(places)}–${toNumber(band.high).toFixed(places)}`;
}
