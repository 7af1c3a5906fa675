import type { WaysUp } from '#engine/advance/ways-up.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Profile } from '#engine/ladder/profile.ts';
import type { Explanation } from '#engine/score/explain-result.ts';
import type { Flip, Margin } from '#engine/score/margin.ts';
import type { Result } from '#engine/score/result.ts';
import { drawJaggedLine } from '../draw/draw-jagged-line.ts';
import type { Page } from '../text/page.ts';
import { linesOfResult } from './jagged-lines.ts';
import { reached } from './reached.ts';
import { writeWaysUp } from './ways-lines.ts';

export interface Scored {
  readonly result: Result;
  readonly explanation: Explanation;
  readonly margin: Margin | null;
  readonly waysUp: WaysUp | null;
}

/** One person's result: the level and why, the line, how firm it is, the cheapest ways up. */
export function writeScorePage(page: Page, ladder: Ladder, profile: Profile, scored: Scored): void {
  const { result, explanation, margin, waysUp } = scored;
  page.prose(page.paint.faint(sayWhose(ladder, profile)));
  page.gap().prose(page.paint.strong(explanation.headline));
  for (const sentence of explanation.overall) page.prose(sentence, 2);
  for (const line of linesOfResult(ladder, result)) page.gap().raw(drawJaggedLine(line, page.paint, page.width));
  writeReasons(page, ladder, scored);
  if (margin) writeMargin(page, ladder, margin, result);
  if (waysUp) writeWaysUp(page, ladder, waysUp, { inFull: 1, limit: 3 });
}

/** Each competency with its reasons; what was simply chosen needs none. */
function writeReasons(page: Page, ladder: Ladder, { result, explanation }: Scored): void {
  page.heading(result.overall.kind === 'scored' ? 'Why' : 'One by one');
  for (const { competency: id, title, value, sentences } of explanation.competencies) {
    const competency = ladder.competencies.find((known) => known.id === id);
    const own = result.competencies[id];
    const isPlain = own?.kind === 'scored' && own.low === own.high && own.why.low.decision.kind === 'whole';
    const label = isPlain ? competency?.values.find((known) => known.value === own.low)?.label : undefined;
    const isOpen = own?.kind === 'scored' && own.isUnrated;
    const said = isOpen ? 'not rated' : ladder.scale.kind === 'levels' && label !== undefined ? label : value;
    page.gap().raw(`  ${page.paint.strong(title)}  ${page.paint.accent(said)}`);
    for (const sentence of isPlain || isOpen ? sentences.slice(1) : sentences) page.prose(sentence, 4);
  }
}

/** `Sam in the eyes of their manager, 2026-10-01 · Software Engineer 1.0.0`. */
export function sayWhose(ladder: Ladder, { person, by, date }: Profile): string {
  const eyes = by === 'self' ? 'their own eyes' : by === 'manager' ? 'the eyes of their manager' : `the eyes of ${by}`;
  const whose = `${person ?? 'Somebody'}${by === null ? '' : ` in ${eyes}`}${date === null ? '' : `, ${date}`}`;
  return `${whose} · ${ladder.title} ${ladder.version}`;
}

const shownFlips = 6;

function writeMargin(page: Page, ladder: Ladder, { tried, flips }: Margin, { overall }: Result): void {
  const open = overall.kind === 'scored' && overall.level.low !== overall.level.high;
  const what = open ? 'what is known of the level' : 'the level';
  page.heading('How firm that is');
  if (tried === 0) {
    page.prose('Nothing is rated yet, so there is nothing to try.', 2);
    return;
  }
  if (flips.length === 0) {
    page.prose(`Firm: each of the ${tried} single steps up or down was tried, and none would change ${what}.`, 2);
    return;
  }
  page.prose(`Of ${tried} single steps up or down, ${flips.length} would change ${what}:`, 2);
  page.points(flips.slice(0, shownFlips).map((flip) => sayFlip(ladder, flip)));
  if (flips.length > shownFlips) page.prose(`and ${flips.length - shownFlips} more`, 4);
}

function sayFlip(ladder: Ladder, { competency, dimension, from, to, level }: Flip): string {
  const known = ladder.competencies.find(({ id }) => id === competency);
  const part = known?.dimensions.find(({ id }) => id === dimension);
  const name = part ? `${part.title} (${known?.title})` : (known?.title ?? competency);
  const [low, high] = [reached(ladder, level.low), reached(ladder, level.high)];
  return `${name} at ${to} instead of ${from}: ${low === high ? low : `${low} to ${high}`}`;
}
