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
  const isRange = overall.kind === 'scored' && overall.level.low !== overall.level.high;
  const lines = flips.slice(0, shown).map((flip) => wordFlip(ladder, flip));
  return {
    sentence: isRange ? sentenceOfRange(tried, flips.length) : sentenceOf(tried, flips.length),
    flips: lines,
    more: flips.length - lines.length,
  };
}

/** While the level itself is open nothing is firm: what decides is what isn't rated yet. */
function sentenceOfRange(tried: number, count: number): string {
  if (tried === 0) return 'There is nothing to try yet.';
  const open = 'Still open: what isn’t rated yet decides between these levels.';
  if (count === 0) return open;
  return `${open} ${decisive(count)}: a single step up or down there would move an end of the range.`;
}

function sentenceOf(tried: number, count: number): string {
  if (tried === 0) return 'There is nothing to try yet.';
  if (count === 0) return `Firm. Any one of your choices could be a step higher or lower, and the level would stay.`;
  const share = count * 4 > tried ? 'On the edge.' : 'Fairly firm.';
  return `${share} ${decisive(count)}: a single step up or down there would change the level.`;
}

function decisive(count: number): string {
  return count === 1 ? 'One choice is decisive' : `${capitalised(numberWord(count))} choices are decisive`;
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
