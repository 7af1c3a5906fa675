import * as z from 'zod';
import { id, text, textList } from './parts.ts';

const longCell = z.strictObject({
  quote: text.nullable().default(null).describe('How somebody at this level would put it, in the first person.'),
  statement: text.default(''),
  behaviours: textList.default([]).describe('What can be observed.'),
  outputs: textList.default([]).describe('What comes out of the work.'),
  youWouldSee: textList.default([]).describe('A scene in which this level shows.'),
  traps: textList.default([]).describe('How people at this level typically go wrong.'),
  state: z.enum(['inherited', 'none', 'planned']).optional(),
  note: text.nullable().default(null).describe('With state: the ladder’s own word for it.'),
  sameAs: id.optional().describe('This level asks the same as that one.'),
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
  .union([
    text.min(1).transform(readShortCell),
    z.array(text.min(1)).transform((behaviours) => ({ ...empty, behaviours })),
    longCell,
  ])
  .describe('A statement, a list of behaviours, `inherited`, `none`, `planned`, `same-as LEVEL`, or the long form.');

function readShortCell(short: string): LongCell {
  if (short === 'inherited' || short === 'none' || short === 'planned') return { ...empty, state: short };
  const same = /^same-as ([a-z0-9-]+)$/.exec(short);
  return same?.[1] === undefined ? { ...empty, statement: short } : { ...empty, sameAs: same[1] };
}
