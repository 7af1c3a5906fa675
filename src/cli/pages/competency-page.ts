import type { Competency } from '#engine/ladder/competency.ts';
import { toNumber } from '#engine/ladder/fraction.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Level } from '#engine/ladder/level.ts';
import { describeCompetencyRule } from '#engine/score/words/describe-rules.ts';
import { levelName } from '../draw/level-label.ts';
import type { Page } from '../text/page.ts';
import { sentenceCase } from '../text/phrases.ts';
import { writeCell } from './cell-lines.ts';
import { expectedAt } from './level-page.ts';

/** A competency from its lowest rung to its highest: cells, dimensions, anti-signals, the rule. */
export function writeCompetencyPage(page: Page, ladder: Ladder, competency: Competency): void {
  writeHead(page, ladder, competency);
  if (ladder.intent === 'scorecard') {
    const rule = describeCompetencyRule(competency.rule, competency.dimensions.length);
    page.heading('How it is decided').prose(sentenceCase(rule), 2);
  }
  for (const level of rungsOf(ladder, competency)) {
    const expected = expectedAt(ladder, competency, level.id);
    page.heading(`${levelName(level)}${expected === null ? '' : ` (expected: ${expected})`}`);
    writeCell(page, ladder, competency, level.id, 2);
    writeAntiSignal(page, competency, level);
  }
  writeDimensions(page, competency);
}

/** One cell and what belongs to it. */
export function writeCellPage(page: Page, ladder: Ladder, competency: Competency, level: Level): void {
  const { paint } = page;
  page.raw(
    `${paint.strong(`${competency.title} at ${levelName(level)}`)}  ${paint.faint(`${ladder.id} · ${competency.id}@${level.id}`)}`,
  );
  page.gap();
  writeCell(page, ladder, competency, level.id, 0);
  const value = valueAt(competency, level);
  const described = competency.dimensions.flatMap(({ title, descriptors }): [string, string][] => {
    const text = value === null ? undefined : descriptors.get(value);
    return text === undefined ? [] : [[title, text]];
  });
  if (described.length > 0) page.heading(`Its dimensions at ${value}`).terms(described);
  writeAntiSignal(page, competency, level, 0);
}

function writeHead(page: Page, ladder: Ladder, competency: Competency): void {
  const { paint } = page;
  const group = ladder.groups.find(({ id }) => id === competency.group);
  const facts = [ladder.id, ...(group ? [group.title] : []), competency.id];
  if (ladder.overallRule.kind === 'weighted-mean') facts.push(`weight ${toNumber(competency.weight)}`);
  page.raw(`${paint.strong(competency.title)}  ${paint.faint(facts.join(' · '))}`).prose(competency.summary);
}

function rungsOf(ladder: Ladder, competency: Competency): Level[] {
  return ladder.levels.filter(({ id }) => competency.cells.has(id));
}

function valueAt(competency: Competency, level: Level): number | null {
  return competency.values.find((value) => value.level === level.id)?.value ?? null;
}

function writeAntiSignal(page: Page, competency: Competency, level: Level, indent = 2): void {
  const signal = competency.antiSignals.find(({ value }) => value === valueAt(competency, level));
  if (!signal) return;
  if (indent === 0) page.gap();
  page.raw(`${' '.repeat(indent)}${page.paint.warning('Anti-signal, rejects this level')}`);
  page.prose(signal.statement, indent + 2);
}

function writeDimensions(page: Page, competency: Competency): void {
  if (competency.dimensions.length === 0) return;
  page.heading(`Dimensions, each from ${competency.dimensions[0]?.lowest} to ${competency.dimensions[0]?.highest}`);
  for (const { id, title, descriptors } of competency.dimensions) {
    page.gap().raw(`  ${page.paint.strong(title)}  ${page.paint.faint(id)}`);
    page.terms(
      [...descriptors].map(([value, text]) => [String(value), text]),
      4,
    );
  }
}
