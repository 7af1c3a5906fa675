import type { Readiness } from '#engine/advance/readiness.ts';
import type { RequirementState } from '#engine/advance/requirements/judge-requirement.ts';
import { wordBecause, wordRequirement } from '#engine/advance/words/word-requirement.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Path } from '#engine/ladder/path.ts';
import type { Page } from '../text/page.ts';
import type { Paint } from '../text/paint.ts';
import { span } from '../text/phrases.ts';
import { wrap } from '../text/wrap.ts';
import { sayRef } from './path-lines.ts';

const signs: Readonly<Record<RequirementState['status'], string>> = {
  met: '✓',
  'not-met': '✗',
  open: '?',
  'not-applicable': '–',
};

const words: Readonly<Record<RequirementState['status'], string>> = {
  met: 'ready',
  'not-met': 'not yet',
  open: 'open',
  'not-applicable': 'does not apply',
};

/** Ready or not for one path: each thing that it asks, and what that rests on. */
export function writeReadiness(page: Page, ladder: Ladder, path: Path, readiness: Readiness): void {
  const { paint } = page;
  const { whole, requirements, portfolio, consistency, timeInLevel } = readiness;
  const way = `${sayRef(ladder, path.from)} → ${sayRef(ladder, path.to)}`;
  page.heading(`Ready for ${way}?`).raw(`  ${paintStatus(whole, paint)(words[whole])}  ${paint.faint(path.id)}`);
  for (const state of requirements) writeState(page, ladder, state, 2);
  if (portfolio.length > 0) page.raw(`  ${paint.faint('Portfolio')}`);
  for (const state of portfolio) writeState(page, ladder, state, 2);
  if (consistency) writeState(page, ladder, consistency, 2);
  if (requirements.length + portfolio.length === 0 && !consistency) {
    page.prose('The ladder states no requirement for this way: people judge it.', 2);
  }
  const { months, typicalMonths } = timeInLevel;
  const time = [
    ...(months === null ? [] : [`${months} months in the level`]),
    ...(typicalMonths === null ? [] : [`typically ${span(typicalMonths)} months`]),
  ];
  if (time.length > 0) page.prose(paint.faint(`${time.join('; ')} (time alone is never a requirement)`), 2);
}

function writeState(page: Page, ladder: Ladder, state: RequirementState, indent: number): void {
  const { paint, width } = page;
  const margin = ' '.repeat(indent);
  const because = state.parts.length > 0 ? '' : paint.faint(` (${wordBecause(ladder, state)})`);
  const said = `${wordRequirement(ladder, state.requirement)}${because}`;
  page.raw(wrap(said, width, `${margin}${paintStatus(state.status, paint)(signs[state.status])} `, `${margin}  `));
  for (const part of state.parts) writeState(page, ladder, part, indent + 2);
}

function paintStatus(status: RequirementState['status'], paint: Paint): (text: string) => string {
  switch (status) {
    case 'met':
      return paint.good;
    case 'not-met':
      return paint.warning;
    case 'open':
    case 'not-applicable':
      return paint.faint;
  }
}
