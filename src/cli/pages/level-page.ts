import type { Competency } from '#engine/ladder/competency.ts';
import type { LevelId } from '#engine/ladder/ids.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Level, NarrativeSection, Variant } from '#engine/ladder/level.ts';
import { resolveCell } from '#engine/ladder/resolve-cell.ts';
import { isAskedOn } from '#engine/score/tracks.ts';
import { levelName } from '../draw/level-label.ts';
import type { Page } from '../text/page.ts';
import { count, listed } from '../text/phrases.ts';
import { writeCell } from './cell-lines.ts';
import { sayBand } from './deciding.ts';
import { writePath } from './path-lines.ts';

/** Everything about a level on one page: what it is, all it asks, what is new, the ways on. */
export function writeLevelPage(page: Page, ladder: Ladder, level: Level): void {
  writeHead(page, ladder, level);
  for (const section of level.sections) writeSection(page, section);
  for (const variant of level.variants) writeVariant(page, ladder, variant);
  writeAsked(page, ladder, level);
  writeComparison(page, ladder, level);
  if (level.exampleGoals.length > 0) page.heading('A goal might be').points(level.exampleGoals);
  const onwards = ladder.paths.filter(({ from }) => from.level === level.id);
  page.heading('Ways on');
  if (onwards.length === 0) {
    page.prose(level.terminal ? 'None: the ladder ends here on purpose.' : 'The ladder names none.', 2);
  }
  for (const path of onwards) writePath(page, ladder, path);
}

/** The level that promotions lead from to this one; the first, where there are several. */
export function levelBelow(ladder: Ladder, level: Level): Level | null {
  const path = ladder.paths.find(({ type, to }) => type === 'promotion' && to.level === level.id);
  return ladder.levels.find(({ id }) => id === path?.from.level) ?? null;
}

/** The competencies that have anything to say at a level. */
export function askedAt(ladder: Ladder, level: Level): Competency[] {
  return ladder.competencies.filter(
    (competency) =>
      isAskedOn(ladder, competency, level.track) &&
      (competency.cells.has(level.id) || competency.expected.has(level.id)),
  );
}

/**
 * The proficiency that a level expects. Null where the scale counts the levels themselves: there it would only say the
 * level again, as a number that a mirror must not show.
 */
export function expectedAt(ladder: Ladder, competency: Competency, level: LevelId): number | null {
  return ladder.scale.kind === 'levels' ? null : (competency.expected.get(level) ?? null);
}

function writeHead(page: Page, ladder: Ladder, level: Level): void {
  const { paint } = page;
  const track = ladder.tracks.find(({ id }) => id === level.track);
  const facts = [ladder.id, ...(ladder.tracks.length > 1 && track ? [track.title] : []), level.id];
  page.raw(`${paint.strong(levelName(level))}  ${paint.faint(facts.join(' · '))}`);
  page.prose(level.tagline).gap().prose(level.summary);
  const rows: [string, string][] = ladder.facets.flatMap((facet) => {
    const value = level.facets.get(facet.id);
    if (!value) return [];
    return [[facet.title, value.kind === 'text' ? value.text : `The same as ${nameOf(ladder, value.level)}`]];
  });
  if (level.band) rows.push(['Score', sayBand(ladder, level)]);
  if (level.seats) rows.push(['Seats', `${level.seats.min} to ${level.seats.max}. ${level.seats.note}`.trim()]);
  const equals = level.equivalents.map((id) => nameOf(ladder, id));
  if (equals.length > 0) rows.push(['About as senior', listed(equals)]);
  if (level.id === ladder.hireBar) rows.push(['Hire bar', 'People are hired from here on.']);
  page.gap().terms(rows, 0);
}

export function writeSection(page: Page, { title, text, points }: NarrativeSection): void {
  page.heading(title).prose(text, 2).points(points);
}

function writeVariant(page: Page, ladder: Ladder, variant: Variant): void {
  const title = (id: string) => ladder.competencies.find((competency) => competency.id === id)?.title ?? id;
  const track = ladder.tracks.find(({ id }) => id === variant.track)?.title ?? variant.track;
  page.heading(`As ${variant.title} (${track})`).prose(variant.summary, 2);
  page.points(variant.consider);
  const strong = [...variant.strong].map(([id, value]) => `${title(id)} ${value}`);
  const relaxed = [...variant.relaxed].map(
    ([id, { value, note }]) => `${title(id)} ${value}${note === null ? '' : ` (${note.replace(/\.$/, '')})`}`,
  );
  const rows: [string, string][] = [];
  if (strong.length > 0) rows.push(['Leans on', listed(strong)]);
  if (relaxed.length > 0) rows.push(['Enough here', listed(relaxed)]);
  page.terms(rows).points(variant.promises);
}

function writeAsked(page: Page, ladder: Ladder, level: Level): void {
  const asked = askedAt(ladder, level);
  page.heading(`What is asked at ${levelName(level)}`);
  if (asked.length === 0) page.prose('The ladder describes no competency at this level.', 2);
  const groups = [...ladder.groups, null];
  for (const group of groups) {
    const own = asked.filter((competency) => competency.group === (group?.id ?? null));
    const beyond = asked.length === 0 ? group?.beyond : null;
    if (own.length === 0 && !beyond) continue;
    if (group) {
      page.gap().raw(`  ${page.paint.emphasis(group.title)}`);
      page.prose(page.paint.faint(group.takeaways.get(level.id) ?? beyond ?? ''), 2);
    }
    for (const competency of own) {
      const expected = expectedAt(ladder, competency, level.id);
      const aside = expected === null ? '' : `  ${page.paint.faint(`expected: ${expected}`)}`;
      page.gap().raw(`  ${page.paint.strong(competency.title)}${aside}`);
      writeCell(page, ladder, competency, level.id, 4);
    }
  }
}

/** What is new compared with the level below: cells of their own, and what is expected to rise. */
function writeComparison(page: Page, ladder: Ladder, level: Level): void {
  const below = levelBelow(ladder, level);
  if (!below) return;
  const asked = askedAt(ladder, level);
  const fresh = asked.filter((competency) => resolveCell(competency, level.id).at === level.id);
  const still = asked.filter((competency) => {
    const held = resolveCell(competency, level.id);
    return held.at !== null && held.at === resolveCell(competency, below.id).at;
  });
  const rises = asked.flatMap((competency) => {
    const [from, to] = [below.id, level.id].map((id) => expectedAt(ladder, competency, id));
    return from !== null && to !== null && to !== from ? [`${competency.title} ${from} → ${to}`] : [];
  });
  const rows: [string, string][] = [];
  if (fresh.length === asked.length && fresh.length > 0) {
    rows.push(['New', `Each of the ${count(fresh.length, 'competency', 'competencies')} asks something else here.`]);
  } else if (fresh.length > 0) rows.push(['New', listed(fresh.map(({ title }) => title))]);
  if (still.length > 0) rows.push(['Still holds', listed(still.map(({ title }) => title))]);
  if (rises.length > 0) rows.push(['Expected', rises.join(', ')]);
  if (rows.length > 0) page.heading(`Compared with ${levelName(below)}`).terms(rows);
}

function nameOf(ladder: Ladder, id: string): string {
  const level = ladder.levels.find((known) => known.id === id);
  return level ? levelName(level) : id;
}
