import type { Competency, Ladder } from '#engine/index.ts';
import { type Answer, type Goal, goalsOf, type Measure, type Place, type Sheet } from '../shelf/sheet.ts';

/**
 * A sheet as a ratings file in YAML: what `rungs score` and this page read. Texts are written in double quotes, as
 * JSON writes them, which YAML reads the same; so no text can be taken for anything else.
 */
export function writeRatings(ladder: Ladder, sheet: Sheet): string {
  const { name, person, by, date, track } = sheet.head;
  const rated = ladder.competencies.map((competency) => [competency, sheet.answers[competency.id]] as const);
  const lines = [
    `# ${oneLine(name)}. Made in a browser, kept nowhere else. Read it with: rungs score ${ladder.id} this-file.yaml`,
    `ladder: ${ladder.id}`,
    `version: ${quoted(ladder.version)}`,
    ...(person ? [`person: ${quoted(person)}`] : []),
    ...(by ? [`by: ${quoted(by)}`] : []),
    ...(date ? [`date: ${quoted(date)}`] : []),
    ...(track === null ? [] : [`track: ${track}`]),
    ...underKey(
      'ratings',
      rated.flatMap(([competency, answer]) => (answer ? competencyLines(competency, answer) : [])),
    ),
    ...underKey(
      'antiSignals',
      rated.flatMap(([{ id }, answer]) =>
        answer?.antiSignals.length ? [`${id}: [${answer.antiSignals.join(', ')}]`] : [],
      ),
    ),
    ...underKey('focus', goalsOf(sheet).flatMap(goalLines)),
  ];
  return `${lines.join('\n')}\n`;
}

/** How many places hold words that the file can't: they are written on a place that isn't rated. */
export function wordsLeftOut(ladder: Ladder, sheet: Sheet): number {
  const places = ladder.competencies.flatMap(({ id, dimensions }) => {
    const answer = sheet.answers[id];
    if (!answer) return [];
    return answer.mode === 'whole'
      ? [answer.whole]
      : dimensions.flatMap((dimension) => answer.dimensions[dimension.id] ?? []);
  });
  return places.filter(
    ({ choice, note, evidence }) => typeof choice !== 'number' && (note !== '' || evidence.length > 0),
  ).length;
}

function competencyLines(competency: Competency, answer: Answer): string[] {
  if (answer.mode === 'whole' || competency.dimensions.length === 0) return placeLines(competency.id, answer.whole);
  const places = competency.dimensions.flatMap(({ id }) =>
    answer.dimensions[id] ? placeLines(id, answer.dimensions[id]) : [],
  );
  return underKey(competency.id, places);
}

function placeLines(id: string, { choice, reason, note, evidence: written }: Place): string[] {
  if (choice === null) return [];
  const evidence = written.map((line) => line.trim()).filter((line) => line !== '');
  if (choice === 'not-applicable')
    return [`${id}: ${reason.trim() ? `{ notApplicable: ${quoted(reason.trim())} }` : 'n/a'}`];
  if (!note.trim() && evidence.length === 0) return [`${id}: ${choice}`];
  return [
    `${id}:`,
    `  value: ${choice}`,
    ...(note.trim() ? [`  note: ${quoted(note.trim())}`] : []),
    ...underKey(
      'evidence',
      evidence.map((line) => `- ${quoted(line)}`),
    ).map((line) => `  ${line}`),
  ];
}

function goalLines({ item, competency, words, measure, isDone, due }: Goal): string[] {
  return [
    `- item: ${quoted(oneLine(item) || oneLine(words) || 'A goal')}`,
    ...(competency === null ? [] : [`  competency: ${competency}`]),
    ...(words.trim() ? [`  goal: ${quoted(words.trim())}`] : []),
    ...(measure?.to ? [`  measure: ${measureLine(measure)}`] : []),
    ...(isDone ? ['  done: true'] : []),
    ...(due ? [`  due: ${quoted(due)}`] : []),
  ];
}

function measureLine({ what, from, to, unit }: Measure): string {
  const parts = [
    ...(what ? [`what: ${quoted(what)}`] : []),
    `from: ${quoted(from || '0')}`,
    `to: ${quoted(to)}`,
    ...(unit ? [`unit: ${quoted(unit)}`] : []),
  ];
  return `{ ${parts.join(', ')} }`;
}

function underKey(key: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${key}:`, ...lines.map((line) => `  ${line}`)];
}

/** JSON's string, with the two line breaks that JSON leaves as they are and YAML doesn't. */
function quoted(text: string): string {
  return JSON.stringify(text)
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
    .replaceAll('\u0085', '\\u0085')
    .replaceAll('\u007f', '\\u007f')
    .replaceAll('\ufeff', '\\ufeff');
}

function oneLine(text: string): string {
  return text
    .replaceAll(/[\s\u0085]+/g, ' ')
    .trim()
    .slice(0, 400);
}
