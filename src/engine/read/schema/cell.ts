import * as z from 'zod/mini';
import { id, maybe, optional, orElse, short, someText, someTexts, text, textList, textOrEmpty } from './parts.ts';

const longCell = z.strictObject({
  quote: maybe(text, 'How somebody at this level would put it, in the first person.'),
  statement: textOrEmpty,
  behaviours: orElse(textList, [], 'What can be observed.'),
  outputs: orElse(textList, [], 'What comes out of the work.'),
  youWouldSee: orElse(textList, [], 'A scene in which this level shows.'),
  traps: orElse(textList, [], 'How people at this level typically go wrong.'),
  state: optional(z.enum(['inherited', 'none', 'planned'])),
  note: maybe(text, 'With state: the ladder’s own word for it.'),
  sameAs: optional(id, 'This level asks the same as that one.'),
});

export type LongCell = z.output<typeof longCell>;

const empty: LongCell = {
  statement: '',
  quote: null,
  behaviours: [],
  outputs: [],
  youWouldSee: [],
  traps: [],
  note: null,
};

/**
 * A cell: a statement; a list of behaviours; one of the words `inherited`, `none`, `planned`, `same-as LEVEL`;
 * or the long form. Leaves as the long form.
 */
export const cell = z
  .union([short(someText, readShortCell), short(someTexts, (behaviours) => ({ ...empty, behaviours })), longCell])
  .check(
    z.describe('A statement, a list of behaviours, `inherited`, `none`, `planned`, `same-as LEVEL`, or the long form.'),
  );

function readShortCell(written: string): LongCell {
  if (written === 'inherited' || written === 'none' || written === 'planned') return { ...empty, state: written };
  const same = /^same-as ([a-z0-9-]+)$/.exec(written);
  return same?.[1] === undefined ? { ...empty, statement: written } : { ...empty, sameAs: same[1] };
}
