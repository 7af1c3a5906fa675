import type { Day, EvidenceId, FeedbackRequestId, Moment, PersonId } from '../ids.ts';
import { type FieldProblem, type Refusal, refuse } from '../refusal.ts';
import type { Evidence, SpeaksFor } from './evidence.ts';

/** What the owner writes; all of it can be changed later. */
export interface EvidenceWords {
  readonly happenedOn: Day;
  readonly what: string;
  readonly why: string;
  readonly links: readonly string[];
  readonly speaksFor: readonly SpeaksFor[];
  readonly visibility: Evidence['visibility'];
}

export function newEvidence(words: EvidenceWords, { id, owner, feedback, at }: NewEvidence): Evidence | Refusal {
  return refuseWords(words) ?? { ...cleaned(words), id, owner, feedback, revision: 1, createdAt: at, updatedAt: at };
}

export interface NewEvidence {
  readonly id: EvidenceId;
  readonly owner: PersonId;
  /** The feedback that it comes from; null: written by the owner. */
  readonly feedback: FeedbackRequestId | null;
  readonly at: Moment;
}

export function changeEvidence(before: Evidence, words: EvidenceWords, at: Moment): Evidence | Refusal {
  return refuseWords(words) ?? { ...before, ...cleaned(words), revision: before.revision + 1, updatedAt: at };
}

function cleaned({ happenedOn, what, why, links, speaksFor, visibility }: EvidenceWords): EvidenceWords {
  return {
    happenedOn,
    what: what.trim(),
    why: why.trim(),
    links: links.map((link) => link.trim()),
    speaksFor,
    visibility,
  };
}

/** A link is followed by whoever reads the entry, so it leads to a page and never runs anything. */
function refuseWords({ happenedOn, links }: EvidenceWords): Refusal | null {
  const fields: FieldProblem[] = [
    ...(isDay(happenedOn) ? [] : [{ pointer: '/happenedOn', sentence: 'Give a day of the calendar, as 2026-11-20.' }]),
    ...links.flatMap((link, index) =>
      isWebAddress(link.trim())
        ? []
        : [{ pointer: `/links/${index}`, sentence: 'Give a whole address that starts with https:// or http://.' }],
    ),
  ];
  return fields.length === 0 ? null : refuse('not-valid', fields.map(({ sentence }) => sentence).join(' '), fields);
}

export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/?#@\\]+(?:[/?#][^\s\\]*)?$/i.test(text) && URL.canParse(text);
}

export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
