import { changeRules } from '../../src/engine/batch/change-rules.ts';
import type { RuleChanges } from '../../src/engine/batch/rule-changes.ts';
import { scoreBatch } from '../../src/engine/batch/score-batch.ts';
import { whatIf } from '../../src/engine/batch/what-if.ts';
import { milliseconds, times } from '../figures.ts';
import { weightedCompetencies } from '../gallery-ladder.ts';
import type { Measure } from '../measure.ts';
import { median } from '../medians.ts';
import { randomBatch } from '../random-batch.ts';

const people = 100_000;
const frame = 1000 / 60;

/** A slider under somebody's hand: each step is a changed ladder, everybody scored by it, and the table of moves. */
export function measureWhatIf(): Measure[] {
  const steps = Array.from({ length: 60 }, (_, step) => step);
  const need = (step: number) => 1 + (step % 6);
  return [
    drag('a weight', steps, (step) => ({ weights: { 'technical-mastery': decimal(0.5 + step / 20) } })),
    drag('a band', steps, (step) => ({ bands: { l3: { low: decimal(2.5 + step / 100), high: 3.6 } } })),
    drag('a majority', steps, (step) => ({ competencies: { 'technical-mastery': { need: need(step) } } })),
  ];
}

function drag(what: string, steps: readonly number[], changes: (step: number) => RuleChanges): Measure {
  const ladder = weightedCompetencies();
  const batch = randomBatch(ladder, people);
  const before = scoreBatch(ladder, batch);
  if (before.kind === 'refused') throw new Error(before.message);
  const taken = steps.map((step) => {
    const start = performance.now();
    const changed = changeRules(ladder, changes(step));
    if (changed.kind === 'refused') throw new Error(changed.message);
    const answer = whatIf(ladder, changed.ladder, batch, before);
    if (answer.kind === 'refused') throw new Error(answer.message);
    return performance.now() - start;
  });
  const time = median(taken);
  return {
    name: `what-if: one step of ${what}, ${people.toLocaleString('en-US')} people`,
    figure: `${milliseconds(time)}, at worst ${milliseconds(Math.max(...taken))}`,
    peer: `a frame: ${milliseconds(frame)}`,
    ratio: times(time / frame),
    target: 'at most 1x',
    isMet: time <= frame,
  };
}

/** 0.55, not 0.55000000000000004: the format takes four decimal places. */
function decimal(number: number): number {
  return Number(number.toFixed(2));
}
