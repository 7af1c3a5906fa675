import type { Leg, Rise, Route } from '#engine/advance/ways/way.ts';
import type { WaysUp } from '#engine/advance/ways-up.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Page } from '../text/page.ts';
import { count } from '../text/phrases.ts';
import { reached } from './reached.ts';

/** How many ways are shown, and how many of them with every choice and the words to reach. */
export interface WaysShown {
  readonly inFull: number;
  readonly limit: number;
}

/** The cheapest ways to a level: which ratings to raise, by how little, and the words to reach. */
export function writeWaysUp(page: Page, ladder: Ladder, ways: WaysUp, shown: WaysShown): void {
  const { paint } = page;
  page.heading(`The cheapest ways up to ${reached(ladder, ways.to)}`);
  if (ways.routes.length === 0) page.prose('No rise of ratings alone leads there.', 2);
  const said = new Set<string>();
  ways.routes.slice(0, shown.limit).forEach((route, index) => {
    if (index < shown.inFull) writeRoute(page, ladder, route, index + 1, said);
    else writeInShort(page, ladder, route, index + 1);
  });
  const more = ways.routes.length - shown.limit;
  if (more > 0) page.gap().prose(paint.faint(`${count(more, 'more way')}, with every choice: \`rungs next\`.`), 2);
  else if (!ways.isComplete) page.gap().prose(paint.faint('There are more ways of the same cost.'), 2);
  for (const { statement, value } of ways.blockedBy) {
    page.gap().prose(`In the way at ${value}, whatever the ratings: ${statement}`, 2);
  }
}

function writeInShort(page: Page, ladder: Ladder, { cost, legs }: Route, number: number): void {
  const { paint } = page;
  const rises = legs.map((leg) => `${titleOf(ladder, leg)} ${leg.from} → ${leg.to}`);
  page.gap().prose(`${paint.accent(`${number}.`)} ${paint.strong(count(cost, 'step'))}: ${rises.join(', ')}`, 2);
}

function writeRoute(page: Page, ladder: Ladder, { cost, legs }: Route, number: number, said: Set<string>): void {
  const { paint } = page;
  page.gap().raw(`  ${paint.accent(`${number}.`)} ${paint.strong(count(cost, 'step'))}`);
  for (const leg of legs) {
    page.prose(
      `${titleOf(ladder, leg)} ${leg.from} → ${leg.to}${leg.choices.length > 1 ? ', by one of these' : ''}`,
      5,
    );
    // A competency that is rated as a whole rises as a whole: its title has said it.
    if (leg.choices.every(({ rises }) => rises.every(({ dimension }) => dimension === null))) {
      writeWords(page, ladder, leg, said);
      continue;
    }
    page.points(
      leg.choices.map(({ rises }) => rises.map((rise) => sayRise(ladder, rise)).join(' + ')),
      5,
    );
    writeWords(page, ladder, leg, said);
  }
}

/** What the ladder says at each rise, the first time that the rise comes up. */
function writeWords(page: Page, ladder: Ladder, { choices }: Leg, said: Set<string>): void {
  for (const rise of choices.flatMap(({ rises }) => rises)) {
    const key = `${rise.competency} ${rise.dimension} ${rise.to}`;
    if (said.has(key) || rise.descriptor === null) continue;
    said.add(key);
    page.prose(page.paint.faint(`${nameOf(ladder, rise)} at ${rise.to}: “${rise.descriptor.replace(/\.$/, '')}”`), 9);
  }
}

function sayRise(ladder: Ladder, rise: Rise): string {
  const name = nameOf(ladder, rise);
  return rise.from === null ? `${name} to ${rise.to} (not rated yet)` : `${name} ${rise.from} → ${rise.to}`;
}

function nameOf(ladder: Ladder, rise: Rise): string {
  const competency = ladder.competencies.find(({ id }) => id === rise.competency);
  const dimension = competency?.dimensions.find(({ id }) => id === rise.dimension);
  return dimension?.title ?? competency?.title ?? rise.competency;
}

function titleOf(ladder: Ladder, { competency }: Leg): string {
  return ladder.competencies.find(({ id }) => id === competency)?.title ?? competency;
}
