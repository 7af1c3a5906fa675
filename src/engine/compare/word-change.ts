import { beginning, excerpts } from './excerpts.ts';
import { fieldWords, termWords } from './field-words.ts';
import { type FieldName, type FieldValue, fieldNatures, type Interval } from './items/field.ts';
import { judgeText } from './judge-text.ts';
import type { Change } from './ladder-diff.ts';
import { quote, severalWords, wordSubject } from './word-subject.ts';

/** One change in plain words: `Level “L4”: the band goes from 3.7–4.4 to 3.6–4.4.` Made from the change alone. */
export function wordChange(change: Change): string {
  const who = wordSubject(change.subject);
  const { field, before, after } = change;
  switch (change.kind) {
    case 'added':
      return change.subject.type === 'expected' ? `${who} is now ${said(after)}` : `${who} is new${gist(after)}`;
    case 'removed':
      return `${who} is gone${gist(before)}`;
    case 'renamed':
      return `${wordSubject({ ...change.subject, name: String(before) })} is now called ${quote(String(after))}.`;
    case 'reordered':
      return `${who}: ${several(change)} stand in another order: ${isList(after) ? after.map(beginning).join('; ') : ''}.`;
    case 'changed':
      return field === null ? `${who} changed.` : `${who}: ${wordField(field, before, after)}`;
  }
}

function wordField(field: FieldName, before: FieldValue, after: FieldValue): string {
  const name = fieldWords[field];
  if (isList(before ?? []) && isList(after ?? []) && fieldNatures[field] === 'prose')
    return wordList(name, (before ?? []) as readonly string[], (after ?? []) as readonly string[]);
  if (before === null) return `${name} is new: ${show(field, after)}.`;
  if (after === null) return `${name} is gone (it was ${show(field, before)}).`;
  if (typeof before !== 'string' || typeof after !== 'string' || fieldNatures[field] !== 'prose')
    return `${name} goes from ${show(field, before)} to ${show(field, after)}.`;
  const [old, own] = excerpts(before, after);
  return judgeText(before, after) === 'meaning'
    ? `${name} was ${quote(old)} and is now ${quote(own)}.`
    : `${name} is only reworded: ${quote(old)} is now ${quote(own)}.`;
}

/** What came and what went; a text that is only reworded is paired with what it was. */
function wordList(name: string, before: readonly string[], after: readonly string[]): string {
  const came = after.filter((text) => !before.includes(text));
  const went: string[] = [];
  const reworded: string[] = [];
  for (const text of before) {
    if (after.includes(text)) continue;
    const at = came.findIndex((other) => judgeText(text, other) === 'wording');
    if (at === -1) went.push(text);
    else reworded.push(excerpts(text, came.splice(at, 1)[0] ?? '')[1]);
  }
  const parts = [listed('new', came), listed('gone', went), listed('only reworded', reworded)].filter(Boolean);
  return `${name} changed${parts.length > 0 ? `. ${parts.join('. ')}` : ': one stands there more or less often'}.`;
}

function listed(word: string, texts: readonly string[]): string {
  if (texts.length === 0) return '';
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}: ${texts.map((text) => quote(beginning(text))).join('; ')}`;
}

function show(field: FieldName, value: FieldValue): string {
  if (value === null) return 'none';
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string')
    return fieldNatures[field] === 'prose'
      ? quote(beginning(value))
      : (termWords[`${field} ${value}`] ?? termWords[value] ?? quote(value));
  if (isList(value)) return value.length === 0 ? 'none' : value.map(quote).join(', ');
  const { low, high } = value as Interval;
  return low === high ? String(low) : `${low}–${high}`;
}

function gist(text: FieldValue): string {
  return typeof text === 'string' ? `: ${said(text)}` : '.';
}

/** A quoted text at the end of a sentence, with one full stop and not two. */
function said(text: FieldValue): string {
  const words = beginning(String(text));
  return `${quote(words)}${/[.!?…]$/.test(words) ? '' : '.'}`;
}

function several({ field, parts }: Change): string {
  if (field !== null) return fieldWords[field];
  return `the ${(parts && severalWords[parts]) ?? 'parts'}`;
}

function isList(value: FieldValue): value is readonly string[] {
  return Array.isArray(value);
}
