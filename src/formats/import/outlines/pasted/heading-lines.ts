import { columnRole } from '../../grids/column-role.ts';
import { nameKey } from '../../grids/name-key.ts';
import { isTrackName, levelNaming, namesLevels } from '../interpret/field-names.ts';
import { isWayBetween } from '../interpret/ways-between.ts';
import { isDrawing, listMark, type SourceLine } from './source-line.ts';

/** What holds for a whole text: whether blank lines say anything in it, and how often each line stands in it. */
export interface TextShape {
  readonly isDense: boolean;
  readonly counts: ReadonlyMap<string, number>;
}

/** How many lines a bar of levels takes that begins here: "L1", "1", "L2", "2" …; 0 where none does. */
export function barOfLevels(lines: readonly SourceLine[], at: number): number {
  let count = 0;
  while (levelNaming(lines[at + count]?.text ?? '') !== 'no' && /^\d{1,2}$/.test(lines[at + count + 1]?.text ?? ''))
    count += 2;
  return count >= 6 ? count : 0;
}

/** True where a line without markup is a heading: short, like a title, and set apart or followed by what it heads. */
export function isHeadingLine(lines: readonly SourceLine[], at: number, { isDense, counts }: TextShape): boolean {
  const line = lines[at];
  if (line !== undefined && isWayBetween(line.text) && line.text.length <= 40) return lines[at + 1] !== undefined;
  if (line === undefined || !couldHead(line.text)) return false;
  const { text } = line;
  const isWeight = (text: string) => /^weight/i.test(text);
  if (barOfLevels(lines, at + 1) > 0) return !isWeight(line.text);
  if (barOfLevels(lines, at + 2) > 0 && isWeight(lines[at + 1]?.text ?? '')) return true;
  const next = lines[at + 1];
  if (next === undefined) return false;
  if (isUnderline(next.text)) return true;
  if (at === 0 && listMark(text) === null) return true;
  const before = lines[at - 1];
  if (before !== undefined && isDrawing(before.text) && !line.blankBefore && !isUnderline(before.text)) return false;
  const words = text.split(/\s+/);
  let points = 0;
  // What stands again and again in a text is a heading of its parts.
  if ((counts.get(text) ?? 0) >= 3 && words.length <= 6 && /^\p{Lu}/u.test(text)) points += 2;
  if (levelNaming(text) !== 'no') points += 2;
  if (isDense && isWayBetween(next.text)) points += 2;
  if (/\p{L}{3}/u.test(text) && text === text.toUpperCase()) points += 2;
  if (words.length <= 3 || isTitleCase(words)) points += 1;
  if (line.blankBefore && !isDense) points += 1;
  if (line.blankAfter && !isDense) points += 1;
  if (!line.blankAfter && (listMark(next.text) !== null || isSentence(next.text))) points += 1;
  if (isDense && columnRole(next.text) === 'competency' && /^\p{Lu}/u.test(text)) points += 2;
  if (isDense && (levelNaming(next.text) === 'alone' || barOfLevels(lines, at + 3) > 0)) {
    points += namesLevels(text) ? 2 : 1;
  }
  if (isDense && (listMark(next.text) !== null || /^\|/.test(next.text))) points += 1;
  if (/^\d+(?:\.\d+)+\.?\s/.test(text)) points += 2;
  return points >= (isDense ? 2 : 3);
}

/** A line that says something about what stands above it. */
function isSentence(text: string): boolean {
  return text.length >= 60 || (/[.!?)]$/.test(text) && text.split(/\s+/).length >= 5);
}

export function isUnderline(text: string): boolean {
  return /^(?:={3,}|-{3,}|_{3,}|~{3,})$/.test(text);
}

function couldHead(text: string): boolean {
  if (text.length > 70 || text.split(/\s+/).length > 9) return false;
  if (/[.,;!?"”]$|[→│┌└|=<>]|^["“]/.test(text) || !/\p{L}/u.test(text)) return false;
  if (/:$/.test(text)) return levelNaming(text) !== 'no';
  if (/[\p{Ll}\d)]{2}[.!?]\s/u.test(text)) return false;
  if (/^(?:yes|no)\b/i.test(text)) return false;
  if (/^\p{Ll}/u.test(text) || listMark(text)?.ordered === false) return false;
  const label = /^([^:]{1,30}):\s/.exec(text)?.[1];
  return label === undefined || columnRole(label) === 'competency' || levelNaming(text) !== 'no' || isTrackName(label);
}

const small = /^(?:a|an|and|as|at|by|for|from|in|into|of|on|or|the|to|vs|with|&|[-–—/·])$/i;

function isTitleCase(words: readonly string[]): boolean {
  const large = words.filter((word) => !small.test(word));
  return large.length > 0 && large.every((word) => /^[^\p{L}]*\p{Lu}|^\d/u.test(word));
}

export interface FlatHeading {
  readonly text: string;
  /** 1 to 3 where the text itself shows a depth: an underline, a number. */
  readonly shownDepth: number | null;
  readonly isFirst: boolean;
}

/** True where the next heading that is no level has levels right after it too. */
function isAfterRound(isLevel: readonly boolean[], from: number): boolean {
  const next = isLevel.indexOf(false, from);
  return next !== -1 && isLevel[next + 1] === true;
}

const depths = { title: 1, top: 2, competency: 3, level: 4, area: 5 } as const;

/**
 * How deep headings without markup stand, seen from what they name: tracks above competencies above levels above what
 * repeats under several levels. A heading that repeats only after the last level of a round belongs to the round.
 */
export function depthsOfHeadings(headings: readonly FlatHeading[]): readonly number[] {
  const keys = headings.map(({ text }) => nameKey(/^([A-Z]{1,3}\d{1,2})(?:\s*[·–-]\s|$)/.exec(text)?.[1] ?? text));
  const couldBeLevel = headings.map(({ text, shownDepth }) => shownDepth === null && levelNaming(text) !== 'no');
  const count = new Map<string, number>();
  for (const key of keys) count.set(key, (count.get(key) ?? 0) + 1);
  const levelKeys = new Set(keys.filter((_, at) => couldBeLevel[at]));
  const repeated = [...levelKeys].filter((key) => (count.get(key) ?? 0) >= 2);
  const levelsRepeat = repeated.length >= 2 && repeated.length * 2 >= levelKeys.size;
  // Where levels come in rounds, what looks like one and comes once is something else.
  const isLevel = keys.map((key, at) => couldBeLevel[at] === true && (!levelsRepeat || (count.get(key) ?? 0) >= 2));
  const levelsBefore = new Map<string, Set<string>>();
  let level: string | null = null;
  for (const [at, key] of keys.entries()) {
    if (isLevel[at]) level = key;
    else if (level !== null) levelsBefore.set(key, (levelsBefore.get(key) ?? new Set()).add(level));
  }
  const ways = headings.findIndex(({ text }) => isWayBetween(text));
  const firstWay = ways < 0 ? headings.length : ways;
  return headings.map(({ text, shownDepth, isFirst }, at) => {
    const key = keys[at] ?? '';
    if (shownDepth !== null) return shownDepth;
    if (isLevel[at]) return depths.level;
    // Where rounds begin at once there is no title over them.
    const beginsRound = levelsRepeat && isLevel[at + 1] === true;
    if (isFirst && !(beginsRound && isAfterRound(isLevel, at + 1))) return depths.title;
    if (isTrackName(text) || isWayBetween(text)) return depths.top;
    if ((count.get(key) ?? 0) >= 2 && levelsBefore.has(key)) {
      return (levelsBefore.get(key)?.size ?? 0) >= 2 ? depths.area : depths.level;
    }
    // A heading over levels, or about how to move, is no part of the way from one level to the next.
    if (at > firstWay && (couldBeLevel[at + 1] === true || /^(?:how|alternative|moving|switching|faq)\b/i.test(text)))
      return depths.top;
    return levelsRepeat ? depths.competency : depths.top;
  });
}
