import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Level } from '#engine/ladder/level.ts';
import type { Practice } from '#engine/ladder/practice.ts';
import { drawLadderGraph } from '../draw/draw-ladder-graph.ts';
import { levelName } from '../draw/level-label.ts';
import type { Page } from '../text/page.ts';
import { count, span } from '../text/phrases.ts';
import { stringWidth } from '../text/wrap.ts';
import { decidingSentences } from './deciding.ts';
import { writeSection } from './level-page.ts';

const statusWords: Readonly<Record<Level['status'], string>> = {
  described: '',
  'named-only': 'Named, not described.',
  planned: 'Its document is planned.',
  discretionary: 'Given at discretion.',
};

/** The overview: the ladder drawn as it is, each level with its one line, and how levels are decided. */
export function writeLadderPage(page: Page, ladder: Ladder, name: string, withAll: boolean): void {
  const { paint } = page;
  page.raw(paint.strong(ladder.title)).prose(paint.faint(headline(ladder)));
  page.gap().prose(ladder.summary);
  writeGraph(page, ladder);
  if (withAll) for (const section of ladder.sections) writeSection(page, section);
  if (ladder.tracks.some(({ summary }) => summary !== '')) {
    page.heading('Tracks').terms(ladder.tracks.map(({ title, summary }) => [title, summary]));
  }
  page
    .heading('Levels')
    .terms(
      ladder.levels.map((level) => [
        paint.accent(level.id),
        `${paint.strong(levelName(level))}. ${oneLine(ladder, level)}`,
      ]),
    );
  page.heading('What is rated');
  writeCompetencies(page, ladder);
  page.heading('How levels are decided').points(decidingSentences(ladder));
  if (ladder.practice) writePractice(page, ladder.practice, withAll);
  if (ladder.source) page.gap().prose(paint.faint(`Source: ${sourceOf(ladder)}`));
  const [level, competency] = [ladder.levels[0]?.id, ladder.competencies[0]?.id];
  const more = withAll ? '' : ` · rungs show ${name} --all for its longer texts`;
  page
    .gap()
    .prose(paint.faint(`Read on: rungs show ${name} ${level}, … ${competency}, … ${competency}@${level}${more}`));
}

function headline(ladder: Ladder): string {
  const intent = ladder.intent === 'mirror' ? 'a mirror, never a score' : 'a scorecard';
  const rated = `${count(ladder.levels.length, 'level')}, ${count(ladder.competencies.length, 'competency', 'competencies')}`;
  return `${ladder.id} ${ladder.version} · ${intent} · ${rated}`;
}

function writeGraph(page: Page, ladder: Ladder): void {
  const { picture, legend, remarks } = drawLadderGraph(ladder, page.paint, page.width);
  page.gap().raw(picture).gap();
  if (legend.length > 0) page.prose(page.paint.faint(legend.join('   ')));
  page.points(remarks, 0).gap();
}

function oneLine(ladder: Ladder, level: Level): string {
  const facet = level.facets.values().next().value;
  const first = facet?.kind === 'text' ? facet.text : '';
  const facetTitle = ladder.facets[0]?.title ?? '';
  const said = level.tagline || (first === '' ? '' : `${facetTitle}: ${first}`);
  return [said, statusWords[level.status]].filter((part) => part !== '').join(' ');
}

function writeCompetencies(page: Page, ladder: Ladder): void {
  const groups = [...ladder.groups.map(({ id, title }) => ({ id, title })), { id: null, title: '' }];
  const longest = Math.max(0, ...ladder.competencies.map(({ id }) => stringWidth(id)));
  for (const { id, title } of groups) {
    const own = ladder.competencies.filter(({ group }) => group === id);
    if (own.length === 0) continue;
    if (title !== '') page.raw(`  ${page.paint.emphasis(title)}`);
    page.terms(
      own.map((competency) => [page.paint.accent(competency.id), competency.summary || competency.title]),
      title === '' ? 2 : 4,
      longest,
    );
  }
}

function writePractice(page: Page, practice: Practice, withAll: boolean): void {
  const rhythm: [string, string][] = [];
  if (practice.cadence) rhythm.push(['Rhythm', practice.cadence]);
  if (practice.checkIns) rhythm.push(['Check-ins', practice.checkIns]);
  if (practice.focusItems) rhythm.push(['Focus', `${span(practice.focusItems)} items at a time`]);
  if (practice.privacy) rhythm.push(['Privacy', practice.privacy]);
  page.heading('How to use it').terms(rhythm).points(practice.steps).points(practice.capacity).points(practice.notes);
  if (!withAll) return;
  for (const { question, answer } of practice.questions) {
    page.gap().prose(page.paint.emphasis(question), 2).prose(answer, 4);
  }
  for (const { title, situation, focus, goal } of practice.examples) {
    page
      .gap()
      .prose(page.paint.emphasis(`Example: ${title}`), 2)
      .prose(situation, 4);
    page.points(focus, 4).prose(goal === '' ? '' : `The goal: ${goal}`, 4);
  }
}

function sourceOf({ source }: Ladder): string {
  const origin = [source?.title, source?.author].filter((part) => part).join(', ');
  return [origin, source?.url, source?.note].filter((part) => part).join('. ');
}
