import type { Ladder } from '#engine/ladder/ladder.ts';
import type { MarkdownPage } from './markdown-page.ts';
import { spanOf } from './paths-in-markdown.ts';

/** How the ladder is used: the rhythm, the steps, examples, questions and answers. */
export function writePractice(page: MarkdownPage, { practice }: Ladder): void {
  if (practice === null) return;
  page
    .heading(1, 'Practice and questions', 'practice')
    .terms([
      ['How often', practice.cadence],
      ['Followed up', practice.checkIns],
      ['To focus on at a time', practice.focusItems === null ? null : spanOf(practice.focusItems)],
      ['Who sees it', practice.privacy],
    ])
    .list('How many a level holds', practice.capacity)
    .steps(practice.steps);
  for (const { title, situation, focus, goal } of practice.examples)
    page
      .heading(2, title)
      .text(situation)
      .list('Focus', focus)
      .text(goal === '' ? null : '**The goal for the quarter**')
      .quote(goal === '' ? null : goal);
  for (const { question, answer } of practice.questions) page.heading(2, question).text(answer);
  page.list('Good to know', practice.notes);
}
