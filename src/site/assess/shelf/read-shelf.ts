import type { Answer, Goal, Head, Measure, Place, Sheet, Shelf } from './sheet.ts';

/**
 * A shelf from what the browser kept, or from a link: neither can be trusted to be whole. What isn't as expected is
 * left out, never guessed; null when it is no shelf at all.
 */
export function readShelf(value: unknown): Shelf | null {
  if (!isRecord(value) || value['format'] !== 1) return null;
  const removed = Object.entries(recordOf(value['removed'])).filter((entry): entry is [string, number] =>
    isTime(entry[1]),
  );
  return { format: 1, sheets: eachOf(value['sheets'], readSheet), removed: Object.fromEntries(removed) };
}

export function readSheet(value: unknown): Sheet | null {
  if (!isRecord(value) || !isRecord(value['head']) || typeof value['id'] !== 'string') return null;
  return {
    id: value['id'].slice(0, 200),
    revision: isTime(value['revision']) ? value['revision'] : 0,
    head: readHead(value['head']),
    answers: eachOf(value['answers'], readAnswer),
    goals: eachOf(value['goals'], readGoal),
  };
}

function readHead(head: Readonly<Record<string, unknown>>): Head {
  return {
    edited: timeOf(head['edited']),
    name: lineOf(head['name']) || 'Without a name',
    person: lineOf(head['person']),
    by: lineOf(head['by']) || 'self',
    date: lineOf(head['date']),
    track: typeof head['track'] === 'string' ? head['track'].slice(0, 80) : null,
    ladderVersion: lineOf(head['ladderVersion']),
  };
}

function readAnswer(value: unknown): Answer | null {
  if (!isRecord(value)) return null;
  const flags = Array.isArray(value['antiSignals']) ? value['antiSignals'] : [];
  return {
    edited: timeOf(value['edited']),
    mode: value['mode'] === 'by-dimension' ? 'by-dimension' : 'whole',
    whole: readPlace(value['whole']),
    dimensions: eachOf(value['dimensions'], readPlace),
    antiSignals: flags.filter((flag): flag is number => Number.isInteger(flag)),
  };
}

function readPlace(value: unknown): Place {
  const place = recordOf(value);
  const { choice, evidence } = place;
  return {
    choice: choice === 'not-applicable' || Number.isInteger(choice) ? (choice as Place['choice']) : null,
    reason: textOf(place['reason']),
    note: textOf(place['note']),
    evidence: Array.isArray(evidence) ? evidence.map(textOf).filter((line) => line !== '') : [],
  };
}

function readGoal(value: unknown): Goal | null {
  if (!isRecord(value) || typeof value['id'] !== 'string') return null;
  return {
    id: value['id'].slice(0, 200),
    edited: timeOf(value['edited']),
    added: timeOf(value['added']),
    isRemoved: value['isRemoved'] === true,
    item: textOf(value['item']),
    competency: typeof value['competency'] === 'string' ? value['competency'] : null,
    words: textOf(value['words']),
    measure: isRecord(value['measure']) ? readMeasure(value['measure']) : null,
    isDone: value['isDone'] === true,
    due: lineOf(value['due']),
  };
}

function readMeasure(measure: Readonly<Record<string, unknown>>): Measure {
  const { what, from, to, unit } = measure;
  return { what: lineOf(what), from: lineOf(from), to: lineOf(to), unit: lineOf(unit) };
}

function eachOf<Part>(value: unknown, read: (part: unknown) => Part | null): Record<string, Part> {
  const parts: Record<string, Part> = {};
  for (const [key, entry] of Object.entries(recordOf(value))) {
    const part = key === '__proto__' ? null : read(entry);
    if (part !== null) parts[key] = part;
  }
  return parts;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function recordOf(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function timeOf(value: unknown): number {
  return isTime(value) ? value : 0;
}

/** As long as the ratings file allows. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 20_000) : '';
}

function lineOf(value: unknown): string {
  return textOf(value).slice(0, 400);
}
