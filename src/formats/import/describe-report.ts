import { groupDigits } from '#engine/findings/group-digits.ts';
import type { ImportReport } from './import-report.ts';
import type { SourcePlace } from './source-text.ts';

/** A part of the report in words: Markdown, as everything that people read here. */
export interface ReportSection {
  readonly title: string;
  readonly text: string;
  readonly points: readonly ReportPoint[];
}

/** One thing to know. What is said of several places is said once; `rest` holds the others of its kind, to fold away. */
export interface ReportPoint {
  readonly text: string;
  readonly rest: readonly string[];
}

const longestQuoteChars = 120;
const mostPlaces = 6;

/** So many of a kind are told together. */
const fewest = 3;

/** A report as people read it: what was taken first, then what asks for a look, then what is missing. */
export function describeReport(report: ImportReport): ReportSection[] {
  const guesses = report.guesses.map(({ text, confidence, sentence }) => ({
    place: text?.piece.place ?? null,
    sentence: confidence === 'unsure' ? `Unsure: ${sentence}` : sentence,
  }));
  return [
    { title: 'What was taken', text: describeTaken(report), points: report.files.map(describeFile).map(alone) },
    { title: 'What to know about the files', text: '', points: foldAlike(report.troubles) },
    {
      title: 'What was guessed',
      text: 'Look at these first: the source can be read in another way.',
      points: foldAlike(guesses),
    },
    {
      title: 'What is left open',
      text: 'The ladder marks these with `# gap:`.',
      points: describeGaps(report.gaps).map(alone),
    },
    {
      title: 'What was kept as text',
      text: 'These chapters stand in the ladder and belong to no level and no competency. If one of them is a level or something that is rated, move it.',
      points: describeChapters(report.chapters),
    },
    {
      title: 'What was left out',
      text: 'This is in the source and not in the ladder.',
      points: describeLeftOut(report.leftOut),
    },
  ].filter(({ points }) => points.length > 0);
}

/** The whole report as a text of its own. */
export function reportAsMarkdown(title: string, report: ImportReport): string {
  const parts = describeReport(report).map(({ title: heading, text, points }) =>
    [`## ${heading}`, text, points.map(pointAsMarkdown).join('\n')].filter(Boolean).join('\n\n'),
  );
  return `${[`# Import of ${title}`, ...parts].join('\n\n')}\n`;
}

function pointAsMarkdown({ text, rest }: ReportPoint): string {
  return [`- ${text}`, ...rest.map((line) => `  - ${line}`)].join('\n');
}

/** The same facts as data: guesses with their place instead of the importer's pieces. */
export function reportAsJson(report: ImportReport): Record<string, unknown> {
  const guesses = report.guesses.map(({ text, confidence, sentence }) => ({
    confidence,
    sentence,
    place: text?.piece.place ?? null,
    text: text?.text ?? null,
  }));
  return { kind: 'import-report', ...report, guesses };
}

function describeTaken({ levelCount, competencyCount, dimensionCount, cells, words }: ImportReport): string {
  const measured = dimensionCount > 0 ? ` measured by ${count(dimensionCount, 'dimension')}` : '';
  const places = [
    `${count(cells.told, 'cell')} told`,
    ...(cells.none > 0 ? [`${count(cells.none, 'cell')} where nothing is asked`] : []),
    ...(cells.blank > 0 ? [`${count(cells.blank, 'cell')} left open`] : []),
  ].join(', ');
  const fates = [
    `${groupDigits(words.taken)} stand in the ladder`,
    ...(words.named > 0 ? [`${groupDigits(words.named)} only name or number what stands there`] : []),
    words.leftOut > 0 ? `${groupDigits(words.leftOut)} were left out` : 'none was left out',
  ].join(', ');
  return `${count(levelCount, 'level')}, ${count(competencyCount, 'competency', 'competencies')}${measured}, ${places}. Of ${count(words.found, 'word')} of the source ${fates}.`;
}

function describeFile({ name, format, encoding }: ImportReport['files'][number]): string {
  const written = encoding === null || encoding.toLowerCase() === 'utf-8' ? '' : `, in ${encoding.toUpperCase()}`;
  return `\`${name}\`: ${format}${written}`;
}

/** Competencies of which the same is missing stand together. */
function describeGaps(gaps: ImportReport['gaps']): string[] {
  const bySentence = Map.groupBy(gaps, ({ sentence }) => sentence);
  return [...bySentence].map(([sentence, same]) => {
    const [first] = same;
    if (same.length > 1) return `${some(same.map(({ about }) => `"${about}"`))}: ${sentence}`;
    const isPart = ['title', 'version', 'rules', 'paths', 'competencies'].includes(first?.about ?? '');
    return isPart ? sentence : `"${first?.about ?? ''}": ${sentence}`;
  });
}

/** A few chapters stand in the open; of many the first. */
function describeChapters(chapters: ImportReport['chapters']): ReportPoint[] {
  const lines = chapters.map(({ place, title, wordCount }) =>
    at(place, `${quote(title)} (${count(wordCount, 'word')})`),
  );
  const [first = ''] = lines;
  if (lines.length <= mostPlaces) return lines.map(alone);
  return [{ text: `${first} (and ${groupDigits(lines.length - 1)} more)`, rest: lines.slice(1) }];
}

/** What is left out for one reason stands together, with its places. */
function describeLeftOut(leftOut: ImportReport['leftOut']): ReportPoint[] {
  const bySentence = Map.groupBy(leftOut, ({ sentence }) => sentence);
  return [...bySentence].flatMap(([sentence, same]) => {
    if (same.length < fewest) return same.map(({ place, text }) => alone(at(place, `${quote(text)}. ${sentence}`)));
    return [
      {
        text: `${count(same.length, 'place')}: ${sentence}`,
        rest: same.map(({ place, text }) => at(place, quote(text))),
      },
    ];
  });
}

interface Remark {
  /** Null: of the source as a whole. */
  readonly place: SourcePlace | null;
  readonly sentence: string;
}

/**
 * Remarks that say the same, or the same of something else between quotation marks, become one: the first of them, or
 * what they share and how often, and the others to fold away.
 */
function foldAlike(remarks: readonly Remark[]): ReportPoint[] {
  const byKind = Map.groupBy(remarks, ({ sentence }) => sentence.replaceAll(/"[^"]*"|“[^”]*”|\d+/g, '…'));
  return [...byKind.values()].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined || alike.length < fewest) return alike.map(placed).map(alone);
    if (alike.every(({ sentence }) => sentence === first.sentence))
      return [
        {
          text: `${first.sentence} (${count(alike.length, 'place')})`,
          rest: alike.flatMap(({ place }) => (place === null ? [] : [`\`${wordPlace(place)}\``])),
        },
      ];
    const others = alike.length - 1;
    return [{ text: `${placed(first)} (and ${groupDigits(others)} more like this)`, rest: alike.slice(1).map(placed) }];
  });
}

function placed({ place, sentence }: Remark): string {
  return place === null ? sentence : at(place, sentence);
}

function alone(text: string): ReportPoint {
  return { text, rest: [] };
}

function some(names: readonly string[]): string {
  const more = names.length - mostPlaces;
  return more > 0 ? `${names.slice(0, mostPlaces).join(', ')} and ${more} more` : names.join(', ');
}

function quote(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return `“${line.length > longestQuoteChars ? `${line.slice(0, longestQuoteChars)}…` : line}”`;
}

function at(place: SourcePlace, sentence: string): string {
  const where = wordPlace(place);
  // A sentence about a whole file names it itself.
  if (where === place.file && sentence.includes(`"${place.file}"`)) return sentence;
  return where === '' ? sentence : `\`${where}\` ${sentence}`;
}

/** `ladder.csv:12:3`; `ladder.xlsx, Levels!B7`; the path where that is all there is. */
export function wordPlace({ file, line, column, sheet, cell, path }: SourcePlace): string {
  if (cell !== null) return `${file}, ${sheet === null ? cell : `${sheet}!${cell}`}`;
  if (line !== null) return column === null ? `${file}:${line}` : `${file}:${line}:${column}`;
  return path === null || path === '' ? file : `${file}, ${path}`;
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number === 0 ? 'no' : groupDigits(number)} ${number === 1 ? one : many}`;
}
