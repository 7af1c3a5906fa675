import type { Ladder } from '#engine/ladder/ladder.ts';
import { canBeCopied } from '../survival/can-be-copied.ts';
import { writeAbout } from './about-in-markdown.ts';
import { amongFiles, withinOneFile } from './addresses-in-markdown.ts';
import { writeCompetencies } from './competencies-in-markdown.ts';
import { copyInMarkdown } from './ladder-copy-in-markdown.ts';
import { writeLevel } from './level-in-markdown.ts';
import { MarkdownPage } from './markdown-page.ts';
import { writePractice } from './practice-in-markdown.ts';

/**
 * A ladder as one text of Markdown, to read in a repository or a wiki: what it is, every level with all that it asks, the
 * competencies, the practice. Every word of the ladder is in it. Headings have anchors made of ids, so that links hold
 * when a title changes. `text` is the ladder's own file: a remark at the end that nobody sees carries it, and importing
 * the page gives exactly that file again, with what somebody has changed in the page since. Null leaves it out.
 */
export function writeLadderMarkdown(ladder: Ladder, text: string | null): string {
  const about = new MarkdownPage();
  writeAbout(about, ladder, withinOneFile);
  const rest = new MarkdownPage(1);
  for (const level of ladder.levels) writeLevel(rest, ladder, level, withinOneFile);
  writeCompetencies(rest, ladder);
  writePractice(rest, ladder);
  return withCopy(`${about}\n${rest}`.replace(/\n+$/, '\n'), text);
}

export interface MarkdownFile {
  /** `README.md`, `competencies.md`, `practice.md`, `levels/senior.md`. */
  readonly name: string;
  readonly text: string;
}

function withCopy(page: string, text: string | null): string {
  return text === null || !canBeCopied(text) ? page : `${page}\n${copyInMarkdown(text)}`;
}

/** The same as files: one for each level, and `README.md` that leads to them and carries the copy. */
export function writeLadderMarkdownFiles(ladder: Ladder, text: string | null): readonly MarkdownFile[] {
  const about = new MarkdownPage();
  writeAbout(about, ladder, amongFiles(''));
  const more = [
    ...(ladder.competencies.length > 0 ? ['[Its competencies](competencies.md)'] : []),
    ...(ladder.practice === null ? [] : ['[Practice and questions](practice.md)']),
  ];
  about.points(more);
  const competencies = new MarkdownPage();
  writeCompetencies(competencies, ladder);
  const practice = new MarkdownPage();
  writePractice(practice, ladder);
  return [
    { name: 'README.md', text: withCopy(String(about), text) },
    ...(ladder.competencies.length > 0 ? [{ name: 'competencies.md', text: String(competencies) }] : []),
    ...(ladder.practice === null ? [] : [{ name: 'practice.md', text: String(practice) }]),
    ...ladder.levels.map((level) => {
      const page = new MarkdownPage();
      writeLevel(page, ladder, level, amongFiles('../'));
      return { name: `levels/${level.id}.md`, text: String(page) };
    }),
  ];
}
