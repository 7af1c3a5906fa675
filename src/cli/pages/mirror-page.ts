import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Profile } from '#engine/ladder/profile.ts';
import type { Reflection } from '#engine/score/reflect-profile.ts';
import { drawJaggedLine } from '../draw/draw-jagged-line.ts';
import type { Page } from '../text/page.ts';
import { writeDescribed } from './cell-lines.ts';
import { linesOfReflection } from './jagged-lines.ts';
import { sayWhose } from './score-page.ts';

/** What a mirror shows instead of a score: the jagged line and, when asked, what each chosen cell says. */
export function writeMirrorPage(
  page: Page,
  ladder: Ladder,
  profile: Profile,
  reflection: Reflection,
  { refusal, withWords }: { readonly refusal: string; readonly withWords: boolean },
): void {
  page.prose(page.paint.faint(sayWhose(ladder, profile)));
  page.gap().prose(refusal);
  for (const line of linesOfReflection(reflection)) page.gap().raw(drawJaggedLine(line, page.paint, page.width));
  if (!withWords) {
    page.gap().prose(page.paint.faint('The line is meant to be jagged. --words adds what each chosen rung says.'));
    return;
  }
  for (const group of reflection.groups) {
    if (group.title !== '') page.heading(group.title);
    for (const { title, chosen } of group.competencies) {
      if (chosen.kind !== 'chosen') continue;
      page.gap().raw(`  ${page.paint.strong(title)}  ${page.paint.accent(chosen.label)}`);
      if (chosen.cell.kind === 'described') writeDescribed(page, chosen.cell, 4);
      if (chosen.note !== null) page.prose(page.paint.emphasis(`Your note: ${chosen.note}`), 4);
    }
  }
}
