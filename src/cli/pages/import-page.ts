import { describeReport, type ReportPoint } from '#formats/import/describe-report.ts';
import type { ImportedLadder } from '#formats/import/import-ladder.ts';
import { Page } from '../text/page.ts';
import type { Paint } from '../text/paint.ts';
import { count } from '../text/phrases.ts';

/** More than a person reads in a terminal; the whole goes to a file. */
const mostPoints = 12;

/** Of many ladders, what one line each can hold. */
export function importLine({ name, report }: ImportedLadder): string {
  const { levelCount, competencyCount, cells, guesses, words, troubles } = report;
  const parts = [
    count(levelCount, 'level'),
    count(competencyCount, 'competency', 'competencies'),
    `${count(cells.told, 'cell')} told`,
    ...(cells.blank > 0 ? [`${cells.blank} left open`] : []),
    count(guesses.length, 'guess', 'guesses'),
    `${count(words.leftOut, 'word')} left out`,
    ...(troubles.length > 0 ? [`${count(troubles.length, 'line')} to mend`] : []),
  ];
  return `${name}: ${parts.join(', ')}\n`;
}

/** Of what is told together, so many are named here. */
const mostOfAKind = 3;

/** What became of a source, for the terminal. */
export function importPage({ ladder, report }: ImportedLadder, paint: Paint, width: number): string {
  const page = new Page(paint, width).heading(ladder.title);
  for (const { title, text, points } of describeReport(report)) {
    page.gap().raw(title).prose(text, 2);
    for (const point of points.slice(0, mostPoints)) writePoint(page, point);
    const more = points.length - mostPoints;
    if (more > 0) page.raw(`  and ${count(more, 'more', 'more')}: --report FILE holds all of it`);
  }
  return `${page}\n`;
}

function writePoint(page: Page, { text, rest }: ReportPoint): void {
  const more = rest.length - mostOfAKind;
  page.points([text]).points(rest.slice(0, mostOfAKind), 4);
  if (more > 0) page.raw(`      and ${more} more`);
}
