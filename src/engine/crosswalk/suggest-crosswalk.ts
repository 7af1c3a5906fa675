import MiniSearch from 'minisearch';
import type { Correspondence, Crosswalk, LevelInterval } from '../ladder/crosswalk.ts';
import { refKey } from '../ladder/crosswalk.ts';
import type { Ladder } from '../ladder/ladder.ts';
import { LevelWays, type Rung } from './level-ways.ts';
import { wordsOfRung } from './words-of-rung.ts';

/** Of a level’s likenesses, those that come this close to the nearest one are suggested with it. */
const nearlyAsClose = 0.82;

/** Fewer words in common than these suggest nothing. */
const fewestShared = 3;

const shownWords = 6;

interface Likeness {
  readonly rung: Rung;
  readonly words: readonly string[];
}

/**
 * What the words that two ladders share suggest about their levels. Shared words are no judgement, so every
 * correspondence is marked as a suggestion, and its reason names the words and nothing else. The way back is the way
 * there, read the other way.
 */
export function suggestCrosswalk(from: Ladder, to: Ladder): Crosswalk {
  const [own, other] = [new LevelWays(from), new LevelWays(to)];
  const index = indexOf(other);
  const likenesses = own.rungs.map((rung) => ({ rung, alike: likenessesOf(rung, own, other, index) }));
  const there = likenesses.map(({ rung, alike }) => suggested(rung, alike, other));
  const back = other.rungs.map((rung) => {
    const alike = likenesses.flatMap((one) =>
      one.alike.filter((like) => like.rung === rung).map(({ words }): Likeness => ({ rung: one.rung, words })),
    );
    return suggested(rung, alike, own);
  });
  return { kind: 'crosswalk', from: from.id, to: to.id, summary: '', there, back };
}

function indexOf(ways: LevelWays): MiniSearch {
  const index = new MiniSearch({ fields: ['words'], processTerm: wordOf });
  index.addAll(ways.rungs.map((rung) => ({ id: refKey(rung), words: wordsOfRung(ways.ladder, rung) })));
  return index;
}

/** A level’s words asked of the other ladder’s levels; rare words weigh more than common ones. */
function likenessesOf(rung: Rung, own: LevelWays, other: LevelWays, index: MiniSearch): readonly Likeness[] {
  const found = index
    .search(wordsOfRung(own.ladder, rung))
    .filter(({ queryTerms }) => queryTerms.length >= fewestShared);
  const best = found[0]?.score ?? 0;
  return found
    .filter(({ score }) => score >= best * nearlyAsClose)
    .flatMap(({ id, queryTerms }): Likeness[] => {
      const like = other.rungs.find((one) => refKey(one) === id);
      return like ? [{ rung: like, words: queryTerms }] : [];
    });
}

function suggested(rung: Rung, alike: readonly Likeness[], ways: LevelWays): Correspondence {
  const words = [...new Set(alike.flatMap((like) => like.words))].toSorted((a, b) => b.length - a.length);
  const because =
    words.length === 0
      ? 'Too few words in common with any level of the other ladder.'
      : `Words in both: ${words.slice(0, shownWords).join(', ')}.`;
  const { level, variant } = rung;
  return {
    level: { level, variant },
    about: joined(
      alike.map((like) => like.rung),
      ways,
    ),
    because,
    isSuggested: true,
  };
}

/** Neighbours on one way up become one stretch. */
function joined(rungs: readonly Rung[], ways: LevelWays): readonly LevelInterval[] {
  const inOrder = ways.rungs.filter((rung) => rungs.includes(rung)).map(({ level, variant }) => ({ level, variant }));
  const stretches: LevelInterval[] = [];
  const isOneStretch = (longer: LevelInterval, before: LevelInterval) => {
    const within = ways.within(longer);
    return within.every((one) => rungs.includes(one)) && ways.within(before).every((one) => within.includes(one));
  };
  for (const rung of inOrder) {
    const last = stretches.at(-1);
    const longer = last && { low: last.low, high: rung };
    if (longer && ways.isWayUp(longer) && isOneStretch(longer, last)) stretches[stretches.length - 1] = longer;
    else stretches.push({ low: rung, high: rung });
  }
  return stretches;
}

/** Words that say nothing about a level, since every sentence has them. */
const emptyWords = new Set(
  'about also another because before between each every from have into less more most much near nobody only other others over same some somebody that their them then there these they this those through under until what when where which while whose will with within without work works would your yourself'.split(
    ' ',
  ),
);

/** As it is compared: in lower case, without the ending of a plural; null where it says nothing. */
function wordOf(term: string): string | null {
  const word = term.toLowerCase().replace(/[’']s$/, '');
  if (word.length < 4 || emptyWords.has(word)) return null;
  return word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
