import type { Batch } from '#engine/batch/batch.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Call } from './command.ts';
import { type Input, readInput } from './read-input.ts';
import { reportFindings } from './report-findings.ts';
import type { Progress } from './text/progress.ts';

/** As much as fits into one text; a million people with 41 ratings each are a quarter of it. */
const peopleLimitBytes = 400 * 1024 * 1024;

export interface LoadedPeople {
  readonly batch: Batch;
  readonly people: readonly string[];
}

/** Reads what may be one person's ratings or many people's CSV; only the latter may be large. */
export function readRatingsOrPeople(call: Call, given: string): Promise<Input> {
  const mayBePeople = given === '-' || isPeopleName(given);
  return mayBePeople ? readInput(call.io, given, peopleLimitBytes) : readInput(call.io, given);
}

/** CSV by its name; of standard input, by a first line that has a column `person`. */
export function isPeople(given: string, { text }: Input): boolean {
  if (isPeopleName(given)) return true;
  if (given !== '-') return false;
  const firstLine = text.slice(0, Math.max(0, text.search(/[\r\n]|$/)));
  return /(?:^|[,;\t])\s*"?person"?\s*(?:[,;\t]|$)/.test(firstLine);
}

/** Many people's ratings; null, and the findings are told, when any of them can't be read. */
export async function loadPeople(
  call: Call,
  ladder: Ladder,
  input: Input,
  progress: Progress,
): Promise<LoadedPeople | null> {
  if (input.finding) {
    await reportFindings(call, input, [input.finding]);
    return null;
  }
  const { readPeopleCsv } = await import('#formats/people-csv/read-people-csv.ts');
  const { batch, people, findings } = readPeopleCsv(input.text, ladder, (part) => progress.show('Reading', part));
  progress.end();
  const broken = await reportFindings(call, input, findings);
  return broken || batch === null ? null : { batch, people };
}

function isPeopleName(given: string): boolean {
  return /\.(?:csv|tsv)$/i.test(given);
}
