import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Level, NarrativeSection } from '#engine/ladder/level.ts';
import { describeRules } from '#engine/score/words/describe-rules.ts';
import type { MarkdownAddresses } from './addresses-in-markdown.ts';
import type { MarkdownPage } from './markdown-page.ts';

/** What the ladder is, its levels with their lines, and how levels are decided. */
export function writeAbout(page: MarkdownPage, ladder: Ladder, to: MarkdownAddresses): void {
  const kind = ladder.intent === 'mirror' ? 'A mirror: it shows where you are and never scores.' : 'A scorecard.';
  page.heading(1, ladder.title).text(`Version ${ladder.version}. ${kind}`).text(ladder.summary);
  writeSource(page, ladder);
  page.heading(2, 'Its levels');
  for (const track of ladder.tracks) {
    const levels = ladder.levels.filter((level) => level.track === track.id);
    if (ladder.tracks.length > 1) page.text(`**${track.title}**`);
    page.text(track.summary).points(levels.map((level) => levelLine(level, to)));
  }
  page.heading(2, 'How levels are decided').points(describeRules(ladder));
  const hireBar = ladder.levels.find(({ id }) => id === ladder.hireBar);
  if (ladder.intent === 'mirror' && hireBar !== undefined) page.text(`People are hired from ${hireBar.title} upwards.`);
  writeSections(page, 2, ladder.sections);
}

function levelLine(level: Level, to: MarkdownAddresses): string {
  const link = `[${level.title}](${to.level(level)})`;
  return level.tagline === '' ? link : `${link}: ${level.tagline}`;
}

function writeSource(page: MarkdownPage, { source }: Ladder): void {
  if (source === null) return;
  const title = source.url === null ? `“${source.title}”` : `[“${source.title}”](${source.url})`;
  page.text(`After ${title}${source.author === null ? '' : ` by ${source.author}`}.`).text(source.note);
}

export function writeSections(page: MarkdownPage, depth: number, sections: readonly NarrativeSection[]): void {
  for (const { title, text, points } of sections) page.heading(depth, title).text(text).points(points);
}
