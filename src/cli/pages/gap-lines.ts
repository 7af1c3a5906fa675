import type { CompetencyGap, Gap } from '#engine/advance/gap-to.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Range } from '#engine/score/result.ts';
import { levelName } from '../draw/level-label.ts';
import type { Page } from '../text/page.ts';
import { padEnd, stringWidth, truncate } from '../text/wrap.ts';
import { sayEmptyCell, writeDescribed } from './cell-lines.ts';

const stateWords: Readonly<Record<CompetencyGap['state'], string>> = {
  met: 'there',
  short: 'not yet',
  open: 'open',
  'not-expected': 'nothing expected',
  'not-applicable': 'does not apply',
  'shown-only': '',
};

/** The gap to a level: what it expects and what there is, competency by competency; of a mirror only the words. */
export function writeGap(page: Page, ladder: Ladder, gap: Gap, withWords: boolean): void {
  const level = ladder.levels.find(({ id }) => id === gap.to);
  page.heading(`What ${level ? levelName(level) : gap.to} asks`);
  const counted = gap.competencies.some(({ state }) => state !== 'shown-only');
  if (counted) writeTable(page, ladder, gap.competencies);
  if (counted && !withWords) {
    page.gap().prose(page.paint.faint('--words adds what is new in the words of each.'), 2);
    return;
  }
  for (const own of gap.competencies) {
    page.gap().raw(`  ${page.paint.strong(own.title)}`);
    const competency = ladder.competencies.find(({ id }) => id === own.competency);
    if (own.fresh) writeDescribed(page, own.fresh, 4);
    else if (competency) page.prose(page.paint.faint(sayEmptyCell(ladder, competency, gap.to) || 'Nothing new.'), 4);
  }
}

function writeTable(page: Page, ladder: Ladder, gaps: readonly CompetencyGap[]): void {
  const { paint, width } = page;
  const rows = gaps.map((gap) => [
    gap.title,
    value(ladder, gap, gap.expected),
    actual(ladder, gap),
    stateWords[gap.state],
  ]);
  const head = ['', 'expects', 'now', ''];
  const columns = [1, 2, 3].map((at) => Math.max(...[head, ...rows].map((row) => stringWidth(row[at] ?? ''))));
  const others = columns.reduce((sum, own) => sum + own + 2, 4);
  const titles = Math.min(width - others, Math.max(...rows.map((row) => stringWidth(row[0] ?? ''))));
  const line = (row: readonly string[]) =>
    [padEnd(truncate(row[0] ?? '', titles), titles), ...columns.map((own, at) => padEnd(row[at + 1] ?? '', own))].join(
      '  ',
    );
  page.raw(`  ${paint.faint(line(head))}`.trimEnd());
  rows.forEach((row, index) => {
    const state = gaps[index]?.state;
    const style = state === 'met' ? paint.good : state === 'short' ? paint.warning : paint.faint;
    const text = line(row);
    const last = row[3] ?? '';
    page.raw(`  ${text.slice(0, text.trimEnd().length - last.length)}${style(last)}`);
  });
}

function actual(ladder: Ladder, gap: CompetencyGap): string {
  if (gap.actual === null) return '–';
  const { low, high }: Range<number> = gap.actual;
  const values = ladder.competencies.find(({ id }) => id === gap.competency)?.values;
  if (low !== high && low === values?.[0]?.value && high === values.at(-1)?.value) return 'not known';
  if (low === high) return value(ladder, gap, low);
  return `${value(ladder, gap, low)} to ${value(ladder, gap, high)}`;
}

/** A value as the ladder speaks of it: the rung's name where the scale counts levels. */
function value(ladder: Ladder, { competency: id }: CompetencyGap, number: number | null): string {
  if (number === null) return '–';
  if (ladder.scale.kind !== 'levels') return String(number);
  const known = ladder.competencies.find((competency) => competency.id === id)?.values;
  const label = known?.find((own) => own.value === number)?.label ?? String(number);
  return /^[A-Z]{1,3}\d{1,2}(?= )/.exec(label)?.[0] ?? label;
}
