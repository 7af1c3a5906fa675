import type { Competency } from '#engine/ladder/competency.ts';
import type { Expectation } from '#engine/ladder/expectation.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Level, Variant } from '#engine/ladder/level.ts';
import { wordBand } from '#engine/score/words/describe-bounds.ts';
import { writeSections } from './about-in-markdown.ts';
import { levelAnchor, type MarkdownAddresses } from './addresses-in-markdown.ts';
import type { MarkdownPage } from './markdown-page.ts';
import { writePaths } from './paths-in-markdown.ts';

/** Everything of one level: what it is, what it asks competency by competency, and the ways on. */
export function writeLevel(page: MarkdownPage, ladder: Ladder, level: Level, to: MarkdownAddresses): void {
  page.heading(1, level.title, levelAnchor(level));
  if (level.tagline !== '') page.text(`*${level.tagline.replaceAll(/^\*|\*$/g, '')}*`);
  page.terms(factsOf(ladder, level)).text(level.summary);
  for (const variant of level.variants) writeVariant(page, ladder, variant);
  writeSections(page, 2, level.sections);
  writeAsked(page, ladder, level, to);
  if (level.exampleGoals.length > 0) page.heading(2, 'Example goals').points(level.exampleGoals);
  writePaths(page, ladder, level, to);
}

const statusWords: Readonly<Record<Level['status'], string | null>> = {
  described: null,
  'named-only': 'named by the ladder, not described',
  planned: 'its expectations are still to be written',
  discretionary: 'given by decision, not by rule',
};

function factsOf(ladder: Ladder, level: Level): [string, string | null][] {
  const titleOf = (id: string) => ladder.levels.find((other) => other.id === id)?.title ?? id;
  return [
    ['Track', ladder.tracks.length > 1 ? (ladder.tracks.find(({ id }) => id === level.track)?.title ?? null) : null],
    ...ladder.facets.map(({ id, title }): [string, string | null] => {
      const value = level.facets.get(id);
      if (value === undefined) return [title, null];
      return [title, value.kind === 'text' ? value.text : `the same as ${titleOf(value.level)}`];
    }),
    ['Status', statusWords[level.status]],
    ['Band', level.band === null ? null : wordBand(ladder, level)],
    ['Seats', level.seats === null ? null : `${level.seats.min} to ${level.seats.max}. ${level.seats.note}`.trimEnd()],
    ['Hiring', ladder.hireBar === level.id ? 'people are hired from this level upwards' : null],
    ['As senior as', level.equivalents.map(titleOf).join(', ')],
  ];
}

function writeVariant(page: MarkdownPage, ladder: Ladder, variant: Variant): void {
  const titleOf = (id: string) => ladder.competencies.find((own) => own.id === id)?.title ?? id;
  const strong = [...variant.strong].map(([id, value]) => `${titleOf(id)} (${value})`);
  const relaxed = [...variant.relaxed].map(
    ([id, { value, note }]) => `${titleOf(id)} (${value}${note === null ? '' : `, ${note}`})`,
  );
  page
    .heading(2, `Held as ${variant.title}`)
    .text(variant.summary)
    .terms([
      ['Track', ladder.tracks.find(({ id }) => id === variant.track)?.title],
      ['Leans on', strong.join(', ')],
      ['Relaxed', relaxed.join(', ')],
    ])
    .list('When to consider it', variant.consider)
    .list('What is promised', variant.promises);
}

function writeAsked(page: MarkdownPage, ladder: Ladder, level: Level, to: MarkdownAddresses): void {
  const asked = ladder.competencies.filter(({ cells }) => (cells.get(level.id)?.kind ?? 'missing') !== 'missing');
  const takeaways = ladder.groups.filter(({ takeaways: own }) => own.has(level.id));
  if (asked.length > 0 || takeaways.length > 0) page.heading(2, 'What it asks');
  for (const group of [...ladder.groups, null]) {
    const own = asked.filter((competency) => competency.group === (group?.id ?? null));
    const takeaway = group?.takeaways.get(level.id);
    if (group !== null && takeaway !== undefined) page.text(`**${group.title}, in short:** ${takeaway}`);
    for (const competency of own) {
      page.heading(3, competency.title).text(aboutCell(ladder, competency, level));
      const cell = competency.cells.get(level.id);
      if (cell !== undefined) writeCell(page, ladder, cell);
      page.text(`[More on ${competency.title}](${to.competency(competency)})`);
    }
  }
}

function aboutCell({ intent, scale }: Ladder, { expected, values }: Competency, { id }: Level): string | null {
  const value = expected.get(id);
  if (intent === 'mirror' || scale.kind === 'levels' || value === undefined) return null;
  return `Asks for ${value} ${values.find((own) => own.value === value)?.label ?? ''}`.trimEnd();
}

function writeCell(page: MarkdownPage, ladder: Ladder, cell: Expectation): void {
  const titleOf = (wanted: string) => ladder.levels.find(({ id }) => id === wanted)?.title ?? wanted;
  switch (cell.kind) {
    case 'missing':
      return;
    case 'inherited':
      page.text(cell.from === null ? '*As the level below*' : `*As at ${titleOf(cell.from)}*`);
      return;
    case 'none':
      page.text(`*Nothing is required here*${cell.note === null ? '' : `: ${cell.note}`}`);
      return;
    case 'planned':
      page.text(`*Planned, not written yet*${cell.note === null ? '' : `: ${cell.note}`}`);
      return;
    case 'same-as':
      page.text(`*The same as ${titleOf(cell.level)}*`);
      return;
    case 'described':
      page
        .quote(cell.quote)
        .text(cell.statement)
        .list('What can be observed', cell.behaviours)
        .list('What comes out of it', cell.outputs)
        .list('What you would see', cell.youWouldSee)
        .list('Traps', cell.traps);
  }
}
