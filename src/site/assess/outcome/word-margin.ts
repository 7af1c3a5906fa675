import { type Flip, type Ladder, levelTitle, type Margin, type Result } from '#engine/index.ts';
import { labelOfValue } from './choices.ts';
import { capitalised, numberWord } from './number-words.ts';

const shown = 5;

/** How firm a result is, in a sentence, and the single choices that would change it. */
export function wordMargin(
  ladder: Ladder,
  margin: Margin,
  { overall }: Result,
): { sentence: string; flips: string[]; more: number } {
  const { tried, flips } = margin;
  const what =
    overall.kind === 'scored' && overall.level.low !== overall.level.high ? 'what is known of the level' : 'the level';
  const lines = flips.slice(0, shown).map((flip) => wordFlip(ladder, flip));
  return { sentence: sentenceOf(tried, flips.length, what), flips: lines, more: flips.length - lines.length };
}

function sentenceOf(tried: number, count: number, what: string): string {
  if (tried === 0) return 'There is nothing to try yet.';
  if (count === 0) return `Firm. Any one of your choices could be a step higher or lower, and ${what} would stay.`;
  const many = count === 1 ? 'One choice is' : `${capitalised(numberWord(count))} choices are`;
  const share = count * 4 > tried ? 'On the edge.' : 'Fairly firm.';
  return `${share} ${many} decisive: a single step up or down there would change ${what}.`;
}

function wordFlip(ladder: Ladder, { competency: id, dimension, from, to, level }: Flip): string {
  const competency = ladder.competencies.find((own) => own.id === id);
  if (!competency) return '';
  const part = competency.dimensions.find((own) => own.id === dimension);
  const name = part ? `${part.title} (${competency.title})` : competency.title;
  const [low, high] = [levelTitle(ladder, level.low), levelTitle(ladder, level.high)];
  const say = (value: number) => `“${labelOfValue(ladder, competency, value, part !== undefined)}”`;
  return `${name} at ${say(to)} instead of ${say(from)}: ${low === high ? low : `${low} to ${high}`}`;
}
