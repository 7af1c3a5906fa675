import { saysIts } from '../find-gaps.ts';
import type { DraftCell, DraftItem } from '../ladder-draft.ts';
import { textsOfCell } from '../texts-of-draft.ts';
import { cleanText } from './clean-text.ts';
import type { Overflow } from './overflow.ts';
import { map, type Written } from './written.ts';

/** What all cells of one place say together; null where they say nothing: then the place is left open. */
export function writeCell(cells: readonly DraftCell[], about: string, overflow: Overflow): Written | null {
  const told = cells.filter(saysIts);
  if (told.length === 0) return null;
  for (const state of ['none', 'planned'] as const)
    if (told.every(({ kind }) => kind === state)) return writeState(state, told, about, overflow);
  const texts = (of: (cell: DraftCell) => DraftCell['statement']) =>
    overflow.list(
      told.flatMap((cell) => of(cell).map(({ text }) => text)),
      about,
    );
  const statement = overflow.text(
    told.flatMap((cell) => cell.statement),
    about,
  );
  const items = told.flatMap(({ items = [] }) => items.map(markdownOf));
  const behaviours = overflow.list(
    [...told.flatMap((cell) => cell.behaviours.map(({ text }) => text)), ...items],
    about,
  );
  const long = map(
    ['statement', statement],
    ['behaviours', behaviours],
    ['outputs', texts((cell) => cell.outputs)],
    ['youWouldSee', texts((cell) => cell.examples)],
    ['traps', texts((cell) => cell.traps)],
  );
  const [only] = long.entries;
  if (only === undefined) return null;
  if (long.entries.length > 1) return long;
  if (only.key === 'behaviours') return behaviours;
  return only.key === 'statement' && !isReserved(statement) ? statement : long;
}

/** Nothing is asked, or not yet told; in the source's own words, where it has some (`n/a`, `to be written`). */
function writeState(
  state: 'none' | 'planned',
  cells: readonly DraftCell[],
  about: string,
  overflow: Overflow,
): Written {
  const note = overflow.text(cells.flatMap(textsOfCell), about);
  return note === '' ? state : map(['state', state], ['note', note]);
}

/** The same as one text in Markdown: what describes one value of a scale. */
export function describeCell(cells: readonly DraftCell[], about: string, overflow: Overflow): string {
  const paragraphs = cells.flatMap(({ statement }) => statement.map(({ text }) => cleanText(text)));
  const points = cells.flatMap(({ behaviours, outputs, items = [] }) => [
    ...[...behaviours, ...outputs].map(({ text }) => asPoint(cleanText(text))),
    ...items.map((item) => asPoint(markdownOf(item))),
  ]);
  const quoted = cells.flatMap(({ examples, traps }) =>
    [...examples, ...traps].map(({ text }) => asPoint(cleanText(text))),
  );
  // Two lists one after the other would be one.
  const shown = quoted.length === 0 ? '' : `For example:\n\n${quoted.join('\n')}`;
  const parts = [...paragraphs, points.join('\n'), shown].filter(Boolean);
  return overflow.plain(parts.join('\n\n'), about);
}

/** An item with its examples below it, as Markdown. */
function markdownOf({ text, examples }: DraftItem): string {
  const points = examples.map((example) => asPoint(cleanText(example.text)));
  return points.length === 0 ? cleanText(text.text) : `${cleanText(text.text)}\n\n${points.join('\n')}`;
}

function asPoint(text: string): string {
  return `- ${text.replaceAll(/\n(?=.)/g, '\n  ')}`;
}

/** Words that mean something of their own as a short cell. */
function isReserved(text: string): boolean {
  return text === 'inherited' || text === 'none' || text === 'planned' || /^same-as [a-z0-9-]+$/.test(text);
}
