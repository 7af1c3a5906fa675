import type { Call } from './command.ts';
import { Problem } from './problem.ts';

/** `ratings-csv` has a line for each rating, `results-csv` one for each competency; the others hold both. */
export const tableFormats = ['ratings-csv', 'results-csv', 'xlsx', 'json'] as const;

export type TableFormat = (typeof tableFormats)[number];

/** Refuses what can't be written as asked, before anything is worked out. */
export function checkTable(call: Call): void {
  const [to, out] = [call.value('to'), call.value('out')];
  if (to === null && out !== null) {
    throw new Problem('missing-argument', `Say in which format: --to ${tableFormats.join(', --to ')}.`);
  }
  if (to === 'xlsx' && out === null) {
    throw new Problem('missing-argument', 'A workbook isn’t text. Say where it goes: --out results.xlsx.');
  }
}
